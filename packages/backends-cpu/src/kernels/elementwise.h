// Elementwise operations over arrays, by number: what `map` and the activations of matrix products are made of.
#pragma once
#include "kernel.h"

// src/encode/operations.ts numbers them in this order
enum operation {
  NEG, ABS, EXP, LOG, SQRT, TANH, SIGMOID, RELU, SQUARE, RECIPROCAL,
  ADD, SUB, MUL, DIV, MAX, MIN, GREATER, SELECT,
  ROW_SUM, ROW_MAX, REPEAT,  // kernels/map.c
  CONSTANT                   // of activations: `a` holds the float's bits
};

/** y = operation(a, b, c) for n elements, n a multiple of 4. Only the operations up to SELECT. */
void apply(int operation, float *y, const float *a, const float *b, const float *c, int n);

/** A product's activation: register 0 is the product, instruction i makes register i + 1. */
struct activation {
  int instructions, result;  // no instructions: none
  struct {
    int operation, a, b, c;
  } code[];
};

/** Replaces n elements of y by what the activation makes of them. */
void activate(const struct activation *activation, float *y, int n);
