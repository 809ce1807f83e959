// Documents far longer than a step: chunks with the state passed on, so that memory does not grow. A document's first id (0 .. 7) is asked for
// (by 8) at the end of every chunk, behind filler; whoever forgets it between chunks is right one time in eight.
import { crossEntropy, mean, mul, randomSource } from "@rwkv-ts/core/model";
import { rwkv7Config, rwkv7Layer } from "@rwkv-ts/rwkv7-goose";
import { cutBatch, drawBatch, sequenceNetwork, tokenIds, trainable } from "@rwkv-ts/train";

export default async function infiniteContext({ backend, carry = true, documents = 200, chunk = 32, chunks = 4 }) {
  const [batch, channels, vocabulary] = [32, 64, 16];
  const config = rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary });
  const layers = [rwkv7Layer(config, 0), rwkv7Layer(config, 1)];
  const network = sequenceNetwork({ layers, channels, inputs: { ids: vocabulary }, outputs: vocabulary });
  const forward = ({ ids }, w, s, sequences) => network.forward(ids, w, s, sequences);
  const loss = (logits, { targets }) => mul(mean(crossEntropy(logits, targets)), chunk); // of one target a chunk
  const model = trainable({
    ...network,
    backend,
    inputs: { ids: tokenIds },
    targets: { targets: tokenIds },
    forward,
    loss,
  });
  const draw = (ids, targets, random) => {
    for (let i = 0; i < ids.length; i++) ids[i] = i % chunk === chunk - 1 ? 8 : 9 + (i % 7);
    ids[0] = Math.floor(random.uniform() * 8);
    for (let i = chunk - 1; i < ids.length; i += chunk) targets[i] = ids[0];
  };
  const [random, length, losses] = [randomSource(4), chunk * chunks, []];
  for (let d = 0; d < documents; d++, model.forget()) {
    const whole = drawBatch(batch, length, random, draw);
    const parts = Array.from({ length: chunks }, (_, c) => cutBatch(whole, length, c * chunk, chunk));
    for (const [c, part] of parts.entries())
      losses[c] = (await model.step(part, { batch, carry, learningRate: 2e-3 })).loss; // chance: ln 8
  }
  await model.dispose();
  return { losses }; // of each chunk of the last documents
}
