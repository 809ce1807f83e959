// One process of ours: loads a GGUF file, writes its first token, then reads and writes. Prints one line of JSON.
// Usage: node ours.mjs MODEL.gguf ENGINE THREADS PROMPT TOKENS REPEATS
import { load } from "../../../packages/rwkv/dist/index.js";
import { ids, largest, rates } from "./measure.mjs";

const [file, engine, threads, prompt, tokens, repeats] = process.argv.slice(2);
const model = await load(file, { backend: "cpu", engine, threads: Number(threads) });
const { model: core } = model;
let next = largest(await core.session().feed(ids(1)));
const firstToken = performance.now();

const result = await rates(Number(prompt), Number(tokens), Number(repeats), async (list) => {
  const session = core.session();
  next = largest(await session.feed(list));
  return {
    write: async (count) => {
      for (let i = 0; i < count; i++) next = largest(await session.feed([next]));
    },
    end: () => session.dispose(),
  };
});
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...result, firstToken, peak, engine: core.backend.limits.engine }));
await model[Symbol.asyncDispose]();
