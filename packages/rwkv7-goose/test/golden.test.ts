import { inferenceSuite } from "@rwkv-ts/golden";
import { detectRwkv7, isUnused, rwkv7 } from "../src/index.js";

inferenceSuite({ folder: "rwkv7", architecture: (tensors) => rwkv7(detectRwkv7(tensors)), ignore: isUnused });
