// Opens a checkpoint of any format. What a file is, its first bytes tell; its name is never looked at.

import { CheckpointError, RwkvError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "./abort.js";
import type { Checkpoint } from "./checkpoint.js";
import { headBytes } from "./formats/format.js";
import { fileOfFolder } from "./formats/hugging-face/folder.js";
import { looksLikeIndex, readIndex } from "./formats/hugging-face/index-file.js";
import { withOfficialNames } from "./formats/hugging-face/open.js";
import { openShards } from "./formats/hugging-face/sharded.js";
import { formats } from "./formats/index.js";
import { refuseConverted } from "./layouts/rwkv-package.js";
import { withoutWebLayout } from "./layouts/web-rwkv.js";
import { withoutWrappers } from "./layouts/wrappers.js";
import { lookAlike } from "./look-alikes.js";
import { folderContents, insideOf, placeBeside } from "./sources/beside.js";
import type { HttpOptions } from "./sources/http-source.js";
import { openSource, type SourceInput } from "./sources/open-source.js";
import type { Source } from "./sources/source.js";

const unknown =
  "is neither a .pth nor a .safetensors checkpoint, a GGUF file, a file of rwkv.cpp, or an index of several";

function openFile(source: Source, head: Uint8Array, input: SourceInput, options: HttpOptions): Promise<Checkpoint> {
  const format = formats.find((candidate) => candidate.matches(head));
  const beside = (file: string) => {
    const place = placeBeside(input, file);
    return place === undefined ? undefined : openSource(place, options);
  };
  if (format) return format.open(source, { beside, ...(options.signal && { signal: options.signal }) });
  throw new CheckpointError(`${source.name} ${lookAlike(head) ?? unknown}`);
}

/** Opens the files that an index names. They lie beside it, and are no indices themselves. */
async function openIndex(source: Source, input: SourceInput, options: HttpOptions): Promise<Checkpoint> {
  const files = await readIndex(source, options.signal);
  const open = async (file: string) => {
    const place = placeBeside(input, file);
    if (place === undefined) {
      throw new CheckpointError(`${source.name} is the index of a model in several files; open it by its path or URL`);
    }
    return opened(place, options, (shard, head) => openFile(shard, head, place, options));
  };
  const checkpoint = await openShards(source.name, files, open);
  await source.close?.();
  return checkpoint;
}

/** Opens the source and reads its beginning; closes it when `use` fails. */
async function opened(
  input: SourceInput,
  options: HttpOptions,
  use: (source: Source, head: Uint8Array) => Promise<Checkpoint>,
): Promise<Checkpoint> {
  const source = await openSource(input, options);
  try {
    const head = await source.read(0, Math.min(headBytes, source.size), options.signal);
    if (head.length === 0) throw new CheckpointError(`${source.name} is empty`);
    return await use(source, head);
  } catch (error) {
    await source.close?.();
    if (RwkvError.is(error)) throw error;
    throw new CheckpointError(`${source.name} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * Opens a checkpoint: a path, a file: or http(s): URL, a Blob or File, or bytes; of a model in several files, its folder or its
 * index. Only names, shapes and dtypes are read; tensors follow one by one through `read`. The format is told by the content. Formats
 * with names and layouts of their own (GGUF, rwkv.cpp, Hugging Face) are presented under the official names.
 * @throws CheckpointError when the file cannot be read, is damaged or of an unknown format; AbortedError.
 */
export async function openCheckpoint(input: SourceInput, options: HttpOptions = {}): Promise<Checkpoint> {
  throwIfAborted(options.signal, "opening a checkpoint");
  const folder = await folderContents(input);
  const place = folder ? placeBeside(insideOf(input as string | URL), fileOfFolder(String(input), folder))! : input;
  const checkpoint = await opened(place, options, (source, head) =>
    looksLikeIndex(head) ? openIndex(source, place, options) : openFile(source, head, place, options),
  );
  try {
    refuseConverted(checkpoint);
    return await withOfficialNames(withoutWebLayout(withoutWrappers(checkpoint)), place, options);
  } catch (error) {
    await checkpoint.close();
    throw error;
  }
}
