// A passkey of four digits among filler, to be said at the end, by an RWKV-7 or an RWKV-X: at the trained length and beyond.
// Ids: 1 before the passkey, 2 asks for it, digits are 10 .. 19, filler 20 .. 59.
import { rwkvX, rwkvXConfig } from "@rwkv-ts/rwkv-x";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracies, learn, TrainingEngine } from "@rwkv-ts/train";

function draw(ids, targets, random) {
  const digit = () => 10 + Math.floor(random.uniform() * 10);
  for (let i = 0; i < ids.length; i++)
    ids[i] = random.uniform() < 0.2 ? digit() : 20 + Math.floor(random.uniform() * 40);
  const passkey = Array.from({ length: 4 }, digit);
  ids.set([1, ...passkey], Math.floor(random.uniform() * (ids.length - 9)));
  ids.set([2, ...passkey.slice(0, 3)], ids.length - 4);
  targets.set(passkey, ids.length - 4);
}

export default async function passkey({ backend, sparse = false, steps = 1500, time = 64, lengths = [64, 256, 1024] }) {
  const size = { layers: 2, channels: 64, headSize: 32, vocabulary: 64 };
  const attention = { blocks: 1, moba_chunk_size: 16, moba_topk: 3 };
  const architecture = sparse ? rwkvX(rwkvXConfig({ ...size, ...attention })) : rwkv7(rwkv7Config(size));
  const engine = await TrainingEngine.create({ architecture, backend, batch: 16, time, l2wrap: 0 });
  await learn(engine, draw, { steps, learningRate: (step) => 2e-3 * Math.min(1, (step + 1) / 50) });
  const right = await accuracies(engine, draw, lengths, { count: 16 });
  await engine.dispose();
  return { right };
}
