// A classifier of documents: one answer a text, from the mean over its tokens. A text's kind is which of two ids it holds more of.
import { crossEntropy, mean, randomSource } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { sequenceIds, sequenceNetwork, tokenIds, trainable } from "@rwkv-ts/train";
import { countedDocuments } from "./data.mjs";

export default async function documents({ backend, steps = 200, batch = 32, time = 48, channels = 32 }) {
  const vocabulary = 16;
  const layer = rwkv7Layer(rwkv7Config({ layers: 1, channels, headSize: 16, vocabulary }), 0);
  const network = sequenceNetwork({ layers: [layer], channels, inputs: { ids: vocabulary }, outputs: 2, pool: "mean" });
  const model = trainable({
    backend,
    inputs: { ids: tokenIds },
    targets: { kind: sequenceIds },
    ...network,
    forward: ({ ids }, w, s, sequences) => network.forward(ids, w, s, sequences), // logits [batch, 2]
    loss: (logits, { kind }) => mean(crossEntropy(logits, kind)),
  });
  const random = randomSource(2);
  for (let step = 0; step < steps; step++)
    await model.step(countedDocuments(batch, time, vocabulary, random), { batch, learningRate: 3e-3 });
  const unseen = countedDocuments(128, time, vocabulary, random);
  const { output } = await model.evaluate(unseen, { batch: 128 });
  await model.dispose();
  return { right: unseen.kind.filter((kind, b) => output[2 * b + kind] > output[2 * b + 1 - kind]).length / 128 };
}
