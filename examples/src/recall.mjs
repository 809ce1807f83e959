// Multi-query associative recall (Arora et al. 2023, "Zoology", arXiv 2312.04927): pairs of a key and a value, then keys that ask for
// theirs. Keys are 1 .. half - 1, values half .. vocabulary - 1, and 0 fills.
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { accuracies, learn, TrainingEngine } from "@rwkv-ts/train";

export default async function recall({ backend, pairs = 4, steps = 1000, time = 64, channels = 64, vocabulary = 256 }) {
  const half = vocabulary / 2;
  const different = (count, below, random) => {
    const found = new Set();
    while (found.size < count) found.add(Math.floor(random.uniform() * below));
    return [...found];
  };
  const draw = (ids, targets, random) => {
    const keys = different(pairs, half - 1, random).map((key) => key + 1);
    const values = keys.map(() => half + Math.floor(random.uniform() * half));
    ids.set(keys.flatMap((key, i) => [key, values[i]]));
    for (const [i, place] of different(pairs, ids.length - 2 * pairs, random).entries()) {
      ids[2 * pairs + place] = keys[i];
      targets[2 * pairs + place] = values[i];
    }
  };
  const architecture = rwkv7(rwkv7Config({ layers: 2, channels, headSize: 32, vocabulary }));
  const engine = await TrainingEngine.create({ architecture, backend, batch: 32, time, l2wrap: 0 });
  await learn(engine, draw, { steps, learningRate: (step) => 2e-3 * Math.min(1, (step + 1) / 50) });
  const right = await accuracies(engine, draw, [time]);
  await engine.dispose();
  return { right };
}
