// One RWKV-7 layer between projections of one's own, on numbers instead of words: it learns the Mackey-Glass series (Mackey and Glass
// 1977, delay 17), a chaotic one, by mean squared error on windows, and then runs recurrently, value by value.
import { asyncDispose, breather } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { mean, randomSource, square, sub } from "@rwkv-ts/core/model";
import { openBackend } from "@rwkv-ts/preset";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { drawWindows, learningRateAt, perToken, sequenceNetwork, trainable } from "@rwkv-ts/train";
import type { SeriesNews, SeriesRequest } from "../rpc/lab-calls.js";

const channels = 32;
/** Windows in a batch, and their values. */
const batch = 16;
const window = 64;
/** Unseen values that are predicted, and how many of them without seeing those before. */
const shown = 400;
const free = 60;

// vocabulary: a layer alone has none, and this number is used by nothing
const layer = rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0);
const network = sequenceNetwork({ layers: [layer], channels, inputs: 1, outputs: 1 });

function layerThatLearns(backend: Backend, seed: number) {
  return trainable({
    backend,
    seed,
    inputs: { x: perToken(1) },
    targets: { next: perToken(1) },
    ...network, // weights and state
    forward: ({ x }, w, s, sequences) => network.forward(x, w, s, sequences), // y [N, 1]
    loss: (y, { next }) => mean(square(sub(y, next))),
    optimizer: { weightDecay: 0 },
  });
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
  const model = layerThatLearns(backend, seed);
  const series = mackeyGlass(6000, seed);
  const random = randomSource(seed + 1);
  const schedule = { learningRate: 5e-3, finalLearningRate: 5e-4, warmupSteps: 30, steps };
  const breathe = breather();
  try {
    for (let step = 1; step <= steps && !signal.aborted; step++) {
      const learningRate = learningRateAt(schedule, step - 1);
      const { loss } = await model.step(drawWindows(series, batch, window, random), { batch, learningRate });
      if (step % 5 === 0) tell({ kind: "loss", step, loss });
      await breathe();
    }
    if (!signal.aborted) tell(await forecast(model));
  } finally {
    await model.dispose();
    await backend[asyncDispose]();
  }
}

/** Runs recurrently over values that were not learned from, at last on predictions of its own. */
async function forecast(model: ReturnType<typeof layerThatLearns>): Promise<SeriesNews> {
  const series = mackeyGlass(shown + 1, 4711);
  const predicted = new Float32Array(shown);
  const session = model.session();
  let [error, persistence] = [0, 0];
  for (let i = 0; i < shown; i++) {
    const isFree = i >= shown - free;
    predicted.set(await session.feed({ x: [isFree ? predicted[i - 1]! : series[i]!] }), i);
    if (isFree || i < window) continue;
    error += (predicted[i]! - series[i + 1]!) ** 2;
    persistence += (series[i]! - series[i + 1]!) ** 2;
  }
  session.dispose();
  const measured = shown - free - window;
  return {
    kind: "forecast",
    series: series.slice(1),
    predicted,
    free,
    error: error / measured,
    persistence: persistence / measured,
    parameters: model.parameters.reduce((sum, { value }) => sum + value.bytes / 4, 0),
  };
}
