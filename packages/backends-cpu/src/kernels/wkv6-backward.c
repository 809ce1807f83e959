// Gradient of the RWKV-5/6 recurrence (wkv6.c), exact reverse mode. With S the state before a token, G = dL/dS after it and
// m = Σ_j v_j dy_j:
//   dr_i = u_i k_i m + Σ_j S_ij dy_j;   du_i = r_i k_i m;   dk_i = u_i r_i m + Σ_j G_ij v_j;   dw_i = Σ_j G_ij S_ij;
//   dv_j = dy_j Σ_i r_i u_i k_i + Σ_i G_ij k_i;   G_ij ← w_i G_ij + r_i dy_j
// A task is one head of one sequence. A first pass forwards keeps every 16th state; then, chunk by chunk from the end, the
// states within the chunk are recomputed and walked backwards.
#include "sequences.h"

struct wkv6_backward_args {
  const void *r, *k, *v;
  const float *w, *u;
  const float *state;
  const int *sequences;
  const void *dy;
  const float *dnext_state;  // may be null: zero
  void *dr, *dk, *dv;        // any may be null
  float *dw, *du, *dstate;
  int tokens, heads, d, slots, rows, types;  // of r, k, v, dy, dr, dk, dv
};

#define CHUNK 16  // src/encode/state-ops.ts computes the scratch from this

typedef struct {
  const float *r, *k, *v, *w, *dy;
} token;

typedef struct {
  float *dr, *dk, *dv, *dw, *du;
} token_gradients;

/** after_ij = k_i v_j + w_i before_ij; `after` may be `before`. */
NOINLINE void advance(const float *before, float *after, token t, int d) {
  for (int i = 0; i < d; i++, before += d, after += d) {
    f32x4 k = load_splat(t.k + i), w = load_splat(t.w + i);
    int j = 0;
    ROLLED for (; j + 4 <= d; j += 4) store(after + j, madd(w, load(before + j), mul(k, load(t.v + j))));
    for (; j < d; j++) after[j] = t.k[i] * t.v[j] + t.w[i] * before[j];
  }
}

/** One token backwards; `s` is the state before it. */
NOINLINE void retreat(const float *s, float *g, token t, const float *u, token_gradients o, int d) {
  float m = 0, bonus = 0;
  for (int i = 0; i < d; i++) {
    m += t.v[i] * t.dy[i];
    bonus += t.r[i] * u[i] * t.k[i];
  }
  for (int j = 0; j < d; j++) o.dv[j] = t.dy[j] * bonus;
  for (int i = 0; i < d; i++, s += d, g += d) {
    f32x4 k = load_splat(t.k + i), w = load_splat(t.w + i), r = load_splat(t.r + i);
    f32x4 dr4 = zero(), dk4 = dr4, dw4 = dr4;
    int j = 0;
    ROLLED for (; j + 4 <= d; j += 4) {
      f32x4 y = load(t.dy + j), x = load(s + j), p = load(g + j);
      dr4 = madd(x, y, dr4);
      dk4 = madd(p, load(t.v + j), dk4);
      dw4 = madd(p, x, dw4);
      store(o.dv + j, madd(p, k, load(o.dv + j)));
      store(g + j, madd(w, p, mul(r, y)));
    }
    float dr = sum_lanes(dr4), dk = sum_lanes(dk4), dw = sum_lanes(dw4);
    for (; j < d; j++) {
      dr += s[j] * t.dy[j];
      dk += g[j] * t.v[j];
      dw += g[j] * s[j];
      o.dv[j] += g[j] * t.k[i];
      g[j] = t.w[i] * g[j] + t.r[i] * t.dy[j];
    }
    o.dr[i] = u[i] * t.k[i] * m + dr;
    o.dk[i] = u[i] * t.r[i] * m + dk;
    o.dw[i] = dw;
    o.du[i] = t.r[i] * t.k[i] * m;
  }
}

