// Official sizes of RWKV-7 (World and G1 releases), vocabulary 65536.
import type { Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

type Size = Pick<Rwkv7Config, "layers" | "channels" | "ranks">;

export const presets = {
  "rwkv7-0.1b": { layers: 12, channels: 768, ranks: { w: 64, a: 64, v: 32, g: 128 } },
  "rwkv7-0.4b": { layers: 24, channels: 1024, ranks: { w: 64, a: 64, v: 32, g: 128 } },
  "rwkv7-1.5b": { layers: 24, channels: 2048, ranks: { w: 96, a: 96, v: 64, g: 256 } },
  "rwkv7-2.9b": { layers: 32, channels: 2560, ranks: { w: 96, a: 96, v: 64, g: 320 } },
} as const satisfies Record<string, Size>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];
export const worldVocabulary = 65536;
