// Puts pickles together by hand, instruction by instruction, and wraps them as torch.save does.

import { type Member, zip } from "./zip.js";

type Part = string | number[] | Buffer;

/** Strings are taken byte by byte. */
export const pickle = (...parts: Part[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part)))),
  );

export const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from("X"), length, bytes]);
};

export const integer = (value: number): Buffer => {
  const bytes = Buffer.alloc(5);
  bytes.write("J");
  bytes.writeInt32LE(value, 1);
  return bytes;
};

const integers = (values: number[]): Buffer =>
  Buffer.concat([Buffer.from("("), ...values.map(integer), Buffer.from("t")]);

export interface TensorOptions {
  key?: string;
  storage?: string;
  length: number;
  offset?: number;
  shape: number[];
  strides: number[];
}

/** Pushes a tensor, as torch writes it. */
export function tensor({
  key = "0",
  storage = "FloatStorage",
  length,
  offset = 0,
  shape,
  strides,
}: TensorOptions): Buffer {
  return Buffer.concat([
    Buffer.from("ctorch._utils\n_rebuild_tensor_v2\n(("),
    text("storage"),
    Buffer.from(`ctorch\n${storage}\n`),
    text(key),
    text("cpu"),
    integer(length),
    Buffer.from("tQ"),
    integer(offset),
    integers(shape),
    integers(strides),
    Buffer.from("\x89}tR", "latin1"),
  ]);
}

/** A .pth file around a pickle. */
export function pthFile(data: Uint8Array, storages: Record<string, Uint8Array> = {}, extra: Member[] = []): Uint8Array {
  const members = Object.entries(storages).map(([key, bytes]): Member => ({ name: `model/data/${key}`, data: bytes }));
  return zip([
    { name: "model/data.pkl", data },
    ...members,
    { name: "model/version", data: Buffer.from("3\n") },
    ...extra,
  ]);
}
