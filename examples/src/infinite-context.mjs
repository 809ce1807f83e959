// Documents far longer than a step: chunks of 32 tokens with the state passed on from one to the next, so that memory does not grow. The
// first id of a document is asked for at the end of every chunk; whoever forgets it between chunks is right one time in eight.
import * as t from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { cutBatch, drawBatch, stackLayers, tokenIds, trainable } from "@rwkv-ts/train";

export default async function infiniteContext({ backend, carry = true, documents = 200, batch = 32, chunk = 32, chunks = 4 }) {
  const [channels, vocabulary, ask] = [64, 32, 8]; // ids to 7: what is asked for; from 16 on: filler
  const config = rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary });
  const layers = stackLayers([rwkv7Layer(config, 0), rwkv7Layer(config, 1)]);
  const [table, head] = [t.embedding(vocabulary, channels, t.uniformInit(1)), t.matrix(vocabulary, channels, t.zerosInit)];
  const forward = ({ ids }, w, s, sequences) => {
    const { x, state } = layers.forward(t.gather(w.table, ids), w.layers, s, sequences);
    return { output: t.linear(t.layerNorm(x, w.norm), w.head), state };
  };
  const loss = (logits, { targets }) => t.mul(t.mean(t.crossEntropy(logits, targets)), chunk); // one target a chunk
  const weights = { table, layers: layers.weights, norm: t.normWeights(channels), head };
  const data = { inputs: { ids: tokenIds }, targets: { targets: tokenIds } };
  const model = trainable({ backend, ...data, weights, state: layers.state, forward, loss });
  const [random, losses] = [t.randomSource(4), []];
  const draw = (ids, targets) => {
    ids.forEach((_, i) => (ids[i] = i === 0 ? Math.floor(random.uniform() * 8) : i % chunk === chunk - 1 ? ask : 16 + (i * 7) % 16));
    ids.forEach((id, i) => id === ask && (targets[i] = ids[0]));
  };
  for (let d = 0; d < documents; d++, model.forget()) {
    const whole = drawBatch(batch, chunk * chunks, random, draw);
    for (let c = 0; c < chunks; c++)
      losses[c] = (await model.step(cutBatch(whole, chunk * chunks, c * chunk, chunk), { batch, carry, learningRate: 2e-3 })).loss;
  }
  await model.dispose();
  return { losses }; // of each chunk of the last documents, in nats; chance: ln 8
}
