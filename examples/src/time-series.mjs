// One RWKV-7 layer forecasts the Mackey-Glass series: trained on windows, then run value by value with a state of constant size.
import * as t from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { drawWindows, perToken, stackLayers, trainable } from "@rwkv-ts/train";
import { mackeyGlass } from "./data.mjs";

export default async function timeSeries({ backend, steps = 400, batch = 16, time = 64, channels = 32, length = 5000 }) {
  const layers = stackLayers([rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0)]);
  const [input, head] = [t.matrix(channels, 1, t.orthogonalInit(1)), t.matrix(1, channels, t.zerosInit)];
  const model = trainable({
    backend,
    ...{ inputs: { x: perToken(1) }, targets: { next: perToken(1) }, state: layers.state },
    weights: { input, layers: layers.weights, norm: t.normWeights(channels), head },
    forward({ x }, w, s, sequences) {
      const { x: h, state } = layers.forward(t.linear(x, w.input), w.layers, s, sequences); // [N, channels]
      return { output: t.linear(t.layerNorm(h, w.norm), w.head), state }; // [N, 1]
    },
    loss: (y, { next }) => t.mean(t.square(t.sub(y, next))),
  });
  const random = t.randomSource(3);
  const [series, unseen] = [1, 2].map(() => mackeyGlass(length, random));
  for (let step = 0; step < steps; step++)
    await model.step(drawWindows(series, batch, time, random), { batch, learningRate: 5e-3 * (1 - step / steps) });
  const session = model.session();
  let [error, persistence] = [0, 0]; // mean squares; persistence: of saying the last value again
  for (let i = 0; i + 1 < length; i++) {
    const [said] = await session.feed({ x: [unseen[i]] });
    error += (said - unseen[i + 1]) ** 2 / length;
    persistence += (unseen[i] - unseen[i + 1]) ** 2 / length;
  }
  await model.dispose();
  return { error, persistence };
}
