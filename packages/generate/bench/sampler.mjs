// Time of one draw from 65536 logits on one core. Build the package first, then: node packages/generate/bench/sampler.mjs

import { createSampler, Random } from "../dist/index.js";

const random = Random.fromSeed(1);
const normal = () => Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
const spreads = { "flat (deviation 1)": 1, "like a model's (deviation 2.5)": 2.5 };
const cases = [
  {},
  { topP: 0.7 },
  { topP: 0.3, presencePenalty: 0.5, frequencyPenalty: 0.5 },
  { topP: 0.95, topK: 40, temperature: 0.8 },
  { topK: 40 },
  { temperature: 0 },
];
const draws = 200;

for (const [name, spread] of Object.entries(spreads)) {
  console.log(`logits ${name}`);
  const logits = Float32Array.from({ length: 65536 }, () => spread * normal());
  for (const options of cases) {
    const sampler = createSampler({ ...options, seed: 1 });
    const run = (count) => {
      for (let i = 0; i < count; i++) sampler.accept(sampler.sample(logits));
    };
    run(50);
    const start = performance.now();
    run(draws);
    console.log(`  ${((performance.now() - start) / draws).toFixed(3)} ms  ${JSON.stringify(options)}`);
  }
}
