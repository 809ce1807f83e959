// Elementwise operations and activations; elementwise.h.
#include "elementwise.h"
#include "math.h"

#define LOOP(EXPRESSION)                   \
  ROLLED for (int i = 0; i < n; i += 4) {  \
    f32x4 x = load(a + i);                 \
    store(y + i, EXPRESSION);              \
  }                                        \
  break
#define LOOP2(EXPRESSION)                       \
  ROLLED for (int i = 0; i < n; i += 4) {       \
    f32x4 x = load(a + i), z = load(b + i);     \
    store(y + i, EXPRESSION);                   \
  }                                             \
  break

void apply(int operation, float *y, const float *a, const float *b, const float *c, int n) {
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

// src/encode/gemm.ts knows the most
#define MOST_INSTRUCTIONS 12
#define PIECE 64

void activate(const struct activation *activation, float *y, int n) {
  if (activation->instructions == 0) return;
  REQUIRE(activation->instructions <= MOST_INSTRUCTIONS);
  float registers[MOST_INSTRUCTIONS + 1][PIECE];
  for (int i = 0; i < activation->instructions; i++)
    if (activation->code[i].operation == CONSTANT)
      for (int j = 0; j < PIECE; j += 4) store(registers[i + 1] + j, wasm_i32x4_splat(activation->code[i].a));
  for (int from = 0; from < n; from += PIECE) {
    int part = smaller(PIECE, n - from), padded = (part + 3) & ~3;
    if (padded > part) zero_floats(registers[0] + padded - 4, 4);
    copy_floats(registers[0], y + from, part);
    for (int i = 0; i < activation->instructions; i++)
      if (activation->code[i].operation != CONSTANT)
        apply(activation->code[i].operation, registers[i + 1], registers[activation->code[i].a], registers[activation->code[i].b],
              registers[activation->code[i].c], padded);
    copy_floats(y + from, registers[activation->result], part);
  }
}
