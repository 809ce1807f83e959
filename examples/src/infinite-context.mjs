// Documents far longer than a step: chunks with the state passed on, so that memory does not grow. A document's first id (0 .. 7) is asked for
// (by 8) at the end of every chunk, behind filler; whoever forgets it between chunks is right one time in eight.
import { randomSource } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { cutBatch, drawBatch, TrainingEngine } from "@rwkv-ts/train";

export default async function infiniteContext({ backend, carry = true, documents = 200, chunk = 32, chunks = 4 }) {
  const [batch, length, random, losses] = [32, chunk * chunks, randomSource(4), []];
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 64, headSize: 32, vocabulary: 16 }));
  const engine = await TrainingEngine.create({ architecture, backend, batch, time: chunk, carry });
  const draw = (ids, targets, random) => {
    for (let i = 0; i < ids.length; i++) ids[i] = i % chunk === chunk - 1 ? 8 : 9 + (i % 7);
    ids[0] = Math.floor(random.uniform() * 8);
    for (let i = chunk - 1; i < ids.length; i += chunk) targets[i] = ids[0];
  };
  for (let d = 0; d < documents; d++) {
    const document = drawBatch(batch, length, random, draw);
    engine.carry?.forget(); // every row begins a document
    for (let c = 0; c < chunks; c++)
      losses[c] = (await engine.step([cutBatch(document, length, c * chunk, chunk)], 4e-3)).loss; // chance: ln 8
  }
  await engine.dispose();
  return { losses }; // of each chunk of the last documents
}
