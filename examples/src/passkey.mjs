// A passkey of four digits among filler, to be said at the end: an RWKV-7 and an RWKV-X of it, at the trained length and beyond.
import { randomSource } from "@rwkv-ts/core/model";
import { rwkvX, rwkvXConfig } from "@rwkv-ts/rwkv-x";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracy, drawBatch, TrainingEngine } from "@rwkv-ts/train";

const [key, ask, digits] = [1, 2, 4]; // ids; digits are 10 .. 19, filler 20 .. 59

export function drawPasskey(ids, targets, random) {
  const digit = () => 10 + Math.floor(random.uniform() * 10);
  for (let i = 0; i < ids.length; i++) ids[i] = random.uniform() < 0.2 ? digit() : 20 + Math.floor(random.uniform() * 40);
  const passkey = Array.from({ length: digits }, digit);
  ids.set([key, ...passkey], Math.floor(random.uniform() * (ids.length - 2 * digits - 2)));
  ids.set([ask, ...passkey.slice(0, -1)], ids.length - digits);
  targets.set(passkey, ids.length - digits);
}

export default async function passkey({ backend, sparse = false, steps = 1500, batch = 16, time = 64, channels = 64, lengths = [64, 256, 1024] }) {
  const size = { layers: 2, channels, headSize: 32, vocabulary: 64 };
  const architecture = sparse ? rwkvX(rwkvXConfig({ ...size, blocks: 1, moba_chunk_size: 16, moba_topk: 3 })) : rwkv7(rwkv7Config(size));
  const engine = await TrainingEngine.create({ architecture, backend, batch, time, l2wrap: 0, optimizer: { weightDecay: 0.01 } });
  const random = randomSource(1);
  for (let step = 0; step < steps; step++) await engine.step([drawBatch(batch, time, random, drawPasskey)], 2e-3);
  const model = await engine.model();
  const right = {};
  for (const length of lengths) right[length] = await accuracy(model, drawBatch(16, length, random, drawPasskey), 16);
  await model.dispose();
  await engine.dispose();
  return right;
}
