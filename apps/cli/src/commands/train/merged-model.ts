// After LoRA: the model with the factors merged into its matrices, so that it runs like any other.
import { mergeLora, openCheckpoint, type TensorEntry, writeSafetensors } from "@rwkv-ts/checkpoint";
import { tokenizerKey } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

export async function writeMerged(base: string, factors: string, out: string, tokenizer: Tokenizer): Promise<void> {
  const [model, lora] = await Promise.all([openCheckpoint(base), openCheckpoint(factors)]);
  try {
    const merged = mergeLora(model, lora);
    const entries = [...merged.tensors.values()].map(
      ({ name, dtype, shape }): TensorEntry => ({ name, dtype, shape, data: () => merged.read(name) }),
    );
    await writeSafetensors(out, entries, { ...merged.metadata, [tokenizerKey]: tokenizer.serialise() });
  } finally {
    await Promise.all([model.close(), lora.close()]);
  }
}
