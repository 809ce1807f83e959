// Times single ops at the shapes of training a 128-wide model on 768 tokens, and square products.
//   node bench/run.mjs ops [filter]      THREADS=1 VARIANT=simd
import { type Storage, storageBytes, storages } from "@rwkv-ts/core";
import {
  crossEntropyBackwardOp,
  type Instruction,
  linearOp,
  mapOp,
  matmulOp,
  normalizeBackwardOp,
  normalizeOp,
  sampleOp,
  sumOp,
  sumRowsOp,
  tokenShiftOp,
  wkv7Op,
} from "@rwkv-ts/core/backend";
import { wkv7BackwardOp } from "../../core/src/ops/wkv7-backward.js";
import { type CpuBackendOptions, createCpuBackend } from "../src/create.js";
import { type Input, timeOp } from "./time.js";

const filter = process.argv[3] ?? "";
const options = {
  ...(process.env.THREADS ? { threads: Number(process.env.THREADS) } : {}),
  ...(process.env.VARIANT ? { variant: process.env.VARIANT as CpuBackendOptions["variant"] } : {}),
} as CpuBackendOptions;
const backend = await createCpuBackend(options);
console.log(`${backend.limits.threads} threads, ${backend.limits.engine} kernels, node ${process.version}`);

const plain = (...shape: number[]): Input => ({ shape });
const report = async (name: string, work: () => ReturnType<typeof timeOp>, operations?: number, bytes?: number) => {
  if (!name.includes(filter)) return;
  const { ms, processor } = await work();
  const rate = (time: number) =>
    operations
      ? `${(operations / time / 1e6).toFixed(1)} GFLOP/s`
      : bytes
        ? `${(bytes / time / 1e6).toFixed(1)} GB/s`
        : "";
  const show = (time: number) => `${(1000 * time).toFixed(1).padStart(9)} us ${rate(time).padEnd(14)}`;
  console.log(`${name.padEnd(40)} ${show(ms)}   processor ${show(processor)}`);
};

const gemm = (m: number, n: number, k: number, transposeA: boolean, transposeB: boolean) =>
  report(
    `matmul ${m}x${n}x${k}${transposeA ? " At" : ""}${transposeB ? " Bt" : ""}`,
    () =>
      timeOp(backend, matmulOp, { transposeA, transposeB }, [
        transposeA ? plain(k, m) : plain(m, k),
        transposeB ? plain(n, k) : plain(k, n),
      ]),
    2 * m * n * k,
  );
await gemm(768, 768, 768, false, true);
await gemm(768, 128, 128, false, true);
await gemm(768, 128, 128, false, false);
await gemm(128, 128, 768, true, false);
await gemm(768, 512, 128, false, true);
await gemm(768, 128, 512, false, true);
await gemm(512, 128, 768, true, false);
await gemm(768, 32, 128, false, false);
await gemm(768, 128, 32, false, false);
await gemm(128, 32, 768, true, false);
await gemm(768, 2048, 768, false, true);

const map = (name: string, shape: number[], instructions: Instruction[], inputs: number[][], results: number[]) =>
  report(
    `map ${name}`,
    () =>
      timeOp(
        backend,
        mapOp,
        { shape, instructions, results },
        inputs.map((s) => plain(...s)),
      ),
    undefined,
    4 *
      (inputs.reduce((n, s) => n + s.reduce((a, b) => a * b, 1), 0) +
        results.length * shape.reduce((a, b) => a * b, 1)),
  );
