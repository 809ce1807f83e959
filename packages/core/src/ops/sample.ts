// Draws an id from each row of logits, where the logits are: amounts are added to some of them, the nucleus and the most
// probable ids are kept, probabilities are raised to 1 / temperature, and a random number chooses. The rule is that of
// @rwkv-ts/generate's samplers, which say what a user may ask for.
import { InputError, ShapeError } from "../errors.js";
import type { Example, ExampleInput } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";

/** How one id is to be drawn. */
export interface Choice {
  /** Probabilities are raised to 1 / temperature; 0: the most probable id, the smallest of equals. */
  readonly temperature: number;
  /** Keeps the most probable ids whose probabilities first sum to this, and those as probable as the last of them. */
  readonly topP: number;
  /** Keeps at most this many of the most probable ids, the smaller ids among equals; 0: all. */
  readonly topK: number;
  /** The place in [0,1) of the cumulative distribution, ids ascending. */
  readonly fraction: number;
  /** Ids from here on are not drawn. Default: all may be. */
  readonly vocabularySize?: number | undefined;
  /** What is added to the logits of ids, each of which occurs once. Infinities ban an id, or leave only such. */
  readonly changes: ReadonlyMap<number, number>;
}

/** Draws the most probable id. */
export const greedyChoice: Choice = { temperature: 0, topP: 1, topK: 0, fraction: 0, changes: new Map() };

/** Added for ±infinity: no logit changes it, and sums of two stay finite. */
const beyond = 1e38;
/** Where the largest number of a row is below, nothing can be drawn. */
export const undrawable = -1e37;

/** Columns of the operand `settings`. */
export const settingsOfChoice = 5;

/**
 * The operands of choices: `settings` [rows, 5] with temperature, topP, topK, fraction and vocabulary size; `changes` i32
 * [most, 2] with a row (or -1) and an id; `amounts` [most].
 */
export function choiceOperands(choices: readonly Choice[], rows: number, vocabulary: number, most: number) {
  const settings = new Float32Array(rows * settingsOfChoice);
  const changes = new Int32Array(2 * most).fill(-1);
  const amounts = new Float32Array(most);
  let count = 0;
  choices.forEach((choice, row) => {
    const { temperature, topP, topK, fraction, vocabularySize = vocabulary } = choice;
    const limits = [Math.min(topK, vocabulary), fraction, Math.min(vocabularySize, vocabulary)];
    settings.set([temperature, topP, ...limits], row * settingsOfChoice);
    for (const [id, amount] of choice.changes) {
      if (!(id >= 0 && id < vocabulary)) throw new InputError(`there is no logit of id ${id} among ${vocabulary}`);
      changes.set([row, id], 2 * count);
      amounts[count++] = Math.max(-beyond, Math.min(beyond, amount));
    }
  });
  return { settings, changes, amounts };
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

const settings = (...rows: number[][]): ExampleInput => ({ shape: [rows.length, settingsOfChoice], data: rows.flat() });
const changes = (...pairs: [row: number, id: number][]): ExampleInput => ({
  shape: [pairs.length, 2],
  kind: "i32",
  data: pairs.flat(),
});
const logits = (rows: number): ExampleInput => ({ shape: [rows, 37], transform: (x) => 3 * x });

const examples: Example<Record<string, never>>[] = [
  {
    name: "places of one distribution",
    params: {},
    inputs: [
      { shape: [5, 4], data: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3] },
      settings([1, 1, 0, 0, 4], [1, 1, 0, 0.2, 4], [1, 1, 0, 0.6, 4], [1, 1, 0, 0.999, 4], [0, 1, 0, 0.5, 4]),
    ],
  },
  {
    name: "nucleus, rank and temperature",
    params: {},
    inputs: [
      logits(6),
      settings(
        [1, 0.5, 0, 0.7, 37],
        [2, 0.8, 0, 0.4, 37],
        [0.5, 1, 3, 0.9, 37],
        [1.5, 0.9, 2, 0.8, 37],
        [1, 0, 0, 0.5, 37],
        [1, 1, 0, 0.5, 12],
      ),
    ],
  },
  {
    name: "equals, and the smaller ids of them",
    params: {},
    inputs: [
      { shape: [3, 5], data: [2, 5, 5, 5, 1, 2, 5, 5, 5, 1, 2, 5, 5, 5, 1] },
      settings([0, 1, 0, 0.9, 5], [1, 0.3, 0, 0.9, 5], [1, 1, 2, 0.9, 5]),
    ],
  },
  {
    name: "changes, bans and nothing to draw",
    params: {},
    inputs: [
      { shape: [4, 4], data: [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3] },
      settings([0, 1, 0, 0, 4], [1, 1, 0, 0.6, 4], [1, 1, 0, 0.6, 4], [0, 1, 0, 0, 2]),
      changes([0, 3], [1, 1], [-1, 0], [2, 0], [2, 1], [2, 2], [2, 3], [1, 2], [0, 0], [-1, -1]),
      { shape: [10], data: [-2, beyond, 50, -beyond, -beyond, -beyond, -beyond, beyond, 1.5, 9] },
    ],
  },
];

/**
 * logits [N,V], `settings` [N,5], and where some logits change `changes` i32 [M,2] and `amounts` [M] (see `choiceOperands`) →
 * i32 [N]; -1 where a logit is not finite or nothing can be drawn.
 */
export const sampleOp: OpDefinition<Record<string, never>> = {
  name: "sample",
  shape([logits, settings, changes, amounts]) {
    const [rows] = logits!.shape;
    const fits = logits!.shape.length === 2 && settings!.shape.join() === `${rows},${settingsOfChoice}`;
    const most = amounts?.shape[0] ?? 0;
    const changesFit = changes ? changes.dtype === "i32" && changes.shape.join() === `${most},2` : !amounts;
    if (!fits || !changesFit)
      throw new ShapeError(
        `sample: needs logits [N,V], settings [N,${settingsOfChoice}], i32 changes [M,2] and amounts [M], got ` +
          [logits, settings, changes, amounts].filter(Boolean).join(", "),
      );
    return [{ shape: [rows!], dtype: "i32" }];
  },
  reference([logits, settings, changes, amounts], _, [ids]) {
    const v = logits!.shape[1]!;
    for (let row = 0; row < ids!.data.length; row++) {
      const own = Array.from(settings!.data.slice(row * settingsOfChoice, (row + 1) * settingsOfChoice));
      const values = Array.from(logits!.data.slice(row * v, row * v + own[4]!));
      amounts?.data.forEach((amount, i) => {
        const [of, id] = [changes!.data[2 * i]!, changes!.data[2 * i + 1]!];
        if (of === row && id >= 0 && id < values.length) values[id]! += amount;
      });
      ids!.data[row] = draw(values, own);
    }
  },
  examples,
};

/** Ids drawn from logits [N,V]; see `sampleOp`. */
export const sample = (logits: Value, ...operands: Value[]): Value =>
  logits.graph.add(sampleOp, [logits, ...operands], {})[0]!;
