// What a warp does together, once all of its lanes are there: shuffles, votes, products of matrices.
#include "operations.h"

namespace emulated {
typedef const Instruction I;

/** D += A B of a warp, as PTX lays out the fragments of mma.m16n8k16. */
static void product(Thread *lanes, I &i, float (*number)(u16)) {
  float a[16][16], b[16][8], d[16][8];
  for (int lane = 0; lane < 32; lane++) {
    const int g = lane / 4, q = lane % 4;
    for (int w = 0; w < 4; w++)
      for (int h = 0; h < 2; h++) a[g + w % 2 * 8][2 * q + h + w / 2 * 8] = number((u16)(lanes[lane].r[i.more[4 + w]] >> h * 16));
    for (int w = 0; w < 2; w++)
      for (int h = 0; h < 2; h++) b[2 * q + h + w * 8][g] = number((u16)(lanes[lane].r[i.more[8 + w]] >> h * 16));
    for (int w = 0; w < 4; w++) d[g + w / 2 * 8][2 * q + w % 2] = get<float>(lanes[lane], i.c + w);
  }
  for (int m = 0; m < 16; m++)
    for (int k = 0; k < 16; k++)
      for (int n = 0; n < 8; n++) d[m][n] += a[m][k] * b[k][n];
  for (int lane = 0; lane < 32; lane++)
    for (int w = 0; w < 4; w++) set<float>(lanes[lane], i.more[w], d[lane / 4 + w / 2 * 8][lane % 4 * 2 + w % 2]);
}
static float of_bf16(u16 x) {
  const u32 bits = (u32)x << 16;
  float f;
  memcpy(&f, &bits, 4);
  return f;
}

void collective(Machine &, Thread *lanes, I &i) {
  u32 value[32];
  u32 votes = 0;
  for (int lane = 0; lane < 32; lane++) value[lane] = get<u32>(lanes[lane], i.a), votes |= (u32)(value[lane] & 1) << lane;
  for (int lane = 0; lane < 32; lane++) {
    const u32 by = get<u32>(lanes[lane], i.b);
    int from = lane;
    switch (i.space) {
      case shuffle_bfly: from = lane ^ by; break;
      case shuffle_idx: from = by & 31; break;
      case shuffle_up: from = lane - (int)by; break;
      case shuffle_down: from = lane + (int)by; break;
      case vote_any: lanes[lane].r[i.d] = votes != 0; continue;
      case vote_all: lanes[lane].r[i.d] = votes == ~0u; continue;
      case vote_ballot: lanes[lane].r[i.d] = votes; continue;
      case product_bf16: return product(lanes, i, of_bf16);
      case product_f16: return product(lanes, i, of_half);
      default: return;
    }
    const bool inside = from >= 0 && from < 32;
    set<u32>(lanes[lane], i.d, value[inside ? from : lane]);
    if (i.more[0] >= 0) lanes[lane].r[i.more[0]] = inside;
  }
}
}  // namespace emulated
