// RWKV-X's hyper-parameters: the sizes that a checkpoint's names and shapes tell, and those that it does not carry, under
// their official names with the values of the released models.
import { countLayers, type TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";
import { detectRwkv7, isUnused as isUnusedInRwkv7, type Rwkv7Config, rwkv7Config } from "@rwkv-ts/rwkv7-goose";

/** What checkpoints do not carry (howard-hou/RWKV-X, package/src/rwkv_x/model.py). */
export interface RwkvXSettings {
  /** Rows of a chunk, B. */
  readonly moba_chunk_size: number;
  /** Chunks that are selected, K; up to B·K rows everything is seen. */
  readonly moba_topk: number;
  /** A cache with more rows is shortened; 0: never. */
  readonly max_kv_cache_size: number;
  /** Rows of a shortened cache; one with no more rows is left alone. */
  readonly min_kv_cache_size: number;
  /** Last rows of a cache, which are always kept. */
  readonly kv_cache_window_size: number;
  /** full: every row is seen. */
  readonly attn_mode: "sparse" | "full";
}

/** The settings of the released models (howard-hou/RWKV-X). */
export const releasedSettings: RwkvXSettings = {
  moba_chunk_size: 2048,
  moba_topk: 3,
  max_kv_cache_size: 20000,
  min_kv_cache_size: 16000,
  kv_cache_window_size: 2000,
  attn_mode: "sparse",
};

/** Sizes of an RWKV-X and the settings of its sparse attention. */
export interface RwkvXConfig extends RwkvXSettings {
  /** The RWKV-7 part, below the prefix `rwkv.`. */
  readonly rwkv: Rwkv7Config;
  /** Sparse-attention blocks, M, below the prefix `moba.`, and the inner channels of their channel mixing. */
  readonly moba: { readonly blocks: number; readonly ffn: number };
}

/** Ranks of the low-rank matrices in the official trainer. */
export function officialRanks(channels: number): Rwkv7Config["ranks"] {
  const rank = (x: number) => Math.max(32, 32 * Math.round(x / 32));
  const root = Math.sqrt(channels);
  return { w: rank(1.8 * root), a: rank(1.8 * root), v: rank(1.3 * root), g: rank(0.6 * channels ** 0.8) };
}

/** The released models have an attention block for every four RWKV blocks. */
export const usualBlocks = (layers: number): number => Math.max(1, Math.floor(layers / 4));

/** A complete configuration from what a user chooses; the rest follows the official trainer and the released models. */
export function rwkvXConfig(
  choice: Pick<Rwkv7Config, "layers" | "channels" | "vocabulary"> &
    Partial<Rwkv7Config> & { readonly blocks: number } & Partial<RwkvXSettings>,
): RwkvXConfig {
  const { layers, channels, vocabulary, headSize = 64, ffn = 4 * channels, ranks = officialRanks(channels) } = choice;
  const { blocks, heads: _, ...rest } = choice;
  const rwkv = rwkv7Config({ layers, channels, vocabulary, headSize, ffn, ranks });
  const settings = Object.fromEntries(
    Object.entries(releasedSettings).map(([name, value]) => [name, rest[name as keyof RwkvXSettings] ?? value]),
  ) as unknown as RwkvXSettings;
  return checked({ rwkv, moba: { blocks, ffn }, ...settings });
}

/**
 * Reads the sizes off names and shapes; `overrides` gives the settings that official checkpoints do not carry, files that were
 * trained here have them in their metadata.
 */
export function detectRwkvX(
  tensors: TensorShapes,
  file = "the checkpoint",
  overrides: Readonly<Record<string, string>> = {},
  metadata: Readonly<Record<string, string>> = {},
): RwkvXConfig {
  const rwkvPart = [...tensors].flatMap(([name, tensor]) =>
    name.startsWith("rwkv.") ? [[name.slice("rwkv.".length), tensor] as const] : [],
  );
  const rwkv = detectRwkv7(new Map(rwkvPart), file);
  const blocks = countLayers(tensors.keys(), file, "moba.");
  const key = tensors.get("moba.0.ffn.key.weight");
  if (blocks > 0 && !key) throw new CheckpointError(`${file} looks like RWKV-X but lacks moba.0.ffn.key.weight`);
  const moba = { blocks, ffn: key?.shape[0] ?? rwkv.ffn };
  return checked({ rwkv, moba, ...releasedSettings, ...trainedSettings(metadata), ...parseSettings(overrides) });
}

/** Settings that the trainer wrote into the file. */
function trainedSettings({ "rwkv-ts.config": text = "{}" }: Readonly<Record<string, string>>): Partial<RwkvXSettings> {
  const config = parseConfig(text);
  const given = Object.entries(config).filter(([name]) => Object.hasOwn(releasedSettings, name));
  return parseSettings(
    Object.fromEntries(given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)])),
  );
}

function parseConfig(text: string): Record<string, unknown> {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError("rwkv-ts.config in the file's metadata is not JSON", { cause });
  }
  if (typeof config === "object" && config !== null && !Array.isArray(config)) return config as Record<string, unknown>;
  throw new CheckpointError("rwkv-ts.config in the file's metadata is not an object of hyper-parameters");
}

/** Settings as the command line gives them. @throws ConfigError for unknown names and for values of the wrong kind */
export function parseSettings(given: Readonly<Record<string, string>> = {}): Partial<RwkvXSettings> {
  return Object.fromEntries(
    Object.entries(given).map(([name, text]) => {
      if (!Object.hasOwn(releasedSettings, name))
        throw new ConfigError(`rwkv-x does not take ${name}; it takes ${Object.keys(releasedSettings).join(", ")}`);
      if (name !== "attn_mode") return [name, wholeNumber(name, text)];
      if (text !== "sparse" && text !== "full") throw new ConfigError(`attn_mode must be sparse or full, got ${text}`);
      return [name, text];
    }),
  );
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(Number(text)))
    throw new ConfigError(`${name} must be a whole number, got ${text}`);
  return Number(text);
}

function checked(config: RwkvXConfig): RwkvXConfig {
  const { moba, rwkv, min_kv_cache_size: min, kv_cache_window_size: recent } = config;
  if (!(Number.isInteger(moba.blocks) && moba.blocks >= 0 && moba.blocks <= rwkv.layers))
    throw new ConfigError(`rwkv-x: ${moba.blocks} attention blocks do not fit between ${rwkv.layers} RWKV blocks`);
  for (const name of ["moba_chunk_size", "moba_topk"] as const)
    if (!(Number.isInteger(config[name]) && config[name] >= 1))
      throw new ConfigError(`${name} must be at least 1, got ${config[name]}`);
  if (recent > min)
    throw new ConfigError(`kv_cache_window_size (${recent}) must not be above min_kv_cache_size (${min})`);
  return config;
}

/** Tensors of a checkpoint that are never used: layer 0's value residual, which has nothing to mix. */
export const isUnused = (name: string): boolean => name.startsWith("rwkv.") && isUnusedInRwkv7(name.slice(5));
