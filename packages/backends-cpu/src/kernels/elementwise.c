// Elementwise operations and activations; elementwise.h.
#include "elementwise.h"
#ifndef __wasm__
#include "wide-lanes.h"  // native/include: f32x4 and its functions are then as wide as the processor's vectors
#endif
#include "math.h"

#ifndef AT_ONCE
#define AT_ONCE 4
#endif

#define LOOP(EXPRESSION)                         \
  ROLLED for (int i = 0; i < n; i += AT_ONCE) {  \
    f32x4 x = load(a + i);                       \
    store(y + i, EXPRESSION);                    \
  }                                              \
  break
#define LOOP2(EXPRESSION)                        \
  ROLLED for (int i = 0; i < n; i += AT_ONCE) {  \
    f32x4 x = load(a + i), z = load(b + i);      \
    store(y + i, EXPRESSION);                    \
  }                                              \
  break

/** n is a multiple of AT_ONCE. */
static void apply_whole(int operation, float *y, const float *a, const float *b, const float *c, int n) {
  switch (operation) {
    case NEG: LOOP(wasm_f32x4_neg(x));
    case ABS: LOOP(wasm_f32x4_abs(x));
    case EXP: LOOP(exp4(x));
    case LOG: LOOP(log4(x));
    case SQRT: LOOP(wasm_f32x4_sqrt(x));
    case TANH: LOOP(tanh4(x));
    case SIGMOID: LOOP(sigmoid4(x));
    case RELU: LOOP(wasm_f32x4_pmax(x, zero()));
    case SQUARE: LOOP(mul(x, x));
    case RECIPROCAL: LOOP(wasm_f32x4_div(splat(1.f), x));
    case ADD: LOOP2(add(x, z));
    case SUB: LOOP2(sub(x, z));
    case MUL: LOOP2(mul(x, z));
    case DIV: LOOP2(wasm_f32x4_div(x, z));
    case MAX: LOOP2(wasm_f32x4_max(x, z));
    case MIN: LOOP2(wasm_f32x4_min(x, z));
    case GREATER: LOOP2(wasm_v128_and(wasm_f32x4_gt(x, z), splat(1.f)));
    case SELECT: LOOP2(choose(wasm_f32x4_gt(x, zero()), z, load(c + i)));
  }
}

void apply(int operation, float *y, const float *a, const float *b, const float *c, int n) {
  int whole = n / AT_ONCE * AT_ONCE, rest = n - whole;
  apply_whole(operation, y, a, b, c, whole);
  if (AT_ONCE == 4 || rest == 0) return;
  float last[3][AT_ONCE] = {};
  copy_floats(last[0], a + whole, rest);
  copy_floats(last[1], b + whole, rest);
  copy_floats(last[2], c + whole, rest);
  apply_whole(operation, last[0], last[0], last[1], last[2], AT_ONCE);
  copy_floats(y + whole, last[0], rest);
}

// src/encode/gemm.ts knows the most
#define MOST_INSTRUCTIONS 12
#define PIECE 256

void activate(const struct activation *activation, float *y, int n) {
  if (activation->instructions == 0) return;
  REQUIRE(activation->instructions <= MOST_INSTRUCTIONS);
  float registers[MOST_INSTRUCTIONS + 1][PIECE];
  for (int i = 0; i < activation->instructions; i++)
    if (activation->code[i].operation == CONSTANT)
      for (int j = 0; j < PIECE; j += AT_ONCE) store(registers[i + 1] + j, wasm_i32x4_splat(activation->code[i].a));
  float *at[MOST_INSTRUCTIONS + 1];
  for (int i = 0; i <= activation->instructions; i++) at[i] = registers[i];
  for (int from = 0; from < n; from += PIECE) {
    int part = smaller(PIECE, n - from), padded = (part + 3) & ~3;
    // y itself is the first register and the last, if that is the result: nothing reads y after it
    int in_place = padded == part && activation->result == activation->instructions;
    at[0] = at[activation->result] = y + from;
    if (!in_place) {
      at[0] = registers[0], at[activation->result] = registers[activation->result];
      if (padded > part) zero_floats(registers[0] + padded - 4, 4);
      copy_floats(registers[0], y + from, part);
    }
    for (int i = 0; i < activation->instructions; i++)
      if (activation->code[i].operation != CONSTANT)
        apply(activation->code[i].operation, at[i + 1], at[activation->code[i].a], at[activation->code[i].b],
              at[activation->code[i].c], padded);
    if (!in_place) copy_floats(y + from, registers[activation->result], part);
  }
}
