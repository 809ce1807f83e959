// A classifier of pictures: patches of 4 x 4 pixels, read by an RWKV-7 layer forwards and by another one backwards (bidirectional).
import * as t from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { perToken, sequenceIds, stackLayers, trainable } from "@rwkv-ts/train";
import { barPictures } from "./data.mjs";

export default async function pictures({ backend, steps = 150, batch = 32, size = 16, channels = 32 }) {
  const layers = stackLayers([rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0)]);
  const [input, head] = [t.matrix(channels, 18, t.orthogonalInit(1)), t.matrix(2, channels, t.zerosInit)];
  const model = trainable({
    backend,
    inputs: { patches: perToken(18) },
    targets: { label: sequenceIds },
    weights: { input, ahead: layers.weights, back: layers.weights, norm: t.normWeights(channels), head },
    state: layers.state,
    forward({ patches }, w, s, sequences) {
      const x = t.linear(patches, w.input); // [N, channels]
      const ahead = layers.forward(x, w.ahead, s, sequences).x;
      const back = sequences.reversed(layers.forward(sequences.reversed(x), w.back, s, sequences).x);
      return { output: t.linear(sequences.mean(t.layerNorm(t.add(ahead, back), w.norm)), w.head) }; // [batch, 2]
    },
    loss: (logits, { label }) => t.mean(t.crossEntropy(logits, label)),
  });
  const random = t.randomSource(2);
  for (let step = 0; step < steps; step++) await model.step(barPictures(batch, size, random), { batch, learningRate: 3e-3 });
  let right = 0;
  for (let i = 0; i < 100; i++) {
    const { patches, label } = barPictures(1, size, random); // one at a time, as in use
    const [upright, lying] = await model.session().feed({ patches });
    right += lying > upright === (label[0] === 1) ? 0.01 : 0;
  }
  await model.dispose();
  return { right };
}
