// A classifier of pictures: patches of 4 x 4 pixels, read by an RWKV-7 layer forwards and by another one backwards (bidirectional).
import { add, crossEntropy, mean, randomSource } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { perToken, sequenceIds, sequenceNetwork, trainable } from "@rwkv-ts/train";
import { barPictures } from "./data.mjs";

export default async function pictures({ backend, steps = 150, batch = 32, size = 16, channels = 32 }) {
  const layers = [rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0)];
  const network = sequenceNetwork({ layers, channels, inputs: 18, outputs: 2, pool: "mean" });
  const model = trainable({
    ...{ backend, inputs: { patches: perToken(18) }, targets: { label: sequenceIds }, state: network.state },
    weights: { ahead: network.weights, back: network.weights },
    forward({ patches }, w, s, sequences) {
      const ahead = network.forward(patches, w.ahead, s, sequences);
      const back = network.forward(sequences.reversed(patches), w.back, s, sequences);
      return { output: add(ahead.output, back.output) }; // logits [pictures, 2]
    },
    loss: (logits, { label }) => mean(crossEntropy(logits, label)),
  });
  const [random, learningRate] = [randomSource(2), 3e-3];
  for (let step = 0; step < steps; step++) await model.step(barPictures(batch, size, random), { batch, learningRate });
  let right = 0;
  for (let i = 0; i < 100; i++) {
    const { patches, label } = barPictures(1, size, random); // one at a time, as in use
    const [upright, lying] = await model.session().feed({ patches });
    if (lying > upright === (label[0] === 1)) right += 0.01;
  }
  await model.dispose();
  return { right };
}
