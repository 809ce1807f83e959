// New models of a version and a size, for tasks that train them or measure their speed.
import type { Architecture } from "@rwkv-ts/core/model";
import { createModel, loadVersion } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { UsageError } from "../../terminal/report-error.js";

/** Channels of a head, where a version has heads; small models have several. */
const headSize = 32;

/** @throws UsageError for a version that cannot be made from nothing, ConfigError for sizes that do not fit */
export async function newModel(
  id: string,
  { layers, width, vocabulary }: { layers: number; width: number; vocabulary: number },
  config: Readonly<Record<string, string>> = {},
): Promise<Architecture> {
  const version = await loadVersion(versions.find((each) => each.id === id)!);
  if (!version.create) throw new UsageError(`--archs: ${id} cannot be made from nothing`);
  const heads = id === "rwkv4" ? {} : { headSize };
  return createModel(version, { layers, channels: width, vocabulary, ...heads }, version.settings ? config : {});
}
