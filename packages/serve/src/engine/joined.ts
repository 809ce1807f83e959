// Two runs of ids as one.

export function joined(before: Int32Array, ids: ArrayLike<number>): Int32Array {
  const all = new Int32Array(before.length + ids.length);
  all.set(before);
  all.set(ids, before.length);
  return all;
}
