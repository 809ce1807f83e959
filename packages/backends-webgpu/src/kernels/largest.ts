// Chooses chunks by their scores and writes what a token attends to (core's row-ranges.ts), in a workgroup for a token. Operands
// `scores` and `ranges` (written); uniforms `chunk`, rows of a chunk, and `most`, ranges of a token. A chunk is among the
// `wanted` largest where it comes no later than the one before which wanted - 1 others come.

/**
 * `write_ranges(scores_at, n, wanted, first, last, ranges_at, lane)`: the `wanted` chunks with the largest of the n scores (the
 * lower index wins ties), rows `first` + chunk number · chunk and on, in rising order; then the range `last`; then empty ones.
 * All invocations of the workgroup call it together; wanted ≤ n.
 */
export const writeRanges = `var<workgroup> bar_score: f32;
var<workgroup> bar_index: u32;
fn comes_before(score: f32, index: u32, other: f32, other_index: u32) -> bool {
  return score > other || (score == other && index < other_index);
}
fn is_wanted(scores_at: u32, index: u32) -> bool {
  return index == bar_index || comes_before(get_scores(scores_at + index), index, bar_score, bar_index);
}
fn write_range(at: u32, first: u32, count: u32) {
  set_ranges(2u * at, i32(first));
  set_ranges(2u * at + 1u, i32(count));
}
fn write_ranges(scores_at: u32, n: u32, wanted: u32, first: u32, last: vec2<u32>, ranges_at: u32, lane: u32) {
  for (var index = lane; index < n; index += SIZE) {
    let score = get_scores(scores_at + index);
    var before = 0u;
    for (var other = 0u; other < n; other++) {
      if (comes_before(get_scores(scores_at + other), other, score, index)) { before++; }
    }
    if (before + 1u == wanted) {
      bar_score = score;
      bar_index = index;
    }
  }
  workgroupBarrier();
  for (var index = lane; index < select(0u, n, wanted > 0u); index += SIZE) {
    if (!is_wanted(scores_at, index)) { continue; }
    var before = 0u;
    for (var other = 0u; other < index; other++) { if (is_wanted(scores_at, other)) { before++; } }
    write_range(ranges_at + before, first + index * U.chunk, U.chunk);
  }
  for (var p = wanted + lane; p < U.most; p += SIZE) {
    if (p == wanted) { write_range(ranges_at + p, last.x, last.y); } else { write_range(ranges_at + p, 0u, 0u); }
  }
}`;
