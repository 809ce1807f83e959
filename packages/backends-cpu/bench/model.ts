// Times whole programs of RWKV-7 with random weights.
//   node bench/run.mjs model train                 4 layers x 128, 12 x 64 tokens: forward, backward, all gradients
//   node bench/run.mjs model 0.1b [int8 ...]       one token, a token of each of 8 sequences, and reading 128, in each storage
// STEPS=1 (8, 128) prints what each op of the step of so many tokens, or of training, takes when it runs alone. THREADS,
// VARIANT as in ops.
import { type Storage, storageBytes } from "@rwkv-ts/core";
import type { Memory, Plan } from "@rwkv-ts/core/backend";
import { type Architecture, stateSpecs, weightSpecs } from "@rwkv-ts/core/model";
import { Program, traceModel, weightReaders } from "@rwkv-ts/core/tools";
import { rwkv7 } from "../../rwkv7-goose/src/architecture.js";
import { rwkv7Config } from "../../rwkv7-goose/src/config.js";
import { batchTable, traceTraining } from "../../train/src/training-graph.js";
import { type CpuBackendOptions, createCpuBackend } from "../src/create.js";
import { ordinaryWeights } from "./weights.js";

const backend = await createCpuBackend({
  ...(process.env.THREADS ? { threads: Number(process.env.THREADS) } : {}),
  ...(process.env.VARIANT ? { variant: process.env.VARIANT as CpuBackendOptions["variant"] } : {}),
} as CpuBackendOptions);
console.log(`${backend.limits.threads} threads, ${backend.limits.engine} kernels, node ${process.version}`);

/** Milliseconds of processor time of all threads, which other processes do not lengthen as much as the time passed. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
async function time(work: () => void | Promise<void>, seconds = 2): Promise<number> {
  const times: number[] = [];
  for (const until of [seconds / 2, seconds]) {
    times.length = 0;
    processorBefore = processor();
    const start = performance.now();
    while (performance.now() - start < 1000 * until || times.length < 5) {
      const before = performance.now();
      await work();
      times.push(performance.now() - before);
    }
  }
  processorTime = (processor() - processorBefore) / times.length;
  return median(times);
}
let processorBefore = 0;
let processorTime = 0;

async function training() {
  const [batch, length] = [12, 64];
  const architecture = rwkv7(rwkv7Config({ layers: 4, channels: 128, vocabulary: 512 })) as Architecture;
  const specs = weightSpecs(architecture);
  const trainable = new Set(specs.keys());
  const graph = traceTraining(architecture, { batch, time: length, l2wrap: 1e-4, checkpointing: false, trainable });
  const outputs = new Map([["loss", graph.loss], ...[...graph.gradients].map(([n, g]) => [`d ${n}`, g] as const)]);
  const memories = new Map<string, Memory>();
  for (const [name, { shape }] of specs) {
    const memory = backend.allocate(storageBytes("f32", shape), name);
    const data = Float32Array.from({ length: memory.bytes / 4 }, () => 0.2 * (Math.random() - 0.5));
    backend.write(memory, new Uint8Array(data.buffer));
    memories.set(name, memory);
  }
  for (const [name, shape] of stateSpecs(architecture))
    memories.set(name, backend.allocate(batch * storageBytes("f32", shape), name));
  const program = await Program.compile(backend, { outputs, bind: (name) => memories.get(name) });
  const ids = Int32Array.from({ length: batch * length }, (_, i) => (i * 7919) % 512);
  program.write("ids", ids);
  program.write("targets", ids);
  program.write("sequences", batchTable(batch, length));
  program.write("scale", Float32Array.of(1 / (batch * length)));
  console.log(
    `training step: ${program.plan.steps.length} steps, ${(await time(() => program.submit())).toFixed(1)} ms, processor ${processorTime.toFixed(1)} ms`,
  );
  if (process.env.STEPS) await eachStep(program.plan, (name) => memories.get(name), batchTable(batch, length));
}

/** Every step alone, with neighbours' results as they are. */
async function eachStep(plan: Plan, bind: (name: string) => Memory | undefined, table: Int32Array) {
  const own = new Map(plan.buffers.map((b) => [b.id, bind(b.name) ?? backend.allocate(b.bytes, b.name)]));
  for (const b of plan.buffers)
    if (!bind(b.name) && b.storage === "f32")
      backend.write(
        own.get(b.id)!,
        new Uint8Array(Float32Array.from({ length: b.bytes / 4 }, () => 0.5 + 0.1 * Math.random()).buffer),
      );
    else if (b.name === "sequences") backend.write(own.get(b.id)!, new Uint8Array(table.slice().buffer));
  const totals = new Map<string, { ms: number; count: number }>();
  for (const step of plan.steps) {
    const repeated = { ...plan, steps: Array.from({ length: 4 }, () => ({ ...step, barrier: true })) };
    const buffers = plan.buffers.map((b) => ({ ...b, kind: b.kind === "temporary" ? ("output" as const) : b.kind }));
    const executable = await backend.compile(
      {
        ...repeated,
        buffers,
        arenaBytes: 0,
        steps: repeated.steps.map((s) => ({
          ...s,
          inputs: s.inputs.map((o) => ({ ...o, buffer: buffers[o.buffer.id]! })),
          outputs: s.outputs.map((o) => o && { ...o, buffer: buffers[o.buffer.id]! }),
        })),
      },
      (b) => own.get(b.id)!,
    );
    const ms = (await time(() => executable.submit(), 0.02)) / 4;
    executable.dispose();
    const shape = (step.outputs.find((o) => o) ?? step.inputs[0]!).shape.join("x");
    const detail = step.op.name === "map" ? ` ${(step.params as { instructions: unknown[] }).instructions.length}` : "";
    for (const key of [
      step.op.name,
      `  ${step.op.name}${detail} ${shape} <- ${step.inputs
        .map((i) => i.shape.join("x"))
        .join(" ")
        .slice(0, 60)}`,
    ]) {
      const total = totals.get(key) ?? { ms: 0, count: 0 };
      totals.set(key, { ms: total.ms + ms, count: total.count + 1 });
    }
  }
  const sorted = [...totals].sort((a, b) => b[1].ms - a[1].ms).slice(0, 45);
  for (const [key, { ms, count }] of sorted)
    console.log(`${ms.toFixed(2).padStart(8)} ms ${String(count).padStart(4)} x ${key}`);
}

