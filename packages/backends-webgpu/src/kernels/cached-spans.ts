// The sequences of a step and the rows of their caches (core's cached-spans.ts), as kernels that have an invocation or a
// workgroup for a token look them up. Operands `seq` and, for the rows, `counts`; uniforms `sequences`, and those of the limit.
import type { CacheLimit } from "@rwkv-ts/core/model";

/** `sequence_of(t)`: which sequence token t belongs to, U.sequences where it belongs to none. */
export const sequenceOf = `fn slot_of(s: u32) -> u32 { return u32(get_seq(3u * s)); }
fn start_of(s: u32) -> u32 { return u32(get_seq(3u * s + 1u)); }
fn length_of(s: u32) -> u32 { return u32(get_seq(3u * s + 2u)); }
fn sequence_of(t: u32) -> u32 {
  for (var s = 0u; s < U.sequences; s++) {
    if (t >= start_of(s) && t < start_of(s) + length_of(s)) { return s; }
  }
  return U.sequences;
}`;

/** `is_shortened(s)`, and `cached_rows(s)`: rows before the step's tokens, counted after the cache was shortened. */
export const cachedRows = `fn is_shortened(s: u32) -> bool { return u32(get_counts(s)) > U.above; }
fn cached_rows(s: u32) -> u32 { return select(u32(get_counts(s)), U.keep, is_shortened(s)); }`;

/** More rows than any cache has. */
const never = 0x7fffffff;

export const limitUniforms = ({ above, keep }: CacheLimit) => ({
  above: Math.min(above, never),
  keep: Math.min(keep, never),
});
