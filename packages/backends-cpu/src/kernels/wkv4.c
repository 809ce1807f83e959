// The RWKV-4 recurrence and its gradient, four channels at a time. k, v [N,A], w, u [A], state aa, bb, pp [slots,A].
//   q = max(pp, u+k);  y = (e^(pp-q) aa + e^(u+k-q) v) / (e^(pp-q) bb + e^(u+k-q))
//   q = max(pp+w, k);  aa ← e^(pp+w-q) aa + e^(k-q) v;  bb ← e^(pp+w-q) bb + e^(k-q);  pp ← q
// Channels are split over the threads, so that the state can be updated in place without a barrier.
#include "math.h"
#include "sequences.h"

struct wkv4_args {
  const void *k, *v;
  const float *w, *u;
  const float *state[3];  // aa, bb, pp
  const int *sequences;
  void *y;
  float *next_state[3];  // any may be null
  int tokens, channels, slots, rows, types;  // of k, v, y
};

typedef struct {
  f32x4 a, b, p;
} sums;

INLINE f32x4 larger4(f32x4 a, f32x4 b) { return wasm_f32x4_pmax(a, b); }

/** The sums after a token. */
INLINE sums advanced(sums s, f32x4 k, f32x4 v, f32x4 w) {
  f32x4 faded = add(s.p, w), q = larger4(faded, k), e1 = exp4(sub(faded, q)), e2 = exp4(sub(k, q));
  return (sums){madd(e1, s.a, mul(e2, v)), madd(e1, s.b, e2), q};
}

static void zero_columns(int type, void *y, int rows, int stride, int from, int n) {
  for (int t = 0; y && t < rows; t++) zero_numbers(type, y, (ptrdiff_t)t * stride + from, n);
}

KERNEL(wkv4) {
  ARGS(wkv4);
  int channels = args->channels;
  range columns = share(channels, 16, w);
  if (columns.from == columns.to) return;
  if (covered_tokens(args->sequences, args->rows) < args->tokens)
    zero_columns(type_of(args->types, 2), args->y, args->tokens, channels, columns.from, columns.to - columns.from);
  for (int i = 0; i < 3; i++)
    if (args->next_state[i] && args->next_state[i] != args->state[i])
      for (int slot = 0; slot < args->slots; slot++) {
        ptrdiff_t at = (ptrdiff_t)slot * channels + columns.from;
        copy_floats(args->next_state[i] + at, args->state[i] + at, columns.to - columns.from);
      }
  for (int row = 0; row < args->rows; row++) {
    span q = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (q.length == 0) continue;
    for (int c = columns.from; c < columns.to; c += 4) {
      int n = smaller(4, columns.to - c);
      ptrdiff_t slot = (ptrdiff_t)q.slot * channels + c;
      sums s = {load_part(args->state[0] + slot, n), load_part(args->state[1] + slot, n), load_part(args->state[2] + slot, n)};
      f32x4 w4 = load_part(args->w + c, n), u4 = load_part(args->u + c, n);
      for (int t = q.start; t < q.start + q.length; t++) {
        ptrdiff_t at = (ptrdiff_t)t * channels + c;
        f32x4 k = load_numbers(type_of(args->types, 0), args->k, at, n), v = load_numbers(type_of(args->types, 1), args->v, at, n);
        if (args->y) {
          f32x4 uk = add(u4, k), top = larger4(s.p, uk), e1 = exp4(sub(s.p, top)), e2 = exp4(sub(uk, top));
          f32x4 y = wasm_f32x4_div(madd(e1, s.a, mul(e2, v)), madd(e1, s.b, e2));
          store_numbers(type_of(args->types, 2), args->y, at, y, n);
        }
        s = advanced(s, k, v, w4);
      }
      if (args->next_state[0]) store_part(args->next_state[0] + slot, s.a, n);
      if (args->next_state[1]) store_part(args->next_state[1] + slot, s.b, n);
      if (args->next_state[2]) store_part(args->next_state[2] + slot, s.p, n);
    }
  }
}

struct wkv4_backward_args {
  const void *k, *v;
  const float *w, *u;
  const float *state[3];
  const int *sequences;
  const void *dy;
  void *dk, *dv;  // any may be null; all of every token
  float *dw, *du;
  int tokens, channels, slots, rows, types;  // of k, v, dy, dk, dv
};