const bits = (storage: Storage, role: string): Storage =>
  role === "vector" ? "f32" : role === "matrix" ? storage : storage === "f32" ? "f32" : "bf16";

async function inference(storage: Storage) {
  const architecture = rwkv7(rwkv7Config({ layers: 12, channels: 768, vocabulary: 65536 })) as Architecture;
  const memories = new Map<string, Memory>();
  const { logits } = traceModel(architecture, { tokens: 1, sequences: 1, slots: 1 });
  const readers = weightReaders([logits]);
  for (const [name, { shape, role }] of weightSpecs(architecture)) {
    const own = bits(storage, role);
    const weight = { label: name, shape, storage: own, readers: readers.get(name) };
    memories.set(name, backend.upload({ ...weight, bytes: ordinaryWeights(own, shape) }));
  }
  for (const [name, shape] of stateSpecs(architecture))
    memories.set(name, backend.allocate(8 * storageBytes("f32", shape), name));
  const programs: string[] = [];
  for (const [tokens, sequences] of [
    [1, 1],
    [8, 8],
    [128, 1],
  ] as const) {
    const table = batchTable(sequences, tokens / sequences);
    const traced = traceModel(architecture, {
      tokens,
      sequences,
      slots: 8,
      rows: sequences,
      storage: (_, spec) => bits(storage, spec.role),
    });
    const program = await Program.compile(backend, {
      outputs: new Map([["logits", traced.logits]]),
      updates: [...traced.states.values()].map(({ leaf, next }) => [leaf, next] as const),
      bind: (name) => memories.get(name),
    });
    program.write("sequences", table);
    const ms = await time(() => program.submit());
    const steps = program.plan.steps.length;
    const barriers = program.plan.steps.filter((s) => s.barrier).length;
    if (process.env.STEPS && tokens === Number(process.env.STEPS))
      await eachStep(program.plan, (name) => memories.get(name), table);
    program.dispose();
    programs.push(
      `${tokens} tokens: ${ms.toFixed(2)} ms (processor ${processorTime.toFixed(2)}), ${((1000 * tokens) / ms).toFixed(0)} tokens/s (${steps} steps, ${barriers} barriers)`,
    );
  }
  console.log(`${storage.padEnd(5)} ${programs.join(";  ")}`);
  for (const memory of memories.values()) memory.dispose();
}

const [what = "train", ...storages] = process.argv.slice(3);
if (what === "train") await training();
else
  for (const storage of storages.length > 0 ? storages : ["bf16", "int8", "int4"]) await inference(storage as Storage);
await backend[Symbol.asyncDispose]();
