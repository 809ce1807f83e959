// One process of ours: loads a GGUF file, writes its first token, then reads and writes. Prints one line of JSON.
// Usage: node ours.mjs MODEL.gguf ENGINE THREADS PROMPT TOKENS REPEATS
import { greedyChoice } from "../../../packages/core/dist/index.js";
import { load } from "../../../packages/rwkv/dist/index.js";
import { ids, rates } from "./measure.mjs";

const [file, engine, threads, prompt, tokens, repeats] = process.argv.slice(2);
const model = await load(file, { backend: "cpu", engine, threads: Number(threads) });
const { model: core } = model;
let next = ids(1);
const write = async (session) => {
  next = [(await session.draw(next, greedyChoice)).id];
};
await write(core.session());
const firstToken = performance.now();

const result = await rates(Number(prompt), Number(tokens), Number(repeats), async (list) => {
  const session = core.session();
  next = list;
  await write(session);
  return {
    write: async (count) => {
      for (let i = 0; i < count; i++) await write(session);
    },
    end: () => session.dispose(),
  };
});
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...result, firstToken, peak, engine: core.backend.limits.engine }));
await model[Symbol.asyncDispose]();
