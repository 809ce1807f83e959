// Gradient of the RWKV-7 recurrence (wkv7.c), exact reverse mode. With S' the state before a token, S after it, G = dL/dS:
//   G += dy rᵀ;  dr_j = Σ_i S_ij dy_i;  dw_j = Σ_i G_ij S'_ij;  dk_j = Σ_i G_ij v_i;  dv_i = Σ_j G_ij k_j;
//   ds_i = Σ_j G_ij b_j;  db_j = Σ_i G_ij s_i;  da_j = Σ_i S'_ij ds_i;  G ← G diag(w) + ds aᵀ
// A task is one head of one sequence. A first pass forwards keeps every 16th state; then, chunk by chunk from the end, the
// states within the chunk are recomputed and walked backwards.
#include "wkv7-backward.h"

/** after = before diag(w) + s bᵀ + v kᵀ with s = before a; `after` may be `before`. d is a multiple of 4. */
NOINLINE void advance_by_4(const float *before, float *after, token t, float *s, int d) {
  for (int i = 0; i < d; i += 4, before += 4 * d, after += 4 * d) {
    f32x4 t0 = zero(), t1 = t0, t2 = t0, t3 = t0;
    ROLLED for (int j = 0; j < d; j += 4) {
      f32x4 x = load(t.a + j);
      t0 = madd(load(before + j), x, t0);
      t1 = madd(load(before + d + j), x, t1);
      t2 = madd(load(before + 2 * d + j), x, t2);
      t3 = madd(load(before + 3 * d + j), x, t3);
    }
    store(s + i, sum_lanes_of_4(t0, t1, t2, t3));
    for (int h = 0; h < 4; h += 2) {
      const float *p = before + h * d, *q = p + d;
      float *to_p = after + h * d, *to_q = to_p + d;
      f32x4 sp = load_splat(s + i + h), sq = load_splat(s + i + h + 1);
      f32x4 vp = load_splat(t.v + i + h), vq = load_splat(t.v + i + h + 1);
      ROLLED for (int j = 0; j < d; j += 4) {
        f32x4 wj = load(t.w + j), kj = load(t.k + j), bj = load(t.b + j);
        store(to_p + j, madd(sp, bj, madd(vp, kj, mul(load(p + j), wj))));
        store(to_q + j, madd(sq, bj, madd(vq, kj, mul(load(q + j), wj))));
      }
    }
  }
}

static void advance_plain(const float *before, float *after, token t, float *s, int d) {
  for (int i = 0; i < d; i++, before += d, after += d) {
    float sum = 0;
    for (int j = 0; j < d; j++) sum += before[j] * t.a[j];
    s[i] = sum;
    for (int j = 0; j < d; j++) after[j] = before[j] * t.w[j] + sum * t.b[j] + t.v[i] * t.k[j];
  }
}

// Gradients of one token's vectors, gathered in scratch before they are copied to the outputs that are wanted.
typedef struct {
  float *dr, *dw, *dk, *dv, *da, *db;
} token_gradients;

/** One token backwards; the sums over i in `o` start at zero. */
NOINLINE void retreat_by_4(const float *before, const float *after, float *g, token t, const float *s, token_gradients o, int d) {
  for (int i = 0; i < d; i += 4, before += 4 * d, after += 4 * d, g += 4 * d) {
    f32x4 dv[4], ds[4];
    for (int h = 0; h < 4; h += 2) {
      const float *ap = after + h * d, *aq = ap + d, *bp = before + h * d, *bq = bp + d;
      float *gp = g + h * d, *gq = gp + d;
      f32x4 yp = load_splat(t.dy + i + h), yq = load_splat(t.dy + i + h + 1);
      f32x4 vp = load_splat(t.v + i + h), vq = load_splat(t.v + i + h + 1);
      f32x4 sp = load_splat(s + i + h), sq = load_splat(s + i + h + 1);
      f32x4 dvp = zero(), dvq = dvp, dsp = dvp, dsq = dvp;
      ROLLED for (int j = 0; j < d; j += 4) {
        f32x4 rj = load(t.r + j), kj = load(t.k + j), bj = load(t.b + j);
        f32x4 p = madd(yp, rj, load(gp + j)), q = madd(yq, rj, load(gq + j));
        store(gp + j, p);
        store(gq + j, q);
        dvp = madd(p, kj, dvp);
        dvq = madd(q, kj, dvq);
        dsp = madd(p, bj, dsp);
        dsq = madd(q, bj, dsq);
        store(o.dr + j, madd(load(aq + j), yq, madd(load(ap + j), yp, load(o.dr + j))));
        store(o.dw + j, madd(load(bq + j), q, madd(load(bp + j), p, load(o.dw + j))));
        store(o.dk + j, madd(q, vq, madd(p, vp, load(o.dk + j))));
        store(o.db + j, madd(q, sq, madd(p, sp, load(o.db + j))));
      }
      dv[h] = dvp, dv[h + 1] = dvq, ds[h] = dsp, ds[h + 1] = dsq;
    }
    store(o.dv + i, sum_lanes_of_4(dv[0], dv[1], dv[2], dv[3]));
    f32x4 sums = sum_lanes_of_4(ds[0], ds[1], ds[2], ds[3]);
    f32x4 d0 = wasm_i32x4_shuffle(sums, sums, 0, 0, 0, 0), d1 = wasm_i32x4_shuffle(sums, sums, 1, 1, 1, 1);
    f32x4 d2 = wasm_i32x4_shuffle(sums, sums, 2, 2, 2, 2), d3 = wasm_i32x4_shuffle(sums, sums, 3, 3, 3, 3);
    const float *b0 = before, *b1 = b0 + d, *b2 = b1 + d, *b3 = b2 + d;
    float *g0 = g, *g1 = g0 + d, *g2 = g1 + d, *g3 = g2 + d;
    ROLLED for (int j = 0; j < d; j += 4) {
      f32x4 wj = load(t.w + j), aj = load(t.a + j), sum = load(o.da + j);
      sum = madd(load(b0 + j), d0, sum);
      sum = madd(load(b1 + j), d1, sum);
      sum = madd(load(b2 + j), d2, sum);
      sum = madd(load(b3 + j), d3, sum);
      store(o.da + j, sum);
      store(g0 + j, madd(d0, aj, mul(load(g0 + j), wj)));
      store(g1 + j, madd(d1, aj, mul(load(g1 + j), wj)));
      store(g2 + j, madd(d2, aj, mul(load(g2 + j), wj)));
      store(g3 + j, madd(d3, aj, mul(load(g3 + j), wj)));
    }
  }
}

