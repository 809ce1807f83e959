// Multi-query associative recall (Arora et al. 2023, "Zoology", arXiv 2312.04927): pairs of a key and a value, then keys that ask for theirs.
import { randomSource } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracy, drawBatch, TrainingEngine } from "@rwkv-ts/train";

export default async function recall({ backend, pairs = 4, steps = 1000, batch = 32, time = 64, channels = 64, vocabulary = 256 }) {
  const half = vocabulary / 2; // keys 1 .. half - 1, values from half on; 0 fills
  const different = (count, below, random) => {
    const found = new Set();
    while (found.size < count) found.add(Math.floor(random.uniform() * below));
    return [...found];
  };
  const draw = (ids, targets, random) => {
    const keys = different(pairs, half - 1, random).map((key) => key + 1);
    const values = keys.map(() => half + Math.floor(random.uniform() * half));
    ids.set(keys.flatMap((key, i) => [key, values[i]]));
    different(pairs, ids.length - 2 * pairs, random).forEach((place, i) => {
      ids[2 * pairs + place] = keys[i];
      targets[2 * pairs + place] = values[i];
    });
  };
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary }));
  const engine = await TrainingEngine.create({ architecture, backend, batch, time, l2wrap: 0, optimizer: { weightDecay: 0.01 } });
  const random = randomSource(1);
  for (let step = 0; step < steps; step++) await engine.step([drawBatch(batch, time, random, draw)], 2e-3);
  const model = await engine.model(); // over the engine's own memory
  const right = await accuracy(model, drawBatch(64, time, random, draw), 64);
  await model.dispose();
  await engine.dispose();
  return { right };
}
