// A GGUF model in several files, as llama.cpp's gguf-split and its converter write it: `<name>-00001-of-0000N.gguf`, ... Every
// file is a GGUF file with tensors of its own and the entries split.no (from 0), split.count and split.tensors.count; the model's
// metadata stand in the first one. Source: ggml-org/llama.cpp, src/llama-model-loader.cpp.

import { CheckpointError } from "@rwkv-ts/core";
import type { Source } from "../../sources/source.js";
import { type GgufHeader, type GgufTensor, integer, readHeader } from "./header.js";
import type { GgufValue } from "./values.js";

/** A tensor and the file in which it lies. */
export interface LocatedTensor extends GgufTensor {
  readonly source: Source;
}

export interface GgufParts {
  readonly metadata: ReadonlyMap<string, GgufValue>;
  readonly tensors: readonly LocatedTensor[];
  close(): Promise<void>;
}

const mostParts = 4096;
const partName = /^(.*)-(\d{5})-of-(\d{5})(\.gguf)$/is;

/** The names of all parts, of which `name` is one; undefined for any other name. */
export function partNames(name: string): string[] | undefined {
  const [, stem, , count, extension] = partName.exec(name) ?? [];
  if (stem === undefined || Number(count) < 1 || Number(count) > mostParts) return undefined;
  return Array.from(
    { length: Number(count) },
    (_, i) => `${stem}-${String(i + 1).padStart(5, "0")}-of-${count}${extension}`,
  );
}

const located = (source: Source, { tensors }: GgufHeader): LocatedTensor[] =>
  tensors.map((tensor) => ({ ...tensor, source }));

function checkPart(source: Source, { metadata }: GgufHeader, index: number, count: number): void {
  const [own, all] = [integer(source.name, metadata, "split.no", 0), integer(source.name, metadata, "split.count", 1)];
  if (own !== index || all !== count)
    throw new CheckpointError(
      `${source.name} says that it is part ${own + 1} of ${all}, by its name it is ${index + 1} of ${count}`,
    );
}

function checkTogether(name: string, tensors: readonly LocatedTensor[], expected: number): void {
  const places = new Map<string, Source>();
  for (const { name: tensor, source } of tensors) {
    const other = places.get(tensor);
    if (other)
      throw new CheckpointError(`tensor ${JSON.stringify(tensor)} lies in ${other.name} and in ${source.name}`);
    places.set(tensor, source);
  }
  if (tensors.length !== expected)
    throw new CheckpointError(`${name}: its parts hold ${tensors.length} tensors together, it speaks of ${expected}`);
}

/** Opens a file by its name beside the model; undefined where the model lies nowhere. */
export type OpenBeside = (file: string) => Promise<Source> | undefined;

/**
 * What a GGUF file holds together with its other parts, if it is one of several. Closing closes all of them.
 * @param keep as in `readHeader`
 * @throws CheckpointError where a part is missing or belongs to another model
 */
export async function readParts(
  source: Source,
  keep: ReadonlySet<string>,
  beside: OpenBeside | undefined,
  signal?: AbortSignal,
): Promise<GgufParts> {
  const header = await readHeader(source, keep, signal);
  const count = integer(source.name, header.metadata, "split.count", 1);
  if (count <= 1)
    return { metadata: header.metadata, tensors: located(source, header), close: async () => source.close?.() };
  const own = integer(source.name, header.metadata, "split.no", 0);
  const file = source.name
    .replace(/[?#].*$/, "")
    .split(/[/\\]/)
    .at(-1)!;
  const names = partNames(decoded(file));
  const which = `${source.name} is one of ${count} parts (number ${own + 1})`;
  if (names?.length !== count)
    throw new CheckpointError(
      `${which}; name the parts <name>-00001-of-${String(count).padStart(5, "0")}.gguf and so on`,
    );
  const opened: Source[] = [source];
  const close = async () => {
    for (const each of opened.splice(0)) await each.close?.();
  };
  try {
    const headers: [Source, GgufHeader][] = [];
    for (const [i, name] of names.entries()) {
      const part = i === own ? source : await openPart(name, which, beside);
      if (part !== source) opened.push(part);
      const each = part === source ? header : await readHeader(part, keep, signal);
      checkPart(part, each, i, count);
      headers.push([part, each]);
    }
    const { metadata } = headers[0]![1];
    const tensors = headers.flatMap(([part, each]) => located(part, each));
    checkTogether(source.name, tensors, integer(source.name, metadata, "split.tensors.count", tensors.length));
    return { metadata, tensors, close };
  } catch (error) {
    opened.shift(); // the given one is closed by who opened it
    await close();
    throw error;
  }
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

async function openPart(name: string, which: string, beside: OpenBeside | undefined): Promise<Source> {
  const opening = beside?.(name);
  if (!opening)
    throw new CheckpointError(`${which}; open it by its path or URL, with the other parts beside it, or join them`);
  try {
    return await opening;
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new CheckpointError(`${which}, and another part cannot be read: ${error.message}`, { cause: error });
  }
}
