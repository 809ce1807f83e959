// What a text does to a model, for people to look at: surprise, the state over time, intermediates of layers, and what may come next.
import { breather, type Model, type Session } from "@rwkv-ts/core";
import { logSumExp, probabilities } from "@rwkv-ts/generate";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import type { Candidate, Distribution, Flow, Sampling, Timeline, Token, Values } from "../rpc/calls.js";
import { partNorm, stateParts } from "./state-picture.js";
import { tokensOf } from "./writer.js";

/** @param session is read on: it belongs to the caller, and is behind the text afterwards */
export async function timelineOf(
  session: Session,
  ids: readonly number[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Timeline> {
  const surprise = new Float32Array(ids.length).fill(Number.NaN);
  const rows: number[][] = [];
  let layers = 0;
  let parts: readonly string[] = [];
  const breathe = breather();
  for (const [i, id] of ids.entries()) {
    const logits = await session.feed([id], { signal });
    const next = ids[i + 1];
    if (next !== undefined) surprise[i + 1] = (logSumExp(logits) - logits[next]!) / Math.LN2;
    const state = stateParts((await session.save()).tensors).layers;
    layers = state.length;
    parts = state
      .reduce((longest, each) => (each.length > longest.length ? each : longest), state[0] ?? [])
      .map(({ name }) => name);
    rows.push(state.flatMap((each) => parts.map((_, part) => (each[part] ? partNorm(each[part]) : 0))));
    onProgress(i + 1);
    await breathe();
  }
  return { surprise, norms: Float32Array.from(rows.flat()), layers, parts };
}

/** Intermediates of one layer, for all tokens. */
export async function lookInto(model: Model, ids: readonly number[], layer: number): Promise<Map<string, Values>> {
  const prefix = `${model.architecture.layers[layer]!.name}.`;
  const names = model.intermediates().filter((name) => name.startsWith(prefix));
  const found = await model.inspect(ids, names);
  return new Map([...found].map(([name, value]) => [name.slice(prefix.length), value]));
}

/** Lengths of what the mixers add, and of the sum so far. */
export async function flowOf(model: Model, ids: readonly number[]): Promise<Flow> {
  const { layers } = model.architecture;
  const known = new Set(model.intermediates());
  const names = layers.flatMap(({ name }) => ["att_out", "ffn_out", "block_out"].map((part) => `${name}.${part}`));
  const found = await model.inspect(
    ids,
    names.filter((name) => known.has(name)),
  );
  const lengths = new Float32Array(ids.length * names.length);
  names.forEach((name, column) => {
    const value = found.get(name);
    if (!value) return;
    const width = value.data.length / ids.length;
    for (let t = 0; t < ids.length; t++)
      lengths[t * names.length + column] = partNorm({ values: value.data.subarray(t * width, (t + 1) * width) });
  });
  return { lengths, layers: layers.length };
}

/** The most probable tokens after given logits, and what sampling makes of them. */
export function distributionOf(
  tokenizer: Tokenizer,
  logits: Float32Array,
  { temperature, topP, topK, count }: Pick<Sampling, "temperature" | "topP" | "topK"> & { readonly count: number },
): Distribution {
  const own = logits.subarray(0, tokenizer.vocabularySize);
  const total = logSumExp(own);
  const drawn = probabilities(own, { temperature, topP, topK });
  const order = Array.from(own.keys()).sort((a, b) => own[b]! - own[a]! || a - b);
  const candidates = order
    .slice(0, count)
    .map(
      (id): Candidate => ({ ...tokenOf(tokenizer, id), probability: Math.exp(own[id]! - total), drawn: drawn[id]! }),
    );
  const entropy = own.reduce((sum, logit) => {
    const log = logit - total;
    return Number.isFinite(log) ? sum - (Math.exp(log) * log) / Math.LN2 : sum;
  }, 0);
  return { candidates, possible: drawn.reduce((n, p) => n + (p > 0 ? 1 : 0), 0), entropy };
}

function tokenOf(tokenizer: Tokenizer, id: number): Token {
  if (id === tokenizer.endOfText) return { id, text: "⟨end of text⟩" };
  try {
    return tokensOf(tokenizer, [id])[0]!;
  } catch {
    return { id, text: "" }; // a row of the model without a token
  }
}
