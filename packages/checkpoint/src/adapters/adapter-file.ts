// Files of adapters: what is trained beside the matrices of a model, which stay as they are. One kind is one entry of the table in kinds.ts.
// Names may carry what Hugging Face's PEFT adds: `base_model.model.` in front, `.weight` behind. Tensors that belong to no matrix' adapter
// take the place of the model's own.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, TensorInfo } from "../checkpoint.js";
import { type AdapterKind, adapterKinds } from "./kinds.js";

export { type AdapterOptions, loraAlphaKey } from "./kinds.js";

/** The kinds' own names of the parts of adapters, by every name that files give them. */
const partNames: ReadonlyMap<string, string> = /* @__PURE__ */ (() =>
  new Map(
    adapterKinds.flatMap(({ parts }) =>
      Object.entries(parts).flatMap(([part, names]) => names.map((name): [string, string] => [name, part])),
    ),
  ))();
const partName = /* @__PURE__ */ (() =>
  new RegExp(`^(?:base_model\\.model\\.)?(.+)\\.(${[...partNames.keys()].join("|")})(?:\\.weight)?$`))();

/** Adapters of other programs, which cannot be merged here. */
const otherKinds =
  /\.(lora_embedding_[AB]|ia3_l|hada_w[12]_[ab]|lokr_w[12]|vera_lambda_[bd]|oft_r|boft_R|boft_s)(\.weight)?$/;

function partOf(name: string): { matrix: string; part: string } | undefined {
  const [, matrix, last] = partName.exec(name) ?? [];
  return matrix === undefined ? undefined : { matrix, part: partNames.get(last!)! };
}

/** Whether a checkpoint holds adapters. */
export const holdsAdapter = ({ tensors }: Pick<Checkpoint, "tensors">): boolean =>
  [...tensors.keys()].some((name) => partOf(name) !== undefined);

/** What a file has beside one matrix. */
export interface MatrixAdapter {
  /** The matrix' official name, without `.weight`. */
  readonly matrix: string;
  readonly kind: AdapterKind;
  /** By the kind's own names. */
  readonly parts: ReadonlyMap<string, TensorInfo>;
}

export interface AdapterFile {
  readonly adapters: readonly MatrixAdapter[];
  /** Tensors that take the place of the model's, by the model's names. */
  readonly replacements: ReadonlyMap<string, TensorInfo>;
}

const withoutPrefix = (name: string): string => name.replace(/^base_model\.model\./, "");

/** Takes a tensor in under a name. @throws CheckpointError where another one of the file has that name in other words */
function takeIn(file: string, taken: Map<string, TensorInfo>, name: string, what: string, info: TensorInfo): void {
  const other = taken.get(name);
  if (other) throw new CheckpointError(`${file} holds ${what} twice: as ${other.name} and as ${info.name}`);
  taken.set(name, info);
}

/** What a file of adapters holds. @throws CheckpointError for none, for parts without the others, and for kinds that are not known */
export function readAdapters({ name: file, tensors }: Pick<Checkpoint, "name" | "tensors">): AdapterFile {
  const found = new Map<string, Map<string, TensorInfo>>();
  const replacements = new Map<string, TensorInfo>();
  for (const [name, info] of tensors) {
    if (otherKinds.test(name))
      throw new CheckpointError(`${file} holds ${name}: adapters of that kind cannot be merged`);
    const own = partOf(name);
    if (!own) {
      takeIn(file, replacements, withoutPrefix(name), withoutPrefix(name), info);
      continue;
    }
    const parts = found.get(own.matrix) ?? new Map<string, TensorInfo>();
    found.set(own.matrix, parts);
    takeIn(file, parts, own.part, `${own.part} of ${own.matrix}`, info);
  }
  if (found.size === 0) throw new CheckpointError(`${file} holds no adapters (names such as blocks.0.att.key.lora_A)`);
  const adapters = [...found].map(([matrix, parts]) => ({ matrix, parts, kind: kindOf(file, matrix, parts) }));
  return { adapters, replacements };
}

/** The kind that has just these parts. */
function kindOf(file: string, matrix: string, parts: ReadonlyMap<string, unknown>): AdapterKind {
  const isWhole = (kind: AdapterKind) => {
    const own = Object.keys(kind.parts);
    return own.length === parts.size && own.every((part) => parts.has(part));
  };
  const kind = adapterKinds.find(isWhole);
  if (kind) return kind;
  const near = adapterKinds.filter((each) => [...parts.keys()].every((part) => part in each.parts));
  const missing = near[0] && Object.keys(near[0].parts).filter((part) => !parts.has(part));
  throw new CheckpointError(
    `${file}: ${matrix} has ${[...parts.keys()].join(" and ")}${missing ? ` without ${missing.join(" and ")}` : ", which do not go together"}`,
  );
}
