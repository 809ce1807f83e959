// All formats that can be read, in the order in which they are tried.

import type { Format } from "./format.js";
import { legacyPth } from "./pth/legacy.js";
import { pth } from "./pth/open.js";
import { safetensors } from "./safetensors/open.js";

export const formats: readonly Format[] = [pth, legacyPth, safetensors];
