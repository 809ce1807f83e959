// Ways to break a file, reproducible by a source of random numbers: bytes that are flipped, overwritten, replaced by numbers that lie,
// shifted; and texts (JSON, vocabularies, headers) whose numbers are raised, whose values are nested, repeated and filled.

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

/** What a number in a text becomes: ids, counts, layers, shapes, places. */
const raisedNumbers = [
  "0",
  "-1",
  "1.5",
  "4096",
  "2097152",
  "30000000",
  "200000000",
  "4294967296",
  "9007199254740993",
  "1e308",
  "1e999",
  "NaN",
];

/** Replaces a number of the text, which may be part of a name, by one that is out of proportion. */
export function raised(text: string, next: Random): string {
  const numbers = [...text.matchAll(/\d+/g)];
  const number = numbers[below(next, numbers.length)];
  if (!number) return text;
  const by = raisedNumbers[below(next, raisedNumbers.length)]!;
  return text.slice(0, number.index) + by + text.slice(number.index + number[0].length);
}

/** The place of a comma, colon or bracket, from which on something may be put. */
function joint(text: string, next: Random): number {
  const joints = [...text.matchAll(/[,:[{]/g)];
  return joints.length === 0 ? text.length : joints[below(next, joints.length)]!.index + 1;
}

/** Puts values into values, up to a hundred thousand deep. */
export function nested(text: string, next: Random): string {
  const at = joint(text, next);
  const depth = [1, 9, 70, 3000, 100_000][below(next, 5)]!;
  const [open, close] = next() < 0.5 ? ["[", "]"] : ['{"a":', "}"];
  const end = /^[^,\]}]*/.exec(text.slice(at))![0].length;
  return (
    text.slice(0, at) +
    open.repeat(depth) +
    (text.slice(at, at + end) || "1") +
    close.repeat(depth) +
    text.slice(at + end)
  );
}

/** Repeats a stretch of the text, up to a thousand times. */
export function repeated(text: string, next: Random): string {
  const at = joint(text, next);
  const end = joint(text.slice(at), next) + at;
  const stretch = text.slice(at, Math.min(end, at + 400));
  return text.slice(0, at) + stretch.repeat([1, 2, 40, 1000][below(next, 4)]!) + text.slice(at);
}

/** Puts what steers terminals, ends lines, or is very long into the text. */
export function filled(text: string, next: Random): string {
  const at = next() < 0.5 ? joint(text, next) : below(next, text.length);
  const what = ["\x1b[2J\x07", "\\u001b[31m", "\n", "\u202e", "\0", "x".repeat(200_000), '"(a+)+$"', '"__proto__":{},'][
    below(next, 8)
  ]!;
  return text.slice(0, at) + what + text.slice(at);
}

export const textBreakages = { raised, nested, repeated, filled } as const;

/** Changes the text of a .safetensors header, and its length with it: the numbers behind it stay. */
export function withHeader(file: Uint8Array, change: (header: string) => string): Uint8Array {
  const length = Number(new DataView(file.buffer, file.byteOffset, 8).getBigUint64(0, true));
  if (length > file.length - 8) return file; // broken before
  const header = new TextEncoder().encode(change(new TextDecoder().decode(file.subarray(8, 8 + length))));
  const result = new Uint8Array(8 + header.length + file.length - 8 - length);
  new DataView(result.buffer).setBigUint64(0, BigInt(header.length), true);
  result.set(header, 8);
  result.set(file.subarray(8 + length), 8 + header.length);
  return result;
}
