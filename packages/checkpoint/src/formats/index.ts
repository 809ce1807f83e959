// All formats of single files that can be read, in the order in which they are tried.

import type { Format } from "./format.js";
import { gguf } from "./gguf/open.js";
import { legacyPth } from "./pth/legacy.js";
import { pth } from "./pth/open.js";
import { rwkvCpp } from "./rwkv-cpp/open.js";
import { safetensors } from "./safetensors/open.js";

export const formats: readonly Format[] = [pth, legacyPth, gguf, rwkvCpp, safetensors];
