import { interleavingsSuite } from "@rwkv-ts/golden";
import { rwkv7, rwkv7Config } from "../src/index.js";

interleavingsSuite({
  architecture: rwkv7(rwkv7Config({ layers: 2, channels: 32, vocabulary: 50, headSize: 16, ffn: 64 })),
  operations: 1200,
});
