// One RWKV-7 time-mixing layer between projections of one's own, on numbers instead of words: it learns the Mackey-Glass series
// (Mackey and Glass 1977, delay 17), a chaotic one, by mean squared error on windows, and then runs recurrently, value by value.
import { asyncDispose, breather, elementCount } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import {
  add,
  layerNorm,
  linear,
  matrix,
  mean,
  normWeights,
  orthogonalInit,
  randomSource,
  square,
  sub,
  type Value,
  type Values,
  vector,
  type WeightSpec,
  type WeightTree,
  zerosInit,
} from "@rwkv-ts/core/model";
import { differentiate, Graph, leaf, Program } from "@rwkv-ts/core/tools";
import { openBackend } from "@rwkv-ts/preset";
import { layerState, rwkv7Config, timeMix, timeMixWeights } from "@rwkv-ts/rwkv7-goose";
import {
  adamw,
  allocateMoments,
  allocateParameter,
  batchTable,
  disposeParameter,
  learningRateAt,
  memoryOf,
  officialAdamW,
  type Parameter,
  traceUpdate,
  updateInputs,
} from "@rwkv-ts/train";
import type { SeriesNews, SeriesRequest } from "../rpc/lab-calls.js";

// vocabulary: a layer alone has none, and this number is used by nothing
const config = rwkv7Config({ layers: 1, channels: 32, headSize: 16, vocabulary: 1 });
const { channels: C, heads: H } = config;
/** Windows in a batch, and their values. */
const batch = 16;
const window = 64;
/** Unseen values that are predicted, and how many of them without seeing those before. */
const shown = 400;
const free = 60;

const weights = {
  input: { weight: matrix(C, 1, orthogonalInit(1)), bias: vector([C], zerosInit) },
  ln: normWeights(C),
  att: timeMixWeights(config, 0),
  out: normWeights(C),
  head: { weight: matrix(1, C, zerosInit), bias: vector([1], zerosInit) },
};
const { att_x, wkv } = layerState(config);
const states = { att_x, wkv };

/** x [N,1] → the next value [N,1], and the state behind it. */
function forward(graph: Graph, tokens: number, sequences: number) {
  const w = leavesOf(graph, weights, "") as Values<typeof weights>;
  const s = {
    att_x: leaf(graph, "state", "att_x", [sequences, ...att_x.shape]),
    wkv: leaf(graph, "state", "wkv", [sequences, ...wkv.shape]),
  };
  const x = leaf(graph, "input", "x", [tokens, 1]);
  const table = leaf(graph, "input", "sequences", [sequences, 3], "i32");
  const h = add(linear(x, w.input.weight), w.input.bias);
  const mixed = timeMix(layerNorm(h, w.ln), undefined, w.att, s, table, H);
  const y = add(linear(layerNorm(add(h, mixed.out), w.out), w.head.weight), w.head.bias);
  return { y, s, next: mixed.state };
}

/** The Mackey-Glass equation by Euler's method with ten steps a value, brought to about mean 0 and deviation 1. */
export function mackeyGlass(count: number, seed: number): Float32Array {
  const { normal } = randomSource(seed);
  const [step, delay, skipped] = [0.1, 170, 2000];
  const x = Array.from({ length: delay + 1 }, () => 1.2 + 0.1 * normal());
  while (x.length < 10 * count + skipped) {
    const [now, before] = [x.at(-1)!, x.at(-1 - delay)!];
    x.push(now + step * ((0.2 * before) / (1 + before ** 10) - 0.1 * now));
  }
  return Float32Array.from({ length: count }, (_, i) => (x[skipped + 10 * i]! - 0.93) / 0.23);
}

