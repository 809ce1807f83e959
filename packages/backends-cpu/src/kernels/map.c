// Fused elementwise arithmetic: a straight-line program over blocks of elements that stay in the first-level cache.
// The output is seen as `rows` rows of `length` elements (axes that broadcast alike are merged; up to three outer axes).
//   whole rows: a block is `block_rows` rows;   long rows: a block is `block` elements of one row (the last may be shorter).
// Operands live in slots: pointers to the block's elements. Contiguous inputs of floats are read in place, others are expanded into
// the thread's scratch, narrow ones widened there. Instructions work on multiples of four elements; what lies beyond a block's end is never used.
// Programs that reduce rows use whole rows of any length. What is the same for a whole row is computed once: such slots hold
// one number a row of the block.
#include "elementwise.h"
#include "narrow.h"
#include "row-reductions.h"

enum input_kind {
  SAME,      // walked like the output
  FIXED,     // one element, or a row that repeats in whole-rows mode: expanded once
  ROW,       // a row that repeats, long rows: read in place
  GENERAL,   // anything else: expanded for every block
  WIDENED    // walked like the output, of 16-bit numbers
};

struct map_input {
  int kind;
  const void *data;
  int stride[3], inner;  // outer strides and inner stride (0 or 1), in elements
  int slot, type;
};
struct map_constant {
  float value;
  int slot;
};
// operands and result are slots; `per_row`: one number a row
struct map_instruction {
  int operation, per_row, result, a, b, c;
};
enum map_output_kind {
  DIRECT,       // the instruction writes to the output itself, through `slot`
  COPIED,       // from `slot` after the block
  ROWS,         // one number a row, from a slot that holds just these
  FIRST_OF_ROW  // one number a row, from a slot with all elements
};
struct map_output {
  void *data;
  int slot, kind, type;
};

struct map_args {
  int rows, length, dim1, dim2;  // outer axes: [rows / (dim1 * dim2), dim1, dim2]
  int block_rows, block, stride;  // elements of a block (block_rows * length, or a part of a row); of a slot in scratch
  int units;                      // blocks in all
  int slots, inputs, constants, instructions, outputs;
  int items[];  // slots' places in scratch (or -1), inputs, constants, instructions, outputs
};

INLINE void fill(float *to, float value, int n) {
  f32x4 v = splat(value);
  int i = 0;
  ROLLED for (; i + 4 <= n; i += 4) store(to + i, v);
  for (; i < n; i++) to[i] = value;
}

/** Offset of an input's element at the start of an output row. */
INLINE int row_offset(const struct map_args *args, const struct map_input *in, int row) {
  int i2 = row % args->dim2, rest = row / args->dim2;
  return i2 * in->stride[2] + (rest % args->dim1) * in->stride[1] + (rest / args->dim1) * in->stride[0];
}

/** One number of an input. */
INLINE float first_of(const struct map_input *in, ptrdiff_t at) {
  float x;
  convert_numbers(in->type, number_at(in->type, in->data, at), F32, &x, 1);
  return x;
}

/** Writes an input's elements for rows [row, row + rows), elements [from, from + n) of each, to `to`. */
static void expand(const struct map_args *args, const struct map_input *in, float *to, int row, int rows, int from, int n) {
  for (int r = 0; r < rows; r++, to += n) {
    ptrdiff_t at = row_offset(args, in, row + r);
    if (in->inner)
      convert_numbers(in->type, number_at(in->type, in->data, at + from), F32, to, n);
    else
      fill(to, first_of(in, at), n);
  }
}

/** An instruction over the `rows` rows of `length` elements in its slots. */
INLINE void run(const struct map_instruction *i, float **at, int rows, int length) {
  float *y = at[i->result];
  const float *a = at[i->a];
  switch (i->operation) {
    case ROW_SUM:
      for (int r = 0; r < rows; r++) y[r] = sum_of(a + r * length, length);
      break;
    case ROW_MAX:
      for (int r = 0; r < rows; r++) y[r] = max_of(a + r * length, length);
      break;
    case REPEAT:
      for (int r = 0; r < rows; r++) fill(y + r * length, a[r], length);
      break;
    default:
      apply(i->operation, y, a, at[i->b], at[i->c], ((i->per_row ? rows : rows * length) + 3) & ~3);
  }
}

/** What a block has made, to where it belongs. */
INLINE void deliver(const struct map_output *out, const float *from, ptrdiff_t flat, int row, int rows, int length) {
  float *of_rows = (float *)out->data + row;
  if (out->kind == COPIED) put_floats(out->type, out->data, flat, from, rows * length);
  if (out->kind == ROWS) copy_floats(of_rows, from, rows);
  if (out->kind == FIRST_OF_ROW)
    for (int r = 0; r < rows; r++) of_rows[r] = from[r * length];
}

KERNEL(map) {
  ARGS(map);
  const int *places = args->items;
  const struct map_input *inputs = (const struct map_input *)(places + args->slots);
  const struct map_constant *constants = (const struct map_constant *)(inputs + args->inputs);
  const struct map_instruction *code = (const struct map_instruction *)(constants + args->constants);
  const struct map_output *outputs = (const struct map_output *)(code + args->instructions);
  range units = share(args->units, 1, w);
  if (units.from == units.to) return;

  int whole = args->block_rows > 0, length = args->length;
  float **at = (float **)w->scratch;
  float *area = (float *)(w->scratch + 2048);
  for (int s = 0; s < args->slots; s++) at[s] = area + places[s] * args->stride;
  for (int i = 0; i < args->constants; i++) fill(at[constants[i].slot], constants[i].value, args->stride);
  for (const struct map_input *in = inputs; in < inputs + args->inputs; in++)
    if (in->kind == FIXED) {
      if (whole && in->inner)
        expand(args, in, at[in->slot], 0, args->block_rows, 0, length);
      else
        fill(at[in->slot], first_of(in, 0), args->stride);
    }

  int chunks = whole ? 1 : (length + args->block - 1) / args->block;
  for (int unit = units.from; unit < units.to; unit++) {
    int row = whole ? unit * args->block_rows : unit / chunks;
    int from = whole ? 0 : (unit % chunks) * args->block;
    int rows = whole ? smaller(args->block_rows, args->rows - row) : 1;
    int part = whole ? length : smaller(args->block, length - from);
    ptrdiff_t flat = (ptrdiff_t)row * length + from;
    for (const struct map_input *in = inputs; in < inputs + args->inputs; in++)
      if (in->kind == SAME) {
        at[in->slot] = (float *)in->data + flat;
        // the next block's, while this one's are computed with
        for (int i = 0; unit + 1 < units.to && i < rows * part; i += 16) __builtin_prefetch(at[in->slot] + rows * part + i, 0, 2);
      } else if (in->kind == ROW)
        at[in->slot] = (float *)in->data + row_offset(args, in, row) + from;
      else if (in->kind == WIDENED)
        convert_numbers(in->type, number_at(in->type, in->data, flat), F32, at[in->slot], rows * part);
      else if (in->kind == GENERAL)
        expand(args, in, at[in->slot], row, rows, from, part);
    for (const struct map_output *out = outputs; out < outputs + args->outputs; out++)
      if (out->kind == DIRECT) at[out->slot] = (float *)out->data + flat;
    for (const struct map_instruction *i = code; i < code + args->instructions; i++) run(i, at, rows, part);
    for (const struct map_output *out = outputs; out < outputs + args->outputs; out++)
      deliver(out, at[out->slot], flat, row, rows, part);
  }
}
