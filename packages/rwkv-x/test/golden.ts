// The golden RWKV-X model with the settings of a case.
import { loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { Model, type ModelOptions, type Storage } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { storageFor, weightSpecs } from "@rwkv-ts/core/model";
import { goldenJson, goldenPath } from "@rwkv-ts/golden";
import { detectRwkvX, isUnused, rwkvX } from "../src/index.js";

interface Overrides {
  max_kv?: number;
  min_kv?: number;
  kv_win?: number;
  attn_mode?: string;
}
export interface GoldenCase {
  calls: [kind: "one token at a time" | "sequence call", count: number][];
  n_tokens: number;
  overrides: Overrides;
}
export interface GoldenCases {
  tokens: number[];
  cases: Record<string, GoldenCase>;
  defaults: Required<Overrides>;
  config: { chunk: number; topk: number };
}

export const goldenCases = (): GoldenCases => goldenJson("rwkv-x", "cases.json");

/** The settings of a case, by their official names. */
export function settingsOf({ config, defaults }: GoldenCases, overrides: Overrides = {}): Record<string, string> {
  const { max_kv, min_kv, kv_win, attn_mode } = { ...defaults, ...overrides };
  return {
    moba_chunk_size: String(config.chunk),
    moba_topk: String(config.topk),
    max_kv_cache_size: String(max_kv),
    min_kv_cache_size: String(min_kv),
    kv_cache_window_size: String(kv_win),
    attn_mode,
  };
}

export async function loadGoldenX(
  backend: Backend,
  settings: Record<string, string>,
  options: ModelOptions = {},
  storage: Storage = "f32",
): Promise<Model> {
  const checkpoint = await openCheckpoint(goldenPath("rwkv-x", "model.pth"));
  const architecture = rwkvX(detectRwkvX(checkpoint.tensors, "model.pth", settings));
  const specs = [...weightSpecs(architecture)].map(([name, s]) => ({ name, shape: s.shape, storage: storageFor(s, storage) })); // biome-ignore format: one line
  const model = await Model.create(
    architecture,
    backend,
    loadWeights(checkpoint, specs, { ignore: isUnused }),
    options,
  );
  await checkpoint.close();
  return model;
}