export async function learnSeries(
  { steps, seed }: SeriesRequest,
  tell: (news: SeriesNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const { backend } = await openBackend("cpu");
  const random = randomSource(seed);
  const parameters = specsOf(weights).map(([name, spec]) =>
    allocateParameter(
      backend,
      name,
      spec.shape,
      { learningRate: spec.learningRate, weightDecay: false },
      spec.init(spec.shape, random),
    ),
  );
  try {
    await train(backend, parameters, { steps, seed }, tell, signal);
    if (!signal.aborted) tell(await forecast(backend, parameters));
  } finally {
    parameters.forEach(disposeParameter);
    await backend[asyncDispose]();
  }
}

async function train(
  backend: Backend,
  parameters: readonly Parameter[],
  { steps, seed }: SeriesRequest,
  tell: (news: SeriesNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const bind = binding(backend, parameters, batch);
  const graph = new Graph();
  const target = leaf(graph, "input", "target", [batch * window, 1]);
  const loss = mean(square(sub(forward(graph, batch * window, batch).y, target)));
  const gradients = differentiate(
    loss,
    parameters.map(({ name }) => graph.find(name)),
  );
  const outputs = parameters.flatMap(({ name }, i) => {
    const gradient = gradients[i];
    return gradient ? [[`${name}:gradient`, gradient] as const] : [];
  });
  const options = { ...officialAdamW, weightDecay: 0 };
  for (const parameter of parameters) allocateMoments(backend, parameter, adamw.moments(parameter, false));
  const { norm, updates } = traceUpdate(parameters, { rule: adamw, options, inLayers: new Set() });
  const backward = await Program.compile(backend, {
    outputs: new Map([["loss", loss], ...outputs]),
    bind: bind.memory,
  });
  const update = await Program.compile(backend, { outputs: new Map([["norm", norm]]), updates, bind: bind.memory });
  backward.write("sequences", batchTable(batch, window));
  const series = mackeyGlass(6000, seed);
  const { uniform } = randomSource(seed + 1);
  const schedule = { learningRate: 5e-3, finalLearningRate: 5e-4, warmupSteps: 30, steps };
  const breathe = breather();
  try {
    for (let step = 1; step <= steps && !signal.aborted; step++) {
      const [x, y] = [new Float32Array(batch * window), new Float32Array(batch * window)];
      for (let b = 0; b < batch; b++) {
        const from = Math.floor(uniform() * (series.length - window - 1));
        x.set(series.subarray(from, from + window), b * window);
        y.set(series.subarray(from + 1, from + window + 1), b * window);
      }
      backward.write("x", x);
      backward.write("target", y);
      const error = (await backward.result("loss"))[0]!;
      const inputs = updateInputs(learningRateAt(schedule, step - 1), 0, step, options);
      for (const [name, value] of Object.entries(inputs))
        if (update.takes(name)) update.write(name, Float32Array.of(value));
      await update.result("norm");
      if (step % 5 === 0) tell({ kind: "loss", step, loss: error });
      await breathe();
    }
  } finally {
    backward.dispose();
    update.dispose();
    bind.dispose();
  }
}

/** Runs recurrently over values that were not learned from, at last on predictions of its own. */
async function forecast(backend: Backend, parameters: readonly Parameter[]): Promise<SeriesNews> {
  const bind = binding(backend, parameters, 1);
  const graph = new Graph();
  const { y, s, next } = forward(graph, 1, 1);
  const program = await Program.compile(backend, {
    outputs: new Map([["y", y]]),
    updates: [
      [s.att_x, next.att_x],
      [s.wkv, next.wkv],
    ],
    bind: bind.memory,
  });
  program.write("sequences", Int32Array.of(0, 0, 1));
  const series = mackeyGlass(shown + 1, 4711);
  const predicted = new Float32Array(shown);
  let [error, persistence] = [0, 0];
  try {
    for (let i = 0; i < shown; i++) {
      const isFree = i >= shown - free;
      program.write("x", Float32Array.of(isFree ? predicted[i - 1]! : series[i]!));
      predicted[i] = (await program.result("y"))[0]!;
      if (isFree || i < window) continue;
      error += (predicted[i]! - series[i + 1]!) ** 2;
      persistence += (series[i]! - series[i + 1]!) ** 2;
    }
  } finally {
    program.dispose();
    bind.dispose();
  }
  const measured = shown - free - window;
  return {
    kind: "forecast",
    series: series.slice(1),
    predicted,
    free,
    error: error / measured,
    persistence: persistence / measured,
    parameters: parameters.reduce((sum, { value }) => sum + value.bytes / 4, 0),
  };
}

/** Where programs find parameters and their parts, and states of so many sequences, which begin as zeros. */
function binding(backend: Backend, parameters: readonly Parameter[], sequences: number) {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const own = new Map<string, Memory>();
  for (const [name, { shape }] of Object.entries(states))
    own.set(name, backend.allocate(4 * sequences * elementCount(shape), name));
  return {
    memory(name: string): Memory | undefined {
      const [owner = name, part = "value"] = name.split(":");
      const parameter = byName.get(owner);
      return parameter ? memoryOf(parameter, part) : own.get(name);
    },
    dispose: () => own.forEach((memory) => void memory.dispose()),
  };
}

const isSpec = (node: WeightTree | WeightSpec): node is WeightSpec => "init" in node && typeof node.init === "function";

function specsOf(tree: WeightTree, prefix = ""): [name: string, spec: WeightSpec][] {
  return Object.entries(tree).flatMap(([key, node]): [string, WeightSpec][] =>
    isSpec(node) ? [[prefix + key, node]] : specsOf(node, `${prefix}${key}.`),
  );
}

/** The tree with a leaf of the graph for each weight. */
function leavesOf(graph: Graph, tree: WeightTree, prefix: string): unknown {
  const entries = Object.entries(tree).map(([key, node]): [string, unknown | Value] => [
    key,
    isSpec(node) ? leaf(graph, "weight", prefix + key, node.shape) : leavesOf(graph, node, `${prefix}${key}.`),
  ]);
  return Object.fromEntries(entries);
}