const s = [768, 128];
await map("add", s, [{ op: "add", a: 0, b: 1 }], [s, s], [2]);
await map("row mul", s, [{ op: "mul", a: 0, b: 1 }], [s, [128]], [2]);
await map("exp", s, [{ op: "exp", a: 0 }], [s], [1]);
await map("tanh", s, [{ op: "tanh", a: 0 }], [s], [1]);
await map("sigmoid", s, [{ op: "sigmoid", a: 0 }], [s], [1]);
await map(
  "lerp x6",
  s,
  [0, 1, 2, 3, 4, 5].flatMap((i): Instruction[] => [
    { op: "sub", a: 1, b: 0 },
    { op: "mul", a: 8 + 3 * i, b: 2 + i },
    { op: "add", a: 9 + 3 * i, b: 0 },
  ]),
  [s, s, ...[0, 1, 2, 3, 4, 5].map(() => [128])],
  [10, 13, 16, 19, 22, 25],
);
await map(
  "head scalar mul",
  [768, 2, 64],
  [{ op: "mul", a: 0, b: 1 }],
  [
    [768, 2, 64],
    [768, 2, 1],
  ],
  [2],
);

await report("normalize 768x128", () =>
  timeOp(backend, normalizeOp, { epsilon: 1e-5, affine: true }, [plain(768, 128), plain(128), plain(128)]),
);
await report("normalizeBackward 768x128", () =>
  timeOp(backend, normalizeBackwardOp, { epsilon: 1e-5 }, [plain(768, 128), plain(768, 128)]),
);
await report("sum 1536x64", () => timeOp(backend, sumOp, {}, [plain(1536, 64)]));
await report("sumRows 768x128", () => timeOp(backend, sumRowsOp, { rest: 1 }, [plain(768, 128)]));
const table: Input = { shape: [12, 3], ids: Array.from({ length: 12 }, (_, i) => [i, 64 * i, 64]).flat() };
await report("tokenShift 768x128", () => timeOp(backend, tokenShiftOp, {}, [plain(768, 128), plain(12, 128), table]));
const stream = plain(768, 2, 64);
const small: Input = { shape: [768, 2, 64], transform: (x) => 0.1 * x };
const decay: Input = { shape: [768, 2, 64], transform: (x) => 0.8 + 0.19 * x };
const wkv = [stream, decay, stream, stream, small, small, plain(12, 2, 64, 64), table];
await report("wkv7 12x64 tokens, 2 heads", () => timeOp(backend, wkv7Op, {}, wkv), 9 * 768 * 2 * 4096);
await report(
  "wkv7Backward 12x64 tokens, 2 heads",
  () => timeOp(backend, wkv7BackwardOp, {}, [...wkv, stream]),
  37 * 768 * 2 * 4096,
);
const targets: Input = { shape: [768], ids: Array.from({ length: 768 }, (_, i) => i % 500) };
await report("crossEntropyBackward 768x512", () =>
  timeOp(backend, crossEntropyBackwardOp, { l2wrap: 0 }, [plain(768, 512), targets, plain(768)]),
);

const draw = (name: string, settings: number[]) => {
  let at = 0;
  const logits: Input = { shape: [1, 65536], transform: (x) => 12 * x };
  return report(`sample 1x65536 ${name}`, () =>
    timeOp(backend, sampleOp, {}, [logits, { shape: [1, 5], transform: () => settings[at++]! }]),
  );
};
await draw("greedy", [0, 1, 0, 0.5, 65536]);
await draw("all", [1, 1, 0, 0.5, 65536]);
await draw("nucleus", [1, 0.5, 0, 0.5, 65536]);

const decode = (storage: Storage, o: number, k: number) =>
  report(
    `linear 1x${o}x${k} ${storage}`,
    () => timeOp(backend, linearOp, {}, [plain(1, k), { shape: [o, k], storage }]),
    undefined,
    storageBytes(storage, [o, k]),
  );
for (const storage of storages) {
  await decode(storage, 768, 768);
  await decode(storage, 65536, 768);
}
const prefill = (storage: Storage, n: number, o: number, k: number) =>
  report(
    `linear ${n}x${o}x${k} ${storage}`,
    () => timeOp(backend, linearOp, {}, [plain(n, k), { shape: [o, k], storage }]),
    2 * n * o * k,
  );
for (const storage of storages) for (const n of [2, 8, 128]) await prefill(storage, n, 3072, 768);
await backend[Symbol.asyncDispose]();
