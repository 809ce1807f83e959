// A classifier of documents: one answer a text, from the mean over its tokens. A text's kind is which of two ids it holds more of.
import * as t from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { sequenceIds, stackLayers, tokenIds, trainable } from "@rwkv-ts/train";

export default async function documents({ backend, steps = 200, batch = 32, time = 48, channels = 32, vocabulary = 16 }) {
  const layers = stackLayers([rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary }), 0)]);
  const [table, head] = [t.embedding(vocabulary, channels, t.uniformInit(1)), t.matrix(2, channels, t.zerosInit)];
  const model = trainable({
    backend,
    inputs: { ids: tokenIds },
    targets: { kind: sequenceIds },
    weights: { table, layers: layers.weights, norm: t.normWeights(channels), head },
    state: layers.state,
    forward({ ids }, w, s, sequences) {
      const { x, state } = layers.forward(t.gather(w.table, ids), w.layers, s, sequences);
      return { output: t.linear(sequences.mean(t.layerNorm(x, w.norm)), w.head), state }; // [batch, 2]
    },
    loss: (logits, { kind }) => t.mean(t.crossEntropy(logits, kind)),
  });
  const random = t.randomSource(2);
  const draw = () => {
    const ids = Int32Array.from({ length: batch * time }, () => Math.floor(random.uniform() * vocabulary));
    const count = (b, id) => ids.subarray(b * time, (b + 1) * time).filter((each) => each === id).length;
    return { ids, kind: Int32Array.from({ length: batch }, (_, b) => (count(b, 1) > count(b, 2) ? 1 : 0)) };
  };
  for (let step = 0; step < steps; step++) await model.step(draw(), { batch, learningRate: 3e-3 });
  const unseen = draw();
  const { output } = await model.evaluate(unseen, { batch });
  await model.dispose();
  return { right: unseen.kind.filter((kind, b) => output[2 * b + kind] > output[2 * b + 1 - kind]).length / batch };
}
