// Reversal: a model reads ids (1 .. 16) and a mark (0), and says them backwards. Accuracy at the trained length and beyond.
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracies, learn, TrainingEngine } from "@rwkv-ts/train";

export default async function reversal({ backend, steps = 1000, count = 8, channels = 64, counts = [8, 12] }) {
  const draw = (ids, targets, random) => {
    const n = ids.length / 2;
    for (let i = 0; i < n; i++) ids[i] = 1 + Math.floor(random.uniform() * 16);
    const backwards = ids.slice(0, n).reverse();
    ids.set(backwards.subarray(0, -1), n + 1); // behind the mark: what was right to say is what is read next
    targets.set(backwards, n);
  };
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary: 17 }));
  const engine = await TrainingEngine.create({ architecture, backend, batch: 32, time: 2 * count, l2wrap: 0 });
  await learn(engine, draw, { steps, learningRate: (step) => 2e-3 * Math.min(1, (step + 1) / 50) });
  const lengths = counts.map((n) => 2 * n);
  const right = await accuracies(engine, draw, lengths);
  await engine.dispose();
  return { right };
}