/** The vectors of the token at `o`, narrow ones widened in `room` [4][d]. */
INLINE token token_at(const struct wkv6_backward_args *args, ptrdiff_t o, float *room) {
  int d = args->d, types = args->types;
  return (token){floats_at(type_of(types, 0), args->r, o, d, room), floats_at(type_of(types, 1), args->k, o, d, room + d),
                 floats_at(type_of(types, 2), args->v, o, d, room + 2 * d), args->w + o,
                 floats_at(type_of(types, 3), args->dy, o, d, room + 3 * d)};
}

/** dr, dk, dv, dw, du. */
INLINE void *gradient(const struct wkv6_backward_args *args, int i) {
  void *const all[] = {args->dr, args->dk, args->dv, args->dw, args->du};
  return all[i];
}
INLINE int type_of_gradient(const struct wkv6_backward_args *args, int i) { return i < 3 ? type_of(args->types, 4 + i) : F32; }

static void backward_of_head(const struct wkv6_backward_args *args, span q, int head, float *scratch) {
  int d = args->d, width = args->heads * d, size = d * d, chunks = (q.length + CHUNK - 1) / CHUNK;
  ptrdiff_t at = q.slot * (ptrdiff_t)width * d + (ptrdiff_t)head * size;
  ptrdiff_t origin = (ptrdiff_t)q.start * width + head * d;
  float *room = scratch, *sums = room + 4 * d, *own_g = sums + 5 * d, *states = own_g + size, *kept = states + (CHUNK + 1) * size;
  float *g = args->dstate ? args->dstate + at : own_g;
  if (!args->dnext_state)
    zero_floats(g, size);
  else if (g != args->dnext_state + at)
    copy_floats(g, args->dnext_state + at, size);

  copy_floats(kept, args->state + at, size);
  for (int chunk = 0; chunk + 1 < chunks; chunk++) {
    float *next = kept + (ptrdiff_t)(chunk + 1) * size;
    const float *before = next - size;
    for (int t = chunk * CHUNK; t < (chunk + 1) * CHUNK; t++, before = next)
      advance(before, next, token_at(args, origin + (ptrdiff_t)t * width, room), d);
  }

  for (int chunk = chunks - 1; chunk >= 0; chunk--) {
    int from = chunk * CHUNK, to = smaller(from + CHUNK, q.length);
    copy_floats(states, kept + (ptrdiff_t)chunk * size, size);
    for (int t = from; t + 1 < to; t++) {
      float *before = states + (t - from) * size;
      advance(before, before + size, token_at(args, origin + (ptrdiff_t)t * width, room), d);
    }
    for (int t = to - 1; t >= from; t--) {
      ptrdiff_t o = origin + (ptrdiff_t)t * width;
      token_gradients sum = {sums, sums + d, sums + 2 * d, sums + 3 * d, sums + 4 * d};
      retreat(states + (t - from) * size, g, token_at(args, o, room), args->u + head * d, sum, d);
      for (int i = 0; i < 5; i++) put_floats(type_of_gradient(args, i), gradient(args, i), o, sums + i * d, d);
    }
  }
}

KERNEL(wkv6_backward) {
  ARGS(wkv6_backward);
  int width = args->heads * args->d;
  ptrdiff_t slot_size = (ptrdiff_t)width * args->d;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    for (int i = 0; i < 5; i++)
      zero_gaps(type_of_gradient(args, i), gradient(args, i), width, args->sequences, args->rows, args->tokens, w);
  fill_unused_slots(args->dstate, args->dnext_state, slot_size, args->sequences, args->rows, args->slots, w);
  range tasks = share(args->rows * args->heads, 1, w);
  for (int task = tasks.from; task < tasks.to; task++) {
    span q = sequence_at(args->sequences, task / args->heads, args->tokens, args->slots);
    if (q.length > 0) backward_of_head(args, q, task % args->heads, (float *)w->scratch);
  }
}
