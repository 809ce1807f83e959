// Where the time of a written token goes: the step as it is, with its matrix products alone (`linear`, `matmul`), and with none
// of its operations, in turns. Usage: node tooling/bench/peers/shares.mjs MODEL [ENGINE] [THREADS] [WEIGHTS]
import { createCpuBackend } from "../../../packages/backends-cpu/dist/index.js";
import { greedyChoice } from "../../../packages/core/dist/index.js";
import { load } from "../../../packages/rwkv/dist/index.js";

const [file, engine = "native", threads = "1", weights = "auto"] = process.argv.slice(2);
const [rounds, tokens] = [9, 32];
const variants = {
  "the whole step": () => true,
  "matrix products alone": ({ op }) => op.name === "linear" || op.name === "matmul",
  "no operation": () => false,
};

/** Milliseconds a token of a model whose plans have just the steps that are kept. */
async function measured(keeps) {
  const backend = await createCpuBackend({ engine, threads: Number(threads) });
  const compile = backend.compile.bind(backend);
  backend.compile = (plan, ...rest) => compile({ ...plan, steps: plan.steps.filter(keeps) }, ...rest);
  const model = await load(file, { backend, weights });
  const session = model.model.session();
  const write = async (count) => {
    const started = performance.now();
    for (let i = 0; i < count; i++) await session.draw([1], greedyChoice);
    return (performance.now() - started) / count;
  };
  await write(tokens);
  const dispose = async () => {
    session.dispose();
    await model[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  };
  return { write: () => write(tokens), dispose };
}

const models = [];
for (const [name, keeps] of Object.entries(variants)) models.push({ name, times: [], ...(await measured(keeps)) });
for (let round = 0; round < rounds; round++) for (const { times, write } of models) times.push(await write());
const [whole, products, nothing] = models.map(({ times }) => times.sort((a, b) => a - b)[rounds >> 1]);
for (const [i, milliseconds] of [whole, products, nothing].entries())
  console.log(`${models[i].name.padEnd(24)} ${milliseconds.toFixed(2)} ms a token`);
console.log(
  `outside the products     ${((100 * (whole - products)) / (whole - nothing)).toFixed(1)} % of the operations' time`,
);
for (const { dispose } of models) await dispose();
