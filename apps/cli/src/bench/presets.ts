// Official sizes: of RWKV-7 (World and G1 releases) with the vocabulary of 65536, and the largest RWKV-4 (Pile). LoRA ranks are those of
// the released checkpoints, heads have 64 channels; the trainer's rule for ranks (officialRanks) gives others for some, such as 13.3b.
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

interface Size extends Pick<Rwkv7Config, "layers" | "channels"> {
  /** Of RWKV-7's LoRAs. */
  readonly ranks?: Rwkv7Config["ranks"];
  /** Id of the version; absent: RWKV-7. */
  readonly arch?: string;
  /** Absent: that of World. */
  readonly vocabulary?: number;
}

export const presets = {
  "rwkv7-0.1b": { layers: 12, channels: 768, ranks: { w: 64, a: 64, v: 32, g: 128 } },
  "rwkv7-0.4b": { layers: 24, channels: 1024, ranks: { w: 64, a: 64, v: 32, g: 128 } },
  "rwkv7-1.5b": { layers: 24, channels: 2048, ranks: { w: 96, a: 96, v: 64, g: 256 } },
  "rwkv7-2.9b": { layers: 32, channels: 2560, ranks: { w: 96, a: 96, v: 64, g: 320 } },
  "rwkv7-7.2b": { layers: 32, channels: 4096, ranks: { w: 128, a: 128, v: 96, g: 480 } },
  "rwkv7-13.3b": { layers: 61, channels: 4096, ranks: { w: 192, a: 192, v: 128, g: 384 } },
  "rwkv4-14b": { layers: 40, channels: 5120, arch: "rwkv4", vocabulary: 50277 },
} as const satisfies Record<string, Size>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];
export const presetSize = (name: PresetName): Size => presets[name];
export const worldVocabulary = 65536;
