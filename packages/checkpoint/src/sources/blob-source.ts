// A Blob, or a File that a user picked or dropped in a browser: slices are read only when asked for.

import { CheckpointError } from "@rwkv-ts/core";
import { abortable, messageOf } from "../abort.js";
import { checkRange, type Source } from "./source.js";

const nameOf = (blob: Blob): string =>
  "name" in blob && typeof blob.name === "string" && blob.name !== "" ? blob.name : "blob";

export function blobSource(blob: Blob, name = nameOf(blob)): Source {
  const source: Source = {
    name,
    size: blob.size,
    async read(offset, length, signal) {
      checkRange(source, offset, length);
      const reading = blob
        .slice(offset, offset + length)
        .arrayBuffer()
        .catch((error: unknown) => {
          throw new CheckpointError(`${name} cannot be read: ${messageOf(error)}`, { cause: error });
        });
      const bytes = new Uint8Array(await abortable(reading, signal, `reading ${name}`));
      if (bytes.length !== length) throw new CheckpointError(`${name} gave ${bytes.length} of ${length} bytes`);
      return bytes;
    },
  };
  return source;
}
