// The process that the kill test ends at random moments: a small run into the folder given as argument.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { ByteTokenizer } from "@rwkv-ts/tokenizer";
import { splitFiles, tokenize, train } from "../../src/index.js";
import { RunDirectory } from "../../src/node/index.js";
import { text } from "./texts.js";
import { tinyArchitecture } from "./tiny-architecture.js";

const tokenizer = new ByteTokenizer();
const { train: learned } = splitFiles([{ name: "text.txt", text }], 0.1);
const backend = await createCpuBackend({ threads: 2 });
const { finished } = await train({
  architecture: tinyArchitecture({ vocabulary: 256, channels: 32 }),
  backend,
  tokenizer,
  dataset: { train: tokenize(tokenizer, learned) },
  batch: 4,
  context: 32,
  accumulate: 2,
  steps: 200,
  learningRate: 1e-2,
  finalLearningRate: 1e-3,
  warmupSteps: 10,
  seed: 7,
  saveEvery: 3,
  store: new RunDirectory(process.argv[2]!, { writeSafetensors, openCheckpoint }),
  onEvent: (event) => {
    if (event.type === "start" || event.type === "snapshot") console.log(`${event.type} ${event.step}`);
  },
});
await backend[Symbol.asyncDispose]();
console.log(finished ? "finished" : "stopped");
