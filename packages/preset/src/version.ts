// A version (RWKV-7, ...) as loading sees it, and finding the one that a checkpoint holds.
import type { TensorShapes } from "@rwkv-ts/checkpoint";
import { CheckpointError, ConfigError } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";

/** What a version says of itself. */
export interface Version {
  /** As architectures are identified, e.g. `rwkv7`. */
  readonly id: string;
  /** For people, e.g. `RWKV-7 Goose`. */
  readonly title: string;
  /** Whether the tensors' names are this version's. */
  detect(tensors: TensorShapes): boolean;
  /**
   * The architecture with the hyper-parameters of the shapes. `overrides`: official hyper-parameters that checkpoints do not
   * carry, by their official names; `metadata`: what the file says beside its tensors. @throws CheckpointError, ConfigError
   */
  architecture(
    tensors: TensorShapes,
    file: string,
    overrides?: Readonly<Record<string, string>>,
    metadata?: Readonly<Record<string, string>>,
  ): Architecture;
  /** Tensors that checkpoints hold but inference never uses. */
  ignore(name: string): boolean;
  /**
   * A new model of these sizes; what is left out follows the official trainer. `overrides`: as in `architecture`, for versions
   * with `settings`. @throws ConfigError
   */
  create?(sizes: ModelSizes, overrides?: Readonly<Record<string, string>>): Architecture;
  /** Official names of the hyper-parameters that checkpoints do not carry, where there are some. */
  readonly settings?: readonly string[];
}

/** The sizes of a new model. */
export interface ModelSizes {
  readonly layers: number;
  readonly channels: number;
  readonly vocabulary: number;
  /** Channels of a head; default: the version's official number, mostly 64. */
  readonly headSize?: number;
  /** Inner channels of channel mixing; default: the version's official number. */
  readonly ffn?: number;
  /** Attention blocks, for versions that have some. */
  readonly blocks?: number;
}

/** A new model. @throws ConfigError for a version that cannot be made from nothing, and for settings that it does not have */
export function createModel(
  version: Version,
  sizes: ModelSizes,
  overrides: Readonly<Record<string, string>> = {},
): Architecture {
  if (!version.create) throw new ConfigError(`${version.id} cannot be made from nothing: start from a model`);
  if (!version.settings) refuseOverrides(version.id, overrides);
  return version.create(sizes, overrides);
}

/** A version whose package is loaded when a file needs it. */
export interface LazyVersion extends VersionIdentity {
  load(): Promise<Version>;
}
/** A version, at hand or in a package that is loaded when a file needs it. */
export type AnyVersion = Version | LazyVersion;

/** The version itself, whose package is loaded where it was not yet. */
export const loadVersion = async (version: AnyVersion): Promise<Version> =>
  "load" in version ? version.load() : version;

/** The version of a checkpoint. @throws CheckpointError that says what the file holds instead */
export function detectVersion<V extends AnyVersion>(versions: readonly V[], tensors: TensorShapes, file: string): V {
  const version = versions.find((candidate) => candidate.detect(tensors));
  if (version) return version;
  const names = [...tensors.keys()];
  const titles = versions.map(({ title }) => title).join(", ");
  const some = names.length === 0 ? "no tensors" : `tensors such as ${names.slice(0, 3).join(", ")}`;
  const elsewhere = versions.length === 1 ? '; "load" of @rwkv-ts/rwkv finds out which generation a file is of' : "";
  throw new CheckpointError(`${file} is not a model that can be run here (${titles}): it holds ${some}${elsewhere}`);
}

/** What a checkpoint is told by, which `@rwkv-ts/rwkv` loads of every version. */
export type VersionIdentity = Pick<Version, "id" | "title" | "detect">;

/** A version of its identity and the rest. A call, which bundlers can leave out where a spread of another module's object stays. */
export const versionOf = (identity: VersionIdentity, rest: Omit<Version, keyof VersionIdentity>): Version => ({
  ...identity,
  ...rest,
});

/** How a version whose checkpoints carry every hyper-parameter comes to its configuration, and from there to its architecture. */
export interface PlainVersion<Config> extends VersionIdentity {
  /** Of the tensors' names and shapes. @throws CheckpointError */
  read(tensors: TensorShapes, file: string): Config;
  /** Of a new model. @throws ConfigError */
  config(sizes: ModelSizes): Config;
  architecture(config: Config): Architecture;
  /** Default: nothing. */
  ignore?(name: string): boolean;
}

/** A version without settings beyond its shapes, from how its configuration is read and what is made of it. */
export const plainVersion = <Config>(version: PlainVersion<Config>): Version => ({
  id: version.id,
  title: version.title,
  detect: version.detect,
  architecture(tensors, file, overrides) {
    refuseOverrides(version.id, overrides);
    return version.architecture(version.read(tensors, file));
  },
  ignore: version.ignore ?? (() => false),
  create: (sizes) => version.architecture(version.config(sizes)),
});

/** For versions whose checkpoints carry every hyper-parameter. @throws ConfigError when one was given all the same */
export function refuseOverrides(id: string, overrides: Readonly<Record<string, string>> = {}): void {
  const names = Object.keys(overrides);
  if (names.length > 0)
    throw new ConfigError(
      `${id} reads every hyper-parameter from the checkpoint; it does not take ${names.join(", ")}`,
    );
}
