// After training adapters: the model with them merged into its matrices, so that it runs like any other.
import { type Checkpoint, mergeAdapter, openCheckpoint, type TensorEntry, writeSafetensors } from "@rwkv-ts/checkpoint";
import { tokenizerKey } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

const entriesOf = (checkpoint: Checkpoint): TensorEntry[] =>
  [...checkpoint.tensors.values()].map(({ name, dtype, shape }) => ({
    name,
    dtype,
    shape,
    data: () => checkpoint.read(name),
  }));

export async function writeMerged(base: string, adapters: string, out: string, tokenizer: Tokenizer): Promise<void> {
  const [model, file] = await Promise.all([openCheckpoint(base), openCheckpoint(adapters)]);
  try {
    const merged = mergeAdapter(model, file);
    await writeSafetensors(out, entriesOf(merged), { ...merged.metadata, [tokenizerKey]: tokenizer.serialise() });
  } finally {
    await Promise.all([model.close(), file.close()]);
  }
}
