// New models of a version and a size, for tasks that train them or measure their speed.
import { type Architecture, mul, parameterCount, weightSpecs } from "@rwkv-ts/core/model";
import type { NewModel } from "@rwkv-ts/evaluate";
import { createModel, loadVersion } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { UsageError } from "../../terminal/report-error.js";

/** Channels of a head, where a version has heads; small models have several. */
const usualHeadSize = 32;

/** RWKV-7 with an in-context learning rate a in (0, 2): eigenvalues of its state's change reach from -1 to 1 (Grazzi et al., arXiv 2411.12537). */
const doubled = "rwkv7-doubled";

/** What --archs takes. */
export const newModelNames: readonly string[] = [...versions.map(({ id }) => id), doubled];

/** Settings of the command line as rows keep them, since rows of other models are others. */
export const settingsOfConfig = ({ config }: { readonly config: Readonly<Record<string, string>> }) =>
  Object.keys(config).length > 0 && { config };

const versionNamed = (id: string) => loadVersion(versions.find((each) => each.id === (id === doubled ? "rwkv7" : id))!);

/** @throws UsageError for settings that none of the versions would look at */
export async function refuseIgnoredConfig(
  ids: readonly string[],
  { config }: { readonly config: Readonly<Record<string, string>> },
): Promise<void> {
  const names = Object.keys(config);
  if (names.length === 0) return;
  const made = await Promise.all([...new Set(ids)].filter((id) => id !== doubled).map(versionNamed));
  if (made.every(({ settings }) => !settings))
    throw new UsageError(`--config: none of ${[...new Set(ids)].join(", ")} takes ${names.join(", ")}`);
}

/** What a study asks, and inner channels of channel mixing. */
type Sizes = NewModel & { readonly ffn?: number };

/**
 * @param given settings of the command line, which go first
 * @throws UsageError for a version that cannot be made from nothing, ConfigError for sizes that do not fit
 */
export async function newModel(
  id: string,
  { layers, width: channels, vocabulary, headSize = usualHeadSize, blocks, init, ffn, config }: Sizes,
  given: Readonly<Record<string, string>> = {},
): Promise<Architecture> {
  const version = await versionNamed(id);
  if (!version.create) throw new UsageError(`--archs: ${id} cannot be made from nothing`);
  const sizes = {
    ...{ layers: layers - (blocks ?? 0), channels, vocabulary },
    ...(id !== "rwkv4" && { headSize }),
    ...(blocks !== undefined && { blocks }),
    ...(ffn !== undefined && { ffn }),
  };
  if (id === doubled) {
    const { rwkv7, rwkv7Config } = await import("@rwkv-ts/rwkv7-goose");
    return { ...rwkv7(rwkv7Config(sizes), { rate: (a) => mul(a, 2) }), id };
  }
  const architecture = createModel(version, sizes, version.settings ? { ...config, ...given } : {});
  return init === "rwkv7" && id === "rwkv-x" ? await beginningAsRwkv7(architecture) : architecture;
}

/** An RWKV-X that begins with RWKV-7's initial values and attention that is heard. */
export async function beginningAsRwkv7(architecture: Architecture): Promise<Architecture> {
  const { withRwkv7Values } = await import("@rwkv-ts/rwkv-x");
  return withRwkv7Values(architecture as Parameters<typeof withRwkv7Values>[0]);
}

export const parametersOf = (architecture: Architecture): number => parameterCount(weightSpecs(architecture));

/** Inner channels of channel mixing come in multiples of it. */
const ffnStep = 32;

/** A new model with about so many parameters: its channel mixing is as wide as that takes. @throws as `newModel`, UsageError where it cannot */
export async function newModelOf(
  parameters: number,
  id: string,
  sizes: NewModel,
  given: Readonly<Record<string, string>>,
): Promise<Architecture> {
  const at = async (steps: number) => parametersOf(await newModel(id, { ...sizes, ffn: ffnStep * steps }, given));
  const [one, two] = [await at(1), await at(2)];
  const steps = 1 + Math.round((parameters - one) / (two - one));
  if (!(steps >= 1))
    throw new UsageError(`--equal-parameters: ${id} of this width has ${one} parameters or more, not ${parameters}`);
  return newModel(id, { ...sizes, ffn: ffnStep * steps }, given);
}
