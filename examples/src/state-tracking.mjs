// Word problems of a group, in which every answer depends on all ids before: parity (permutations of two things) and S3 (of three), by an
// RWKV-7 whose in-context learning rate reaches 2, so that its states can turn over (Grazzi et al. 2024, arXiv 2411.12537).
import { mul } from "@rwkv-ts/core/model";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracies, learn, TrainingEngine } from "@rwkv-ts/train";
import { symmetricGroup } from "./data.mjs";

export default async function stateTracking({ backend, things = 2, steps = 600, time = 40, lengths = [40, 80, 160] }) {
  const { size, identity, product } = symmetricGroup(things);
  const draw = (ids, targets, random) => {
    let state = identity;
    for (let i = 0; i < ids.length; i++) {
      ids[i] = Math.floor(random.uniform() * size);
      state = product(ids[i], state);
      targets[i] = state;
    }
  };
  const config = rwkv7Config({ layers: 2, channels: 64, headSize: 32, vocabulary: size });
  const architecture = rwkv7(config, { rate: (a) => mul(a, 2) });
  const engine = await TrainingEngine.create({ architecture, backend, batch: 32, time, l2wrap: 0 });
  const losses = await learn(engine, draw, { steps, learningRate: (step) => 2e-3 * Math.min(1, (step + 1) / 50) });
  const right = await accuracies(engine, draw, lengths);
  await engine.dispose();
  return { right, loss: losses.at(-1) };
}
