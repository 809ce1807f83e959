// TensorBoard's event files, read back by a reader of protocol buffers of its own.
import { expect, test } from "vitest";
import { crc32c, eventOf, firstEvent, type MetricsRecord } from "../src/index.js";

type Field = readonly [number: number, value: number | Uint8Array];

/** The fields of a message. */
function fieldsOf(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: Field[] = [];
  let at = 0;
  const varint = () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const number = key >> 3;
    if ((key & 7) === 0) fields.push([number, varint()]);
    else {
      const size = { 1: 8, 5: 4 }[key & 7] ?? varint();
      const value = bytes.subarray(at, at + size);
      if ((key & 7) === 1) fields.push([number, view.getFloat64(at, true)]);
      else if ((key & 7) === 5) fields.push([number, view.getFloat32(at, true)]);
      else fields.push([number, value]);
      at += size;
    }
  }
  return fields;
}

/** What a record frames, its checksums checked. */
function unframed(record: Uint8Array): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const length = Number(view.getBigUint64(0, true));
  expect(record.length).toBe(length + 16);
  const masked = (bytes: Uint8Array) => {
    const bits = crc32c(bytes).toString(2).padStart(32, "0");
    return (Number.parseInt(bits.slice(17) + bits.slice(0, 17), 2) + 0xa282ead8) % 2 ** 32;
  };
  expect(view.getUint32(8, true)).toBe(masked(record.subarray(0, 8)));
  expect(view.getUint32(12 + length, true)).toBe(masked(record.subarray(12, 12 + length)));
  return record.subarray(12, 12 + length);
}

const text = (bytes: number | Uint8Array) => new TextDecoder().decode(bytes as Uint8Array);

test("the checksum is Castagnoli's: its check value, and that of 32 zeros (RFC 3720, B.4)", () => {
  expect(crc32c(new TextEncoder().encode("123456789"))).toBe(0xe3069283);
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
});

test("a file begins with its version, and records are summaries under tags", () => {
  const first = new Map(fieldsOf(unframed(firstEvent(12.5))));
  expect([first.get(1), text(first.get(3)!)]).toEqual([12.5, "brain.Event:2"]);
  const record: MetricsRecord = {
    type: "evaluation",
    step: 300,
    loss: 1.5,
    perplexity: 4.5,
    accuracy: 0.25,
    tokens: 7,
  };
  const event = new Map(fieldsOf(unframed(eventOf(record, 13))));
  expect([event.get(1), event.get(2)]).toEqual([13, 300]);
  const values = fieldsOf(event.get(5) as Uint8Array).map(([, value]) => {
    const own = new Map(fieldsOf(value as Uint8Array));
    return [text(own.get(1)!), own.get(2)];
  });
  expect(values).toEqual([
    ["validation/loss", 1.5],
    ["validation/perplexity", 4.5],
    ["validation/accuracy", 0.25],
  ]);
});
