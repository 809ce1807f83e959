// After LoRA: the factors as PEFT reads them, and the model with the factors merged into its matrices, so that it runs like any other.
import {
  type Checkpoint,
  inPeftLayout,
  mergeLora,
  openCheckpoint,
  type TensorEntry,
  writeSafetensors,
} from "@rwkv-ts/checkpoint";
import { tokenizerKey } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

const entriesOf = (checkpoint: Checkpoint): TensorEntry[] =>
  [...checkpoint.tensors.values()].map(({ name, dtype, shape }) => ({
    name,
    dtype,
    shape,
    data: () => checkpoint.read(name),
  }));

/** Writes the run's factors over themselves in PEFT's layout: lora_A [r, in], lora_B [out, r]. */
export async function writeForPeft(factors: string): Promise<void> {
  const lora = await openCheckpoint(factors);
  try {
    const official = inPeftLayout(lora);
    await writeSafetensors(factors, entriesOf(official), official.metadata);
  } finally {
    await lora.close();
  }
}

export async function writeMerged(base: string, factors: string, out: string, tokenizer: Tokenizer): Promise<void> {
  const [model, lora] = await Promise.all([openCheckpoint(base), openCheckpoint(factors)]);
  try {
    const merged = mergeLora(model, lora);
    await writeSafetensors(out, entriesOf(merged), { ...merged.metadata, [tokenizerKey]: tokenizer.serialise() });
  } finally {
    await Promise.all([model.close(), lora.close()]);
  }
}
