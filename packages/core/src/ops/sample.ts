// Draws an id from each row of logits, where the logits are: amounts are added to some of them, ids that a mask does not allow are
// left out, the nucleus and the most probable ids are kept, probabilities are raised to 1 / temperature, and a random number
// chooses. The rule is that of @rwkv-ts/generate's samplers, which say what a user may ask for.
import { ShapeError } from "../errors.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { beyond, isAllowed, maskWords, settingsOfChoice, undrawable } from "./choice.js";
import { sampleExamples } from "./sample-examples.js";
import { takesWhole } from "./sharding.js";

/** Operands of `sampleOp` by name; changes and amounts come together. */
export interface SampleOperands<T> {
  readonly logits: T;
  readonly settings: T;
  readonly changes: T | undefined;
  readonly amounts: T | undefined;
  readonly mask: T | undefined;
}

/** The operands by name: logits, settings[, changes, amounts][, mask]. Changes come with amounts, so an odd one is the mask. */
export function operandsOfSample<T>(operands: readonly T[]): SampleOperands<T> {
  const [logits, settings, ...rest] = operands as readonly [T, T, ...T[]];
  const mask = rest.length % 2 === 1 ? rest.at(-1) : undefined;
  const [changes, amounts] = rest.length > 1 ? rest : [];
  return { logits, settings, changes, amounts, mask };
}

/** The smallest of the largest weights whose sum reaches `mass`. */
function thresholdOfMass(weights: readonly number[], mass: number): number {
  let sum = 0;
  for (const weight of weights.toSorted((a, b) => b - a)) {
    sum += weight;
    if (sum >= mass) return weight;
  }
  return 0;
}

/** An id of logits that have been changed; -1 where there is none. */
function draw(logits: readonly number[], [temperature, topP, topK, fraction]: readonly number[]): number {
  if (!logits.every(Number.isFinite)) return -1;
  const largest = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!(largest >= undrawable)) return -1;
  if (temperature === 0) return logits.indexOf(largest);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const nucleus = topP! < 1 ? thresholdOfMass(weights, topP! * weights.reduce((a, b) => a + b, 0)) : 0;
  const ids = weights.flatMap((weight, id) => (weight > 0 && weight >= nucleus ? [id] : []));
  const ranked = ids.toSorted((a, b) => weights[b]! - weights[a]! || a - b);
  const kept = topK! > 0 ? ranked.slice(0, topK!).toSorted((a, b) => a - b) : ids;
  const powers = kept.map((id) => Math.exp((logits[id]! - largest) / temperature!));
  const target = fraction! * powers.reduce((a, b) => a + b, 0);
  let running = 0;
  for (let i = 0; i < kept.length; i++) {
    running += powers[i]!;
    if (running > target) return kept[i]!;
  }
  return kept.at(-1)!;
}

/**
 * logits [N,V], `settings` [N,5], where some logits change `changes` i32 [M,2] and `amounts` [M], and where not all ids may be
 * drawn `mask` i32 [N, maskWords(V)] (choice.ts) → i32 [N]; -1 where a logit is not finite or nothing can be drawn.
 */
export const sampleOp: OpDefinition<Record<string, never>> = {
  name: "sample",
  shape(inputs) {
    const { logits, settings, changes, amounts, mask } = operandsOfSample(inputs);
    const [rows = 0, vocabulary = 0] = logits.shape;
    const fits = logits.shape.length === 2 && settings?.shape.join() === `${rows},${settingsOfChoice}`;
    const changesFit = !changes || (changes.dtype === "i32" && changes.shape.join() === `${amounts!.shape},2`);
    const maskFits = !mask || (mask.dtype === "i32" && mask.shape.join() === `${rows},${maskWords(vocabulary)}`);
    if (!fits || !changesFit || !maskFits || inputs.length > 5)
      throw new ShapeError(
        `sample: needs logits [N,V], settings [N,${settingsOfChoice}], and if at all i32 changes [M,2] with amounts [M], and an ` +
          `i32 mask [N,ceil(V/32)], got ${inputs.join(", ")}`,
      );
    return [{ shape: [rows], dtype: "i32" }];
  },
  reference(inputs, _, [ids]) {
    const { logits, settings, changes, amounts, mask } = operandsOfSample(inputs.map((input) => input!));
    const v = logits.shape[1]!;
    for (let row = 0; row < ids!.data.length; row++) {
      const own = Array.from(settings.data.slice(row * settingsOfChoice, (row + 1) * settingsOfChoice));
      const values = Array.from(logits.data.slice(row * v, row * v + own[4]!));
      amounts?.data.forEach((amount, i) => {
        const [of, id] = [changes!.data[2 * i]!, changes!.data[2 * i + 1]!];
        if (of === row && id >= 0 && id < values.length) values[id]! += amount;
      });
      const allowed = mask?.data.subarray(row * maskWords(v)) as Int32Array | undefined;
      ids!.data[row] = draw(allowed ? values.map((x, id) => masked(x, isAllowed(allowed, id))) : values, own);
    }
  },
  shard: /* @__PURE__ */ takesWhole(),
  examples: sampleExamples,
};

/** A logit, or what stands for it where its id may not be drawn. NaN shows either way. */
const masked = (logit: number, allowed: boolean): number => (allowed || !Number.isFinite(logit) ? logit : -beyond);

/** Ids drawn from logits [N,V]; see `sampleOp`. */
export const sample = (logits: Value, ...operands: Value[]): Value =>
  logits.graph.add(sampleOp, [logits, ...operands], {})[0]!;
