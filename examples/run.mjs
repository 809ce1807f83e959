// Runs an example on the built packages: node examples/run.mjs time-series steps=100
import { createCpuBackend } from "@rwkv-ts/backends-cpu";

const [name, ...settings] = process.argv.slice(2);
const { default: example } = await import(`./src/${name}.mjs`);
const options = Object.fromEntries(
  settings.map((each) => each.split("=")).map(([key, value]) => [key, JSON.parse(value)]),
);
const backend = await createCpuBackend();
const start = performance.now();
console.log({ ...(await example({ backend, ...options })), seconds: (performance.now() - start) / 1000 });
await backend[Symbol.asyncDispose]();
