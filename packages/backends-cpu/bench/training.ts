// Gradients and update of a new RWKV-7, in f32, bf16 and fp16 in turns: processor seconds of a step, operations a second of products
// with weights and, on one thread, their share of the processor's multiply-adds in f32, tokens a second, temporaries.
//   node bench/run.mjs training [layers] [channels] [tokens] [threads] [rounds] [engine or variant]
import { productNumbers } from "../../evaluate/src/training-speed.js";
import { rwkv7, rwkv7Config } from "../../rwkv7-goose/src/index.js";
import { type Precision, precisions, prepare, TrainingEngine } from "../../train/src/index.js";
import { createCpuBackend, type Variant } from "../src/index.js";

const numbers = process.argv.slice(3, 8).map(Number);
const [layers = 12, channels = 768, tokens = 512, threads = 1, rounds = 3] = numbers;
const variant = process.argv[8] as Variant | undefined;

const vocabulary = 8192;
const architecture = rwkv7(rwkv7Config({ layers, channels, vocabulary }));
const time = Math.min(256, tokens);
const ids = Int32Array.from({ length: tokens }, (_, i) => (i * 7919) % vocabulary);
const targets = Int32Array.from(ids, (_, i) => ids[(i + 1) % tokens]!);

async function start(precision: Precision) {
  const backend = await createCpuBackend({ threads, ...(variant && { variant }) });
  const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed: 1 });
  const options = { batch: tokens / time, time, precision };
  const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, options);
  const before = backend.usedBytes;
  await engine.step([{ ids, targets }], 1e-4);
  return {
    precision,
    engine,
    backend,
    temporaries: backend.usedBytes - before,
    cpu: [] as number[],
    wall: [] as number[],
  };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const runs = [];
for (const precision of precisions) runs.push(await start(precision));
for (let round = 0; round < rounds; round++)
  for (const run of runs) {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    await run.engine.step([{ ids, targets }], 1e-4);
    const { user, system } = process.cpuUsage(cpu);
    run.cpu.push((user + system) / 1e6);
    run.wall.push((performance.now() - wall) / 1e3);
  }
const [first] = runs;
const limit = await first!.backend.arithmeticRate?.();
/** What a step multiplies and adds in so many seconds. */
const rateOf = (seconds: number): string => {
  const rate = (6 * productNumbers(architecture) * tokens) / seconds;
  const share = limit && threads === 1 ? ` (${((100 * rate) / limit).toFixed(1)} %)` : "";
  return `${(rate / 1e9).toFixed(1)} GFLOP/s${share}`;
};
console.log(
  `${layers} x ${channels}, ${tokens} tokens, ${first!.backend.limits.engine}, ${threads} threads, median of ${rounds}`,
);
for (const { precision, temporaries, cpu, wall } of runs)
  console.log(
    `${precision.padEnd(5)} ${median(cpu).toFixed(2)} s of processors  ${rateOf(median(cpu))}  ${(tokens / median(wall)).toFixed(0)} tokens/s  ` +
      `${(temporaries / 2 ** 20).toFixed(1)} MiB  f32 takes ${(median(first!.cpu) / median(cpu)).toFixed(2)} times as long`,
  );
for (const { engine, backend } of runs) {
  await engine.dispose();
  await backend[Symbol.asyncDispose]();
}
