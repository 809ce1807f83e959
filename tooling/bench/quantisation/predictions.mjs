// What a model with given storages predicts at every position of a text: the sum of -log2 p(next token), and the likeliest
// token. The state runs through the whole text. One token a step is how text is written (activations meet int8 and int4
// weights as int8, where the backend has such kernels); many tokens a step is how prompts are read.
import { loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { Model, storageBytes } from "@rwkv-ts/core";
import { detectVersion, loadVersion, openBackend, weightStorages } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";

/**
 * @param policy `{ weights, choose }` of policies.mjs
 * @returns `{ bits, likeliest, bytes }`: bits in total, ids [ids.length - 1], bytes of all weights
 */
export async function predictions(file, ids, { weights, choose }, { tokensPerStep, threads }) {
  const checkpoint = await openCheckpoint(file);
  const { backend } = await openBackend("cpu", { threads });
  try {
    const version = await loadVersion(detectVersion(versions, checkpoint.tensors, file));
    const architecture = version.architecture(checkpoint.tensors, file, undefined, checkpoint.metadata);
    const specs = weightStorages(architecture, checkpoint.tensors, weights).map((spec) => ({
      ...spec,
      storage: choose(spec.name, spec.storage),
    }));
    const model = await Model.create(architecture, backend, loadWeights(checkpoint, specs, { ignore: version.ignore }));
    const bytes = specs.reduce((sum, { storage, shape }) => sum + storageBytes(storage, shape), 0);
    const read = await readThrough(model, ids, tokensPerStep);
    await model[Symbol.asyncDispose]();
    return { ...read, bytes };
  } finally {
    await backend[Symbol.asyncDispose]();
    await checkpoint.close();
  }
}

async function readThrough(model, ids, tokensPerStep) {
  const session = model.session();
  const likeliest = new Int32Array(ids.length - 1);
  let bits = 0;
  for (let from = 0; from < likeliest.length; from += tokensPerStep) {
    const count = Math.min(tokensPerStep, likeliest.length - from);
    const logits = await session.feedAll(ids.slice(from, from + count));
    for (let row = 0; row < count; row++) {
      const scores = logits.subarray(row * model.vocabularySize, (row + 1) * model.vocabularySize);
      const best = likeliestOf(scores);
      likeliest[from + row] = best;
      bits -= log2Probability(scores, ids[from + row + 1], scores[best]);
    }
  }
  session[Symbol.dispose]();
  return { bits, likeliest };
}

function likeliestOf(scores) {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
  return best;
}

function log2Probability(scores, id, highest) {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i] - highest);
  return (scores[id] - highest - Math.log(sum)) / Math.LN2;
}
