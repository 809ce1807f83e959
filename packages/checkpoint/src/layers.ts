// How many layers a checkpoint has: the numbers in its tensors' names, which must be all from 0 on. A name costs a file a few
// bytes and a layer costs the reader kilobytes, so the largest number alone is not believed.
import { CheckpointError } from "@rwkv-ts/core";

/** The deepest models published have 61 layers (RWKV-7 13.3B). */
export const mostLayers = 1024;

/**
 * The number of layers `<prefix><number>.`.
 * @param names of tensors
 * @param file names it in errors
 * @throws CheckpointError where numbers are missing, or there are more layers than any model has
 */
export function countLayers(names: Iterable<string>, file: string, prefix = "blocks."): number {
  const numbers = new Set<number>();
  let largest = -1;
  for (const name of names) {
    const number = numberAfter(name, prefix);
    if (number === undefined || numbers.has(number)) continue;
    numbers.add(number);
    largest = Math.max(largest, number);
  }
  if (largest + 1 === numbers.size && numbers.size <= mostLayers) return numbers.size;
  let missing = 0;
  while (numbers.has(missing)) missing++;
  if (missing > largest)
    throw new CheckpointError(`${file} has ${numbers.size} layers, more than the ${mostLayers} that can be run`);
  throw new CheckpointError(
    `${file} holds tensors of layer ${largest} (${prefix}${largest}.), but none of layer ${missing}: it is incomplete or damaged`,
  );
}

/** A number as layers are numbered: digits without zeros in front. Other names are tensors that nobody asks for. */
function numberAfter(name: string, prefix: string): number | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const digits = /^(?:0|[1-9]\d{0,14})(?=\.)/.exec(name.slice(prefix.length, prefix.length + 16))?.[0];
  return digits === undefined ? undefined : Number(digits);
}
