// Reversal: a model reads ids and a mark, and says them backwards. Accuracy at the trained length and beyond.
import { randomSource } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracy, drawBatch, TrainingEngine } from "@rwkv-ts/train";

export default async function reversal({ backend, steps = 1000, batch = 32, count = 8, channels = 64, lengths = [8, 12] }) {
  const [mark, vocabulary] = [0, 17]; // ids 1 .. 16
  const draw = (ids, targets, random) => {
    const n = (ids.length - 1) / 2;
    for (let i = 0; i < n; i++) ids[i] = 1 + Math.floor(random.uniform() * 16);
    ids[n] = mark;
    for (let i = 0; i < n; i++) {
      targets[n + i] = ids[n - 1 - i];
      ids[n + 1 + i] = ids[n - 1 - i]; // what was right to say is what is read next
    }
    targets[2 * n] = -1;
  };
  const time = 2 * count + 1;
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary }));
  const engine = await TrainingEngine.create({ architecture, backend, batch, time, l2wrap: 0, optimizer: { weightDecay: 0.01 } });
  const random = randomSource(1);
  for (let step = 0; step < steps; step++) await engine.step([drawBatch(batch, time, random, draw)], 2e-3);
  const model = await engine.model();
  const right = {};
  for (const n of lengths) right[n] = await accuracy(model, drawBatch(64, 2 * n + 1, random, draw), 64);
  await model.dispose();
  await engine.dispose();
  return right;
}
