// Repacking of weights [O,K] at upload. Panels hold 16 rows side by side, [ceil(O/16)][K][16], so that a product walks 16
// outputs at once over one sequential stream; rows beyond the matrix are zeros.
#include "storage.h"

/** Repacks `rows` (1 to 16) canonical rows of k f32 elements into one panel. */
__attribute__((export_name("pack_panel"))) void pack_panel(const float *from, int rows, int k, float *to) {
  for (int c = 0; c < 16; c++) {
    const float *p = from + (ptrdiff_t)c * k;
    for (int i = 0; i < k; i++) to[i * 16 + c] = c < rows ? p[i] : 0;
  }
}
