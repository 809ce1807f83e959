// The hyper-parameters of ROSA language models. Names and shapes tell all of them but the bits of a symbol, which the file's name
// tells, or its metadata, or who loads it.
import { countLayers, readShapes, type TensorShapes } from "@rwkv-ts/checkpoint";
import { ConfigError } from "@rwkv-ts/core";
import type { RosaBits } from "@rwkv-ts/core/model";

/** Sizes of a ROSA language model. */
export interface RosaConfig {
  readonly layers: number;
  readonly channels: number;
  readonly ffn: number;
  readonly vocabulary: number;
  /** Channels that form a symbol. */
  readonly rosa_bits: RosaBits;
}

type Settings = Readonly<Record<string, string>>;

/** Names of what a checkpoint does not tell. */
export const rosaSettings = ["rosa_bits"];

/** Settings as texts, checked. @throws ConfigError for other settings than `rosa_bits`, and for other values than 1 and 4 */
export function parseRosaSettings(given: Settings = {}): { rosa_bits?: RosaBits } {
  const other = Object.keys(given).find((name) => !rosaSettings.includes(name));
  if (other !== undefined)
    throw new ConfigError(`rwkv8-rosa does not take ${other}; it takes ${rosaSettings.join(", ")}`);
  const { rosa_bits: bits } = given;
  if (bits === undefined) return {};
  if (bits !== "1" && bits !== "4") throw new ConfigError(`rosa_bits must be 1 or 4, got ${bits}`);
  return { rosa_bits: bits === "1" ? 1 : 4 };
}

/** What the file's own name says, as official files are named: `260212_rosa1bitLM_L12.pth`. */
function bitsOfName(file: string): { rosa_bits?: RosaBits } {
  const bits = /rosa_?([14])_?bit[^/\\]*$/i.exec(file)?.[1];
  return bits === undefined ? {} : parseRosaSettings({ rosa_bits: bits });
}

/** What the trainer wrote into the file. */
function bitsOfMetadata({ "rwkv-ts.config": text = "{}" }: Settings): { rosa_bits?: RosaBits } {
  const bits = /"rosa_bits"\s*:\s*(\d+)/.exec(text)?.[1];
  return bits === undefined ? {} : parseRosaSettings({ rosa_bits: bits });
}

/**
 * The configuration of a ROSA language model, from its tensors' shapes; the bits of a symbol from `overrides`, the metadata, or the
 * file's name (`rosa4bit`).
 * @throws CheckpointError for what is missing, ConfigError where nothing tells the bits of a symbol
 */
export function detectRosa(
  tensors: TensorShapes,
  file = "the checkpoint",
  overrides: Settings = {},
  metadata: Settings = {},
): RosaConfig {
  const shape = readShapes(tensors, file, "an RWKV-8 ROSA model");
  const [vocabulary, channels] = shape("emb.weight") as [number, number];
  const layers = countLayers(tensors.keys(), file);
  const [ffn] = shape("blocks.0.ffn.key.weight") as [number];
  const told = { ...bitsOfName(file), ...bitsOfMetadata(metadata), ...parseRosaSettings(overrides) };
  if (told.rosa_bits === undefined)
    throw new ConfigError(
      `${file} does not tell whether ROSA's symbols have 1 or 4 bits: say rosa_bits=1 or rosa_bits=4 (--config rosa_bits=1, or { config: { rosa_bits: "1" } })`,
    );
  if (channels % told.rosa_bits !== 0)
    throw new ConfigError(`${file}: ${channels} channels do not form symbols of ${told.rosa_bits} bits`);
  return { layers, channels, ffn, vocabulary, rosa_bits: told.rosa_bits };
}

/** Tensors that official files carry and never use: ln0 of blocks behind the first. */
export const isUnusedInRosa = (name: string): boolean => /^blocks\.[1-9]\d*\.ln0\.(weight|bias)$/.test(name);
