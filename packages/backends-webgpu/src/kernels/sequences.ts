// The step's sequence table in a kernel that has a workgroup for each sequence and head (or run of channels).

/**
 * `load_sequence(s, lane)`: slot, start and length of sequence s, the same for all invocations, so that loops over its tokens
 * may hold barriers.
 */
export const loadSequence = `var<workgroup> own_sequence: vec3<u32>;
fn load_sequence(s: u32, lane: u32) -> vec3<u32> {
  if (lane == 0u) { own_sequence = vec3<u32>(u32(get_seq(3u * s)), u32(get_seq(3u * s + 1u)), u32(get_seq(3u * s + 2u))); }
  return workgroupUniformLoad(&own_sequence);
}`;

/** Tokens between the states that a gradient keeps. */
export const segmentTokens = 16;

/** Number of segments of all sequences of a step of so many tokens, at most. */
export const mostSegments = (tokens: number, sequences: number): number =>
  Math.ceil(tokens / segmentTokens) + sequences;

/** `first_segment(s)`: segments of the sequences before sequence s. */
export const firstSegment = `fn first_segment(s: u32) -> u32 {
  var n = 0u;
  for (var i = 0u; i < s; i++) { n += (u32(get_seq(3u * i + 2u)) + ${segmentTokens - 1}u) / ${segmentTokens}u; }
  return n;
}`;

/** `is_orphan(t)`: whether a token belongs to no sequence; results of such tokens are zeros. */
export const isOrphan = `fn is_orphan(t: u32) -> bool {
  for (var s = 0u; s < U.sequences; s++) {
    let start = u32(get_seq(3u * s + 1u));
    if (t >= start && t < start + u32(get_seq(3u * s + 2u))) { return false; }
  }
  return true;
}`;

/**
 * For kernels with a workgroup for each head of each sequence: what one more workgroup a head does, which is to write zeros for
 * tokens of no sequence. `outputs`: names of operands [N,H,D].
 */
export const clearOrphans = (outputs: readonly string[], d: number): string => `if (group >= U.sequences * U.heads) {
  for (var t = lane; t < U.tokens; t += SIZE) {
    if (!is_orphan(t)) { continue; }
    let at = (t * U.heads + group - U.sequences * U.heads) * ${d}u;
    for (var j = 0u; j < ${d}u; j++) { ${outputs.map((name) => `set_${name}(at + j, 0.0);`).join(" ")} }
  }
  return;
}`;