// With unscaled sums a, b before token t, D = b + e^(u+k), p = dy/D, the adjoints of a and b run backwards:
//   A ← p + e^w A,  B ← -p y + e^w B  (⁺: of the next token)
//   dv = e^(u+k) p + e^k A⁺;  dk = e^(u+k) p (v-y) + e^k (A⁺ v + B⁺);  du = e^(u+k) p (v-y);  dw = e^w (A⁺ a + B⁺ b)
// a, b carry the factor e^pp, A, B a factor e^s of their own, so every exponent stays at most 0.
static void channels_backward(const struct wkv4_backward_args *args, span q, int c, int n, sums *before) {
  int channels = args->channels, kt = type_of(args->types, 0), vt = type_of(args->types, 1), yt = type_of(args->types, 2);
  ptrdiff_t slot = (ptrdiff_t)q.slot * channels + c;
  f32x4 w4 = load_part(args->w + c, n), u4 = load_part(args->u + c, n);
  before[0] = (sums){load_part(args->state[0] + slot, n), load_part(args->state[1] + slot, n), load_part(args->state[2] + slot, n)};
  for (int i = 0; i + 1 < q.length; i++) {
    ptrdiff_t at = (ptrdiff_t)(q.start + i) * channels + c;
    before[i + 1] = advanced(before[i], load_numbers(kt, args->k, at, n), load_numbers(vt, args->v, at, n), w4);
  }
  f32x4 A = zero(), B = A, s = splat(-__builtin_inff());
  for (int i = q.length - 1; i >= 0; i--) {
    ptrdiff_t at = (ptrdiff_t)(q.start + i) * channels + c;
    sums now = before[i];
    f32x4 k = load_numbers(kt, args->k, at, n), v = load_numbers(vt, args->v, at, n), dy = load_numbers(yt, args->dy, at, n);
    f32x4 uk = add(u4, k), top = larger4(now.p, uk), e1 = exp4(sub(now.p, top)), e2 = exp4(sub(uk, top));
    f32x4 denominator = madd(e1, now.b, e2), y = wasm_f32x4_div(madd(e1, now.a, mul(e2, v)), denominator);
    f32x4 g = wasm_f32x4_div(dy, denominator);  // p = g e^-top
    f32x4 later = exp4(add(k, s)), past = exp4(add(add(now.p, w4), s));
    f32x4 du = mul(mul(e2, g), sub(v, y));
    if (args->dk) store_numbers(type_of(args->types, 3), args->dk, at, madd(later, madd(A, v, B), du), n);
    if (args->dv) store_numbers(type_of(args->types, 4), args->dv, at, madd(later, A, mul(e2, g)), n);
    if (args->dw) store_part(args->dw + at, mul(past, madd(A, now.a, mul(B, now.b))), n);
    if (args->du) store_part(args->du + at, du, n);
    f32x4 faded = add(w4, s), own = wasm_f32x4_neg(top), next = larger4(faded, own);
    f32x4 keep = exp4(sub(faded, next)), fresh = mul(exp4(sub(own, next)), g);
    A = madd(keep, A, fresh);
    B = sub(mul(keep, B), mul(fresh, y));
    s = next;
  }
}

KERNEL(wkv4_backward) {
  ARGS(wkv4_backward);
  range columns = share(args->channels, 16, w);
  if (columns.from == columns.to) return;
  if (covered_tokens(args->sequences, args->rows) < args->tokens) {
    void *const outputs[] = {args->dk, args->dv, args->dw, args->du};
    for (int i = 0; i < 4; i++)
      zero_columns(i < 2 ? type_of(args->types, 3 + i) : F32, outputs[i], args->tokens, args->channels, columns.from,
                   columns.to - columns.from);
  }
  for (int row = 0; row < args->rows; row++) {
    span q = sequence_at(args->sequences, row, args->tokens, args->slots);
    if (q.length == 0) continue;
    for (int c = columns.from; c < columns.to; c += 4)
      channels_backward(args, q, c, smaller(4, columns.to - c), (sums *)w->scratch);
  }
}
