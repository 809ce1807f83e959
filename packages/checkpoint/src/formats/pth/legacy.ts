// The format of torch.save before 1.6 (2020): a row of pickles, recognised by its magic number. It cannot be read lazily
// and is refused with a hint.

import { CheckpointError } from "@rwkv-ts/core";
import type { Format } from "../format.js";

/** PROTO 2, LONG1 of 10 bytes, 0x1950a86a20f9469cfc6c. */
const magic = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e];

export const legacyPth: Format = {
  matches: (head) => magic.every((byte, i) => head[i] === byte),
  open(source) {
    throw new CheckpointError(
      `${source.name} has the format of PyTorch before 1.6; save it again in Python with torch.save(torch.load(path, map_location="cpu"), new_path)`,
    );
  },
};
