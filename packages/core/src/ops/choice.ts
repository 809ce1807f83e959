// How ids are to be drawn, and the operands of `sample` (sample.ts) that say so.
import { InputError } from "../errors.js";

/** Which ids may be drawn, a bit an id: bit i % 32 of word i / 32 for id i, [ceil(V / 32)]. Bits beyond V mean nothing. */
export type IdMask = Int32Array | Uint32Array;

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
  /** Ids whose bit is clear are banned, whatever `changes` adds to them. Default: all may be drawn. */
  readonly mask?: IdMask | undefined;
}

/** Draws the most probable id. */
export const greedyChoice: Choice = { temperature: 0, topP: 1, topK: 0, fraction: 0, changes: new Map() };

/** Words of a mask of so many ids. */
export const maskWords = (vocabulary: number): number => Math.ceil(vocabulary / 32);

/** Whether a mask lets an id be drawn: its bit is set. */
export const isAllowed = (mask: IdMask, id: number): boolean => ((mask[id >> 5]! >> (id & 31)) & 1) === 1;

/** Refuses a mask whose number of words is not that of the vocabulary. @throws InputError for a mask of another length */
export function checkMask(mask: IdMask, vocabulary: number): void {
  const words = maskWords(vocabulary);
  if (mask.length !== words)
    throw new InputError(
      `a mask of ${vocabulary} ids takes ${words} words of 32 bits, got ${mask.length}: the bit of id i is bit i % 32 of word i / 32`,
    );
}

/** @throws InputError for a choice that has no meaning in a vocabulary of so many ids */
export function checkChoice(choice: Choice, vocabulary: number): void {
  const { temperature, topP, topK, fraction, changes, mask } = choice;
  const isSound = (value: number) => typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
  if (!(isSound(temperature) && isSound(topP) && isSound(topK) && isSound(fraction)))
    for (const [name, value] of Object.entries({ temperature, topP, topK, fraction }))
      if (!isSound(value)) throw new InputError(`${name} must be a number from 0 on, got ${value}`);
  for (const [id, amount] of changes) {
    if (!(Number.isInteger(id) && id >= 0 && id < vocabulary))
      throw new InputError(`there is no logit of id ${id} among ${vocabulary}`);
    if (Number.isNaN(amount)) throw new InputError(`the change of the logit of id ${id} is not a number`);
  }
  if (mask) checkMask(mask, vocabulary);
}

/** Added for ±infinity, and the logit of ids that a mask bans: no logit changes it, and sums of two stay finite. */
export const beyond = 1e38;
/** Where the largest number of a row is below, nothing can be drawn. */
export const undrawable = -1e37;

/** Columns of the operand `settings`. */
export const settingsOfChoice = 5;

/** What `sample` is given besides logits. `mask`: only where it is needed. */
export interface ChoiceOperands {
  /** [rows, 5]: temperature, topP, topK, fraction and vocabulary size. */
  readonly settings: Float32Array;
  /** i32 [most, 2]: a row, or -1, and an id. */
  readonly changes: Int32Array;
  /** [most] */
  readonly amounts: Float32Array;
  /** i32 [rows, maskWords(vocabulary)], all ones where a choice has none. */
  readonly mask?: Int32Array;
}

/**
 * The operands of choices, with room for `most` changes. `masked`: whether a mask is among them; default: where a choice has one.
 * @throws InputError for changes of ids, and for masks, that are not of this vocabulary, and for more changes than there is room for
 */
export function choiceOperands(
  choices: readonly Choice[],
  rows: number,
  vocabulary: number,
  most: number,
  masked = choices.some(({ mask }) => mask),
): ChoiceOperands {
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
      if (count === most) throw new InputError(`there is room for ${most} changes of logits, and there are more`);
      changes.set([row, id], 2 * count);
      amounts[count++] = Math.max(-beyond, Math.min(beyond, amount));
    }
  });
  return { settings, changes, amounts, ...(masked && { mask: masksOf(choices, rows, vocabulary) }) };
}

function masksOf(choices: readonly Choice[], rows: number, vocabulary: number): Int32Array {
  const words = maskWords(vocabulary);
  const all = new Int32Array(rows * words).fill(-1);
  choices.forEach(({ mask }, row) => {
    if (!mask) return;
    checkMask(mask, vocabulary);
    all.set(mask, row * words);
  });
  return all;
}
