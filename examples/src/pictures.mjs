// A classifier of pictures: patches of 4 x 4 pixels, read by an RWKV-7 layer forwards and by another one backwards (bidirectional).
import { add, crossEntropy, mean, randomSource } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { perToken, sequenceIds, sequenceNetwork, trainable } from "@rwkv-ts/train";
import { barPictures } from "./data.mjs";

export default async function pictures({ backend, steps = 150, batch = 32, size = 16, channels = 32 }) {
  const layer = rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary: 1 }), 0);
  const network = sequenceNetwork({ layers: [layer], channels, inputs: 18, outputs: 2, pool: "mean" });
  const model = trainable({
    backend,
    inputs: { patches: perToken(18) },
    targets: { label: sequenceIds },
    ...{ weights: { ahead: network.weights, back: network.weights }, state: network.state },
    forward({ patches }, w, s, sequences) {
      const read = (x, own) => network.forward(x, own, s, sequences).output; // [pictures, 2]
      return { output: add(read(patches, w.ahead), read(sequences.reversed(patches), w.back)) };
    },
    loss: (logits, { label }) => mean(crossEntropy(logits, label)),
  });
  const random = randomSource(2);
  for (let step = 0; step < steps; step++)
    await model.step(barPictures(batch, size, random), { batch, learningRate: 3e-3 });
  const { patches, label } = barPictures(100, size, random);
  const [answers, each] = [[], patches.length / 100];
  for (let at = 0; at < patches.length; at += each)
    answers.push(await model.session().feed({ patches: patches.subarray(at, at + each) })); // one at a time
  await model.dispose();
  return { right: answers.filter(([upright, lying], i) => lying > upright === (label[i] === 1)).length / 100 };
}
