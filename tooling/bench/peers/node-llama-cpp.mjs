// The same process with node-llama-cpp, installed in the folder that NODE_LLAMA_CPP names.
// Usage: node node-llama-cpp.mjs MODEL.gguf THREADS PROMPT TOKENS REPEATS
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ids, rates } from "./measure.mjs";

const [modelPath, threads, prompt, tokens, repeats] = process.argv.slice(2);
const entry = createRequire(join(process.env.NODE_LLAMA_CPP, "package.json")).resolve("node-llama-cpp");
const { getLlama, LlamaLogLevel } = await import(pathToFileURL(entry).href);
const llama = await getLlama({
  build: "never",
  gpu: false,
  logLevel: LlamaLogLevel.error,
  maxThreads: Number(threads),
});
const model = await llama.loadModel({ modelPath, gpuLayers: 0 });
const context = await model.createContext({
  contextSize: 2048,
  batchSize: 512,
  threads: { ideal: Number(threads), min: Number(threads) },
  sequences: 1,
});
const sequence = context.getSequence();
const start = async (list) => {
  const tokens = sequence.evaluate(list, { temperature: 0 });
  await tokens.next();
  return tokens;
};
const first = await start(ids(1));
const firstToken = performance.now();
await first.return?.();

const result = await rates(Number(prompt), Number(tokens), Number(repeats), async (list) => {
  await sequence.clearHistory();
  const stream = await start(list);
  return {
    write: async (count) => {
      for (let i = 0; i < count; i++) await stream.next();
    },
    end: () => stream.return?.(),
  };
});
console.log(JSON.stringify({ ...result, firstToken, peak: process.resourceUsage().maxRSS * 1024 }));
await context.dispose();
await model.dispose();
await llama.dispose();
