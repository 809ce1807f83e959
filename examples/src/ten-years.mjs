// Five million values, ten years of minutes, in constant memory: the beginning is learned as a stream, run after run with the state
// passed on; all of it is read by a session whose state has as many numbers at the end as at the start.
import { mean, randomSource, square, sub } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { perToken, sequenceNetwork, trainable } from "@rwkv-ts/train";
import { waves } from "./data.mjs";

export default async function tenYears({ backend, length = 5_256_000, learned = 200_000, run = 256, channels = 32 }) {
  const layer = rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0);
  const network = sequenceNetwork({ layers: [layer], channels, inputs: 1, outputs: 1 });
  const forward = ({ x }, w, s, sequences) => network.forward(x, w, s, sequences);
  const loss = (y, { next }) => mean(square(sub(y, next)));
  const data = { inputs: { x: perToken(1) }, targets: { next: perToken(1) } };
  const model = trainable({ backend, ...data, ...network, forward, loss });
  const [random, session] = [randomSource(1), model.session()];
  let [error, variance] = [0, 0];
  for (let at = 0; at + run <= length; at += run) {
    const values = waves(at, run + 1, random);
    const [x, next] = [values.subarray(0, run), values.subarray(1)];
    if (at < learned) await model.step({ x, next }, { learningRate: 2e-3, carry: true });
    const said = await session.feed({ x });
    error += said.reduce((sum, y, i) => sum + (y - next[i]) ** 2, 0) / length;
    variance += next.reduce((sum, y) => sum + y * y, 0) / length;
  }
  const stateNumbers = [...(await session.save()).values()].reduce((n, leaf) => n + leaf.length, 0);
  await model.dispose();
  return { error, variance, stateNumbers };
}
