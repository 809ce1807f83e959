// Reads a small .safetensors file of float32, float64 and int32 tensors: the expected values of tests, read apart from the code under test.

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array | Int32Array;
}

const arrays: Readonly<Record<string, new (bytes: ArrayBuffer) => Tensor["data"]>> = {
  F32: Float32Array,
  F64: Float64Array,
  I32: Int32Array,
};

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

export const readSafetensors = async (url: URL): Promise<Map<string, Tensor>> =>
  parseSafetensors(await (await fetch(url)).arrayBuffer(), String(url));

/** @param name for errors */
export function parseSafetensors(buffer: ArrayBuffer, name: string): Map<string, Tensor> {
  const headerBytes = Number(new DataView(buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerBytes)));
  const { __metadata__: _, ...entries } = header as Record<string, Entry>;
  const read = ({ dtype, shape, data_offsets: [start, end] }: Entry): Tensor => {
    const Numbers = arrays[dtype];
    if (!Numbers) throw new Error(`${name}: a tensor of ${dtype}, expected are ${Object.keys(arrays).join(", ")}`);
    const bytes = buffer.slice(8 + headerBytes + start, 8 + headerBytes + end);
    return { shape, data: new Numbers(bytes) };
  };
  return new Map(Object.entries(entries).map(([tensor, entry]) => [tensor, read(entry)]));
}
