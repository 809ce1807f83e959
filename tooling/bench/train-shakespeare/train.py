# RWKV-7 in PyTorch, with WKV as the official plain loop over time: the yardstick for `rwkv train` on a CPU.
# Same model, batch, optimiser and threads as run.mjs gives to rwkv. Formulas: Peng et al. 2025, arXiv 2503.14456.
import argparse
import math
import time

import torch
import torch.nn as nn
import torch.nn.functional as F


class TimeMix(nn.Module):
    def __init__(self, C, D, layer):
        super().__init__()
        self.layer, self.H, self.D = layer, C // D, D
        rank = lambda factor: max(32, 32 * round(factor * math.sqrt(C) / 32))
        w, a, v, g = rank(2.5), rank(2.5), rank(1.7), rank(5)
        vector = lambda x=0.5: nn.Parameter(torch.full((1, 1, C), x))
        lora = lambda i, o, zero: nn.Parameter(torch.zeros(i, o) if zero else torch.randn(i, o) * 0.1 / math.sqrt(i))
        for name in ("x_r", "x_w", "x_k", "x_v", "x_a", "x_g"):
            setattr(self, name, vector())
        self.w0, self.w1, self.w2 = vector(-3.0), lora(C, w, True), lora(w, C, False)
        self.a0, self.a1, self.a2 = vector(0.0), lora(C, a, True), lora(a, C, False)
        if layer > 0:
            self.v0, self.v1, self.v2 = vector(0.5), lora(C, v, True), lora(v, C, False)
        self.g1, self.g2 = lora(C, g, True), lora(g, C, False)
        self.k_k, self.k_a = vector(0.7), vector(1.0)
        self.r_k = nn.Parameter(torch.zeros(self.H, D))
        self.receptance = nn.Linear(C, C, bias=False)
        self.key = nn.Linear(C, C, bias=False)
        self.value = nn.Linear(C, C, bias=False)
        self.output = nn.Linear(C, C, bias=False)
        nn.init.zeros_(self.output.weight)
        self.ln_x = nn.GroupNorm(self.H, C, eps=64e-5)

    def forward(self, x, v_first):
        B, T, C = x.shape
        H, D = self.H, self.D
        xx = F.pad(x, (0, 0, 1, -1)) - x
        xr, xw, xk = x + xx * self.x_r, x + xx * self.x_w, x + xx * self.x_k
        xv, xa, xg = x + xx * self.x_v, x + xx * self.x_a, x + xx * self.x_g
        r, k, v = self.receptance(xr), self.key(xk), self.value(xv)
        w = torch.exp(-math.exp(-0.5) * torch.sigmoid(self.w0 + torch.tanh(xw @ self.w1) @ self.w2))
        if self.layer == 0:
            v_first = v
        else:
            v = v + (v_first - v) * torch.sigmoid(self.v0 + (xv @ self.v1) @ self.v2)
        a = torch.sigmoid(self.a0 + (xa @ self.a1) @ self.a2)
        g = torch.sigmoid(xg @ self.g1) @ self.g2
        kk = F.normalize((k * self.k_k).view(B, T, H, D), dim=-1, p=2.0)
        k = k * (1 + (a - 1) * self.k_a)
        heads = lambda t: t.view(B, T, H, D)
        r, w, k, v, a = heads(r), heads(w), heads(k), heads(v), heads(a)
        y = wkv7(r, w, k, v, -kk, kk * a)
        y = self.ln_x(y.reshape(B * T, C)).view(B, T, C)
        y = y + ((r * k * self.r_k).sum(dim=-1, keepdim=True) * v).view(B, T, C)
        return self.output(y * g), v_first


def wkv7(r, w, k, v, a, b):
    """S_t = S diag(w) + (S a) bT + v kT,  y_t = S r; all [B,T,H,D]."""
    B, T, H, D = r.shape
    S = torch.zeros(B, H, D, D)
    out = []
    for t in range(T):
        sa = S @ a[:, t].unsqueeze(-1)
        S = S * w[:, t].unsqueeze(-2) + sa @ b[:, t].unsqueeze(-2) + v[:, t].unsqueeze(-1) @ k[:, t].unsqueeze(-2)
        out.append((S @ r[:, t].unsqueeze(-1)).squeeze(-1))
    return torch.stack(out, dim=1)


class ChannelMix(nn.Module):
    def __init__(self, C):
        super().__init__()
        self.x_k = nn.Parameter(torch.full((1, 1, C), 0.5))
        self.key = nn.Linear(C, 4 * C, bias=False)
        self.value = nn.Linear(4 * C, C, bias=False)
        nn.init.zeros_(self.value.weight)

    def forward(self, x):
        k = x + (F.pad(x, (0, 0, 1, -1)) - x) * self.x_k
        return self.value(torch.relu(self.key(k)) ** 2)


class Block(nn.Module):
    def __init__(self, C, D, layer):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(C), nn.LayerNorm(C)
        self.att, self.ffn = TimeMix(C, D, layer), ChannelMix(C)

    def forward(self, x, v_first):
        out, v_first = self.att(self.ln1(x), v_first)
        x = x + out
        return x + self.ffn(self.ln2(x)), v_first


class Rwkv7(nn.Module):
    def __init__(self, V, C, D, layers):
        super().__init__()
        self.emb, self.ln0, self.ln_out = nn.Embedding(V, C), nn.LayerNorm(C), nn.LayerNorm(C)
        self.blocks = nn.ModuleList(Block(C, D, i) for i in range(layers))
        self.head = nn.Linear(C, V, bias=False)

    def forward(self, ids):
        x, v_first = self.ln0(self.emb(ids)), None
        for block in self.blocks:
            x, v_first = block(x, v_first)
        return self.head(self.ln_out(x))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    for name, value in dict(layers=4, width=128, head_size=64, batch=12, context=64, steps=40, threads=2).items():
        p.add_argument("--" + name.replace("_", "-"), type=int, default=value)
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    torch.manual_seed(0)
    text = open(o.data, encoding="utf-8").read()
    characters = sorted(set(text))
    index = {c: i for i, c in enumerate(characters)}
    data = torch.tensor([index[c] for c in text[: int(len(text) * 0.9)]])
    model = Rwkv7(len(characters), o.width, o.head_size, o.layers)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, betas=(0.9, 0.99), eps=1e-18, weight_decay=0.1)
    warm = max(1, o.steps // 5)  # not measured
    for step in range(o.steps + warm):
        if step == warm:
            start = time.perf_counter()
        starts = torch.randint(len(data) - o.context, (o.batch,))
        x = torch.stack([data[s : s + o.context] for s in starts])
        y = torch.stack([data[s + 1 : s + 1 + o.context] for s in starts])
        loss = F.cross_entropy(model(x).flatten(0, 1), y.flatten())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    seconds = time.perf_counter() - start
    parameters = sum(t.numel() for t in model.parameters())
    print(f"{parameters} parameters, loss {loss.item():.4f}")
    print(f"{o.steps * o.batch * o.context / seconds:.1f} tokens/s")


main()
