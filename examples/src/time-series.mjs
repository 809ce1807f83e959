// One RWKV-7 layer forecasts the Mackey-Glass series: trained on windows, then run value by value with a state of constant size.
import { mean, randomSource, square, sub } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { drawWindows, perToken, sequenceNetwork, trainable } from "@rwkv-ts/train";
import { mackeyGlass } from "./data.mjs";

export default async function timeSeries({ backend, steps = 400, batch = 16, time = 64, length = 5000 }) {
  const channels = 32;
  const layer = rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0);
  const network = sequenceNetwork({ layers: [layer], channels, inputs: 1, outputs: 1 });
  const model = trainable({
    backend,
    inputs: { x: perToken(1) },
    targets: { next: perToken(1) },
    ...network, // weights and state
    forward: ({ x }, w, s, sequences) => network.forward(x, w, s, sequences), // y [N, 1]
    loss: (y, { next }) => mean(square(sub(y, next))),
  });
  const random = randomSource(3);
  const [series, unseen] = [mackeyGlass(length, random), mackeyGlass(length, random)];
  for (let step = 0; step < steps; step++)
    await model.step(drawWindows(series, batch, time, random), { batch, learningRate: 5e-3 * (1 - step / steps) });
  const session = model.session();
  const [said, now] = [[], [...unseen.subarray(0, -1)]];
  for (const x of now) said.push(...(await session.feed({ x: [x] })));
  const meanSquare = (guess) => guess.reduce((sum, y, i) => sum + (y - unseen[i + 1]) ** 2, 0) / guess.length;
  await model.dispose();
  return { error: meanSquare(said), persistence: meanSquare(now) }; // persistence: saying the last value again
}
