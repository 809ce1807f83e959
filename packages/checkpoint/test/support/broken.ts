// Ways to break a file, reproducible by a source of random numbers.

type Random = () => number;

const below = (next: Random, limit: number): number => Math.floor(next() * limit);

/** Flips up to four bits. */
export function flipped(original: Uint8Array, next: Random, within = original.length): Uint8Array {
  const bytes = original.slice();
  for (let flips = 1 + below(next, 4); flips > 0; flips--) bytes[below(next, within)]! ^= 1 << below(next, 8);
  return bytes;
}

/** Overwrites up to 40 bytes, half of them with 0xff. */
export function overwritten(original: Uint8Array, next: Random, within = original.length): Uint8Array {
  const bytes = original.slice();
  const start = below(next, within);
  const end = Math.min(bytes.length, start + below(next, 40));
  for (let i = start; i < end; i++) bytes[i] = next() < 0.5 ? 0xff : below(next, 256);
  return bytes;
}

/** Replaces a 32- or 64-bit number by one that headers should not hold. */
export function lying(original: Uint8Array, next: Random, within = original.length): Uint8Array {
  const bytes = original.slice();
  const view = new DataView(bytes.buffer);
  const wide = next() < 0.5;
  const at = below(next, Math.max(1, Math.min(within, bytes.length) - 8));
  const numbers = [
    0n,
    1n,
    31n,
    0x7fffffffn,
    0x80000000n,
    0xffffffffn,
    2n ** 31n * 8n,
    2n ** 53n,
    2n ** 63n,
    2n ** 64n - 1n,
  ];
  const number = next() < 0.3 ? BigInt(below(next, 1 << 16)) : numbers[below(next, numbers.length)]!;
  if (wide) view.setBigUint64(at, number, true);
  else view.setUint32(at, Number(number & 0xffffffffn), true);
  return bytes;
}

/** Cuts a stretch out, or repeats one. */
export function shifted(original: Uint8Array, next: Random, within = original.length): Uint8Array {
  const at = below(next, within);
  const length = 1 + below(next, 64);
  const rest = original.subarray(next() < 0.5 ? at + length : Math.max(0, at - length));
  return new Uint8Array(Buffer.concat([original.subarray(0, at), rest]));
}

export const breakages = { flipped, overwritten, lying, shifted } as const;