static void retreat_plain(const float *before, const float *after, float *g, token t, const float *s, token_gradients o, int d) {
  for (int i = 0; i < d; i++, before += d, after += d, g += d) {
    float dv = 0, ds = 0;
    for (int j = 0; j < d; j++) {
      g[j] += t.dy[i] * t.r[j];
      dv += g[j] * t.k[j];
      ds += g[j] * t.b[j];
      o.dr[j] += after[j] * t.dy[i];
      o.dw[j] += g[j] * before[j];
      o.dk[j] += g[j] * t.v[i];
      o.db[j] += g[j] * s[i];
    }
    o.dv[i] = dv;
    for (int j = 0; j < d; j++) {
      o.da[j] += before[j] * ds;
      g[j] = g[j] * t.w[j] + ds * t.a[j];
    }
  }
}

INLINE void advance(const float *before, float *after, token t, float *s, int d) {
  if (d % 4)
    advance_plain(before, after, t, s, d);
  else
    advance_by_4(before, after, t, s, d);
}

static void backward_of_head(const struct wkv7_backward_args *args, span q, int head, float *scratch) {
  int d = args->d, width = args->heads * d, size = d * d, chunks = (q.length + CHUNK - 1) / CHUNK;
  ptrdiff_t at = q.slot * (ptrdiff_t)width * d + (ptrdiff_t)head * size;
  ptrdiff_t origin = (ptrdiff_t)q.start * width + head * d;
  float *s = scratch, *sums = s + CHUNK * d, *own_g = sums + 6 * d, *states = own_g + size;
  float *room = states + (CHUNK + 1) * size, *kept = room + (args->types ? VECTORS * CHUNK * d : 0);
  float *g = args->dstate ? args->dstate + at : own_g;
  begin_gradient(args, g, at, size);
  copy_floats(kept, args->state + at, size);
  for (int chunk = 0; chunk + 1 < chunks; chunk++) {
    float *next = kept + (ptrdiff_t)(chunk + 1) * size;
    const float *before = next - size;
    token_run run = tokens_at(args, origin + (ptrdiff_t)chunk * CHUNK * width, CHUNK, room);
    for (int t = 0; t < CHUNK; t++, before = next) advance(before, next, token_of(run, t), s, d);
  }

  for (int chunk = chunks - 1; chunk >= 0; chunk--) {
    int from = chunk * CHUNK, n = smaller(CHUNK, q.length - from);
    token_run run = tokens_at(args, origin + (ptrdiff_t)from * width, n, room);
    copy_floats(states, kept + (ptrdiff_t)chunk * size, size);
    for (int t = 0; t < n; t++) advance(states + t * size, states + (t + 1) * size, token_of(run, t), s + t * d, d);
    for (int t = n - 1; t >= 0; t--) {
      const float *before = states + t * size;
      token_gradients sum = {sums, sums + d, sums + 2 * d, sums + 3 * d, sums + 4 * d, sums + 5 * d};
      zero_floats(sums, 6 * d);
      if (d % 4)
        retreat_plain(before, before + size, g, token_of(run, t), s + t * d, sum, d);
      else
        retreat_by_4(before, before + size, g, token_of(run, t), s + t * d, sum, d);
      put_gradients(args, sums, origin + (ptrdiff_t)(from + t) * width);
    }
  }
}

KERNEL(wkv7_backward) { wkv7_backward_tasks(args_, w, backward_of_head); }
