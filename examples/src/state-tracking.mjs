// Word problems of a group, in which every answer depends on all ids before: parity (permutations of two things) and S3 (of three), by an
// RWKV-7 whose in-context learning rate reaches 2, so that its states can turn over (Grazzi et al. 2024, arXiv 2411.12537).
import { mul, randomSource } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracy, drawBatch, TrainingEngine } from "@rwkv-ts/train";
import { symmetricGroup } from "./data.mjs";

export default async function stateTracking({ backend, things = 2, steps = 600, batch = 32, time = 40, channels = 64, lengths = [40, 80, 160] }) {
  const { size, identity, product } = symmetricGroup(things);
  const draw = (shortest) => (ids, targets, random) => {
    const length = shortest + Math.floor(random.uniform() * (ids.length - shortest + 1));
    for (let i = 0, state = identity; i < length; i++) {
      ids[i] = Math.floor(random.uniform() * size);
      state = targets[i] = product(ids[i], state);
    }
  };
  const config = rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary: 8 });
  const architecture = rwkv7(config, { rate: (a) => mul(a, 2) });
  const engine = await TrainingEngine.create({ architecture, backend, batch, time, l2wrap: 0, optimizer: { weightDecay: 0.01 } });
  const random = randomSource(1);
  for (let step = 0; step < steps; step++)
    await engine.step([drawBatch(batch, time, random, draw(3))], 2e-3 * Math.min(1, (step + 1) / 50));
  const model = await engine.model(); // over the engine's own memory
  const right = {};
  for (const length of lengths) right[length] = await accuracy(model, drawBatch(64, length, random, draw(length)), 64);
  await model.dispose();
  await engine.dispose();
  return right;
}
