// Gradient of the RWKV-7 recurrence for heads of 64 (formulas: kernels/wkv7-backward.c) with ROWS rows of the state, and of its
// gradient G, in registers over the tokens of a chunk.
// A first pass keeps every 16th state; then, chunk by chunk from the end, the states within the chunk are recomputed and walked
// backwards. Sums over rows are gathered for all tokens of a chunk, group of rows by group of rows.
#include "native-kernels.h"
#include "wkv7-backward.h"
#include "wkv7-rows.h"

/** Gradients of one token's vectors, D floats each. */
enum { DR, DW, DK, DV, DA, DB, GRADIENTS };

/** ROWS rows over n tokens from `before`: the state after each to after + t * stride, s to s + t * D. */
NOINLINE void advance_rows(const float *before, float *after, ptrdiff_t stride, token x, int row, float *s, int n, ptrdiff_t width) {
  wide_f32 state[ROWS][ACROSS], part[ROWS];
  float sums[4];
  load_rows(state, before);
  for (int t = 0; t < n; t++) {
    UNROLLED for (int i = 0; i < ROWS; i++) part[i] = products(state[i], x.a);
    sums_of_rows(part, sums);
    advance_state(state, x.w, x.k, x.b, x.v + row, sums);
    for (int i = 0; i < ROWS; i++) s[t * D + i] = sums[i];
    if (stride || t + 1 == n) store_rows(after + t * stride, state);
    x.w += width, x.k += width, x.v += width, x.a += width, x.b += width;
  }
}

/** ROWS rows of G over n tokens backwards; x and the sums are those of the last token, states before it and after it. */
NOINLINE void retreat_rows(float *g, const float *after, token x, int row, const float *s, float *gradients, int n, ptrdiff_t width) {
  wide_f32 G[ROWS][ACROSS], dv[ROWS], ds[ROWS];
  float sums[4];
  load_rows(G, g);
  for (int t = n - 1; t >= 0; t--, after -= D * D, s -= D, gradients -= GRADIENTS * D) {
    const float *before = after - D * D;
    UNROLLED for (int i = 0; i < ROWS; i++) dv[i] = ds[i] = wide_splat(0);
    UNROLLED for (int j = 0; j < ACROSS; j++) {
      wide_f32 r = wide_load(x.r + j * LANES), k = wide_load(x.k + j * LANES), b = wide_load(x.b + j * LANES);
      float *sum = gradients + j * LANES;
      wide_f32 dr = wide_load(sum + DR * D), dw = wide_load(sum + DW * D), dk = wide_load(sum + DK * D), db = wide_load(sum + DB * D);
      UNROLLED for (int i = 0; i < ROWS; i++) {
        wide_f32 dy = wide_splat(x.dy[row + i]);
        G[i][j] += dy * r;
        dv[i] += G[i][j] * k;
        ds[i] += G[i][j] * b;
        dr += wide_load(after + i * D + j * LANES) * dy;
        dw += wide_load(before + i * D + j * LANES) * G[i][j];
        dk += G[i][j] * wide_splat(x.v[row + i]);
        db += G[i][j] * wide_splat(s[i]);
      }
      wide_store(sum + DR * D, dr), wide_store(sum + DW * D, dw), wide_store(sum + DK * D, dk), wide_store(sum + DB * D, db);
    }
    sums_of_rows(dv, sums);
    for (int i = 0; i < ROWS; i++) gradients[DV * D + row + i] = sums[i];
    sums_of_rows(ds, sums);
    UNROLLED for (int j = 0; j < ACROSS; j++) {
      wide_f32 w = wide_load(x.w + j * LANES), a = wide_load(x.a + j * LANES), da = wide_load(gradients + DA * D + j * LANES);
      UNROLLED for (int i = 0; i < ROWS; i++) {
        wide_f32 each = wide_splat(sums[i]);
        da += wide_load(before + i * D + j * LANES) * each;
        G[i][j] = G[i][j] * w + each * a;
      }
      wide_store(gradients + DA * D + j * LANES, da);
    }
    x.r -= width, x.w -= width, x.k -= width, x.v -= width, x.a -= width, x.b -= width, x.dy -= width;
  }
  store_rows(g, G);
}

static void backward_of_head(const struct wkv7_backward_args *args, span q, int head, float *scratch) {
  int width = args->heads * D, size = D * D, chunks = (q.length + CHUNK - 1) / CHUNK;
  ptrdiff_t at = q.slot * (ptrdiff_t)width * D + (ptrdiff_t)head * size, origin = (ptrdiff_t)q.start * width + head * D;
  float *s = scratch, *gradients = s + CHUNK * D, *own_g = gradients + CHUNK * GRADIENTS * D, *states = own_g + size;
  float *room = states + (CHUNK + 1) * size, *kept = room + (args->types ? VECTORS * CHUNK * D : 0);
  float *g = args->dstate ? args->dstate + at : own_g;
  begin_gradient(args, g, at, size);
  copy_floats(kept, args->state + at, size);
  for (int chunk = 0; chunk + 1 < chunks; chunk++) {
    float *from = kept + (ptrdiff_t)chunk * size;
    token_run run = tokens_at(args, origin + (ptrdiff_t)chunk * CHUNK * width, CHUNK, room);
    for (int i = 0; i < D; i += ROWS)
      advance_rows(from + i * D, from + size + i * D, 0, run.first, i, s + i, CHUNK, run.stride);
  }
  for (int chunk = chunks - 1; chunk >= 0; chunk--) {
    int from = chunk * CHUNK, n = smaller(CHUNK, q.length - from);
    ptrdiff_t first = origin + (ptrdiff_t)from * width;
    token_run run = tokens_at(args, first, n, room);
    copy_floats(states, kept + (ptrdiff_t)chunk * size, size);
    zero_floats(gradients, n * GRADIENTS * D);
    for (int i = 0; i < D; i += ROWS) {
      float *rows = states + i * D;
      advance_rows(rows, rows + size, size, run.first, i, s + i, n, run.stride);
      retreat_rows(g + i * D, rows + (ptrdiff_t)n * size, token_of(run, n - 1), i, s + (n - 1) * D + i,
                   gradients + (n - 1) * GRADIENTS * D, n, run.stride);
    }
    for (int t = 0; t < n; t++) put_gradients(args, gradients + t * GRADIENTS * D, first + (ptrdiff_t)t * width);
  }
}

KERNEL(wide_wkv7_backward) { wkv7_backward_tasks(args_, w, backward_of_head); }
