// Inputs that a step gets from the host beside its ids (schema/inputs.ts): what sequences keep for them, and the values of a
// step's tokens. Nothing of a sequence changes before all values that can fail are there.
import { StateError } from "../errors.js";
import type { Architecture } from "../schema/architecture.js";
import { type InputSpec, type InputValues, inputLeaf, type TextInput } from "../schema/inputs.js";
import type { SavedTensor, StateArray, StateType } from "../schema/state-type.js";
import { elementCount } from "../storage.js";

type Inputs = Pick<Architecture, "inputs">;

/** What is kept of one text for its inputs, by their names. */
export type InputMemory = ReadonlyMap<string, unknown>;

/** Values of a step's tokens by input. */
export type StepValues = ReadonlyMap<string, InputValues>;

/** Where a text's tokens lie among those of a step. */
export interface TextRun {
  readonly start: number;
  readonly count: number;
}

const textInputs = ({ inputs = {} }: Inputs): [string, TextInput][] =>
  Object.entries(inputs).filter((entry): entry is [string, TextInput] => entry[1].kind === "text");

const mapMemory = (of: Inputs, make: (input: TextInput, name: string) => unknown): InputMemory =>
  new Map(textInputs(of).map(([name, input]) => [name, make(input, name)]));

/** The memory of a text that has not begun. */
export const startMemory = (of: Inputs): InputMemory => mapMemory(of, (input) => input.start());

/** A memory of its own, for a text that goes on elsewhere. */
export const copyMemory = (of: Inputs, memory: InputMemory): InputMemory =>
  mapMemory(of, (input, name) => input.copy(memory.get(name)));

/** Name of a leaf of an input's memory in a saved state. */
const leafName = (input: string, leaf: string): string => `input.${input}.${leaf}`;

/** Types of what a saved state keeps of the memory behind so many tokens. */
export const memoryLeaves = (of: Inputs, position: number): Map<string, StateType> =>
  new Map(
    textInputs(of).flatMap(([name, input]) =>
      Object.entries(input.leaves?.(position) ?? {}).map(([leaf, type]) => [leafName(name, leaf), type] as const),
    ),
  );

/** What a saved state keeps of a memory. */
export function saveMemory(of: Inputs, memory: InputMemory, position: number): [string, SavedTensor][] {
  return textInputs(of).flatMap(([name, input]) => {
    const types = input.leaves?.(position) ?? {};
    const saved = input.save?.(memory.get(name)) ?? {};
    return Object.entries(types).map(([leaf, { shape }]): [string, SavedTensor] => {
      const data = saved[leaf];
      if (data?.length !== elementCount(shape))
        throw new StateError(
          `the input ${name} saved ${data?.length} numbers of ${leaf}, [${shape.join(",")}] are due`,
        );
      return [leafName(name, leaf), { shape, data }];
    });
  });
}

/** The memory of a saved state whose leaves were checked. @throws StateError for values that no memory has */
export const loadMemory = (of: Inputs, tensors: ReadonlyMap<string, SavedTensor>, position: number): InputMemory =>
  mapMemory(of, (input, name) => {
    const leaves = Object.keys(input.leaves?.(position) ?? {});
    const data = leaves.map((leaf): [string, StateArray] => [leaf, tensors.get(leafName(name, leaf))!.data]);
    return input.load(Object.fromEntries(data), position);
  });

const emptyValues = ({ dtype, shape }: InputSpec, tokens: number): InputValues =>
  new (dtype === "i32" ? Int32Array : Float32Array)(tokens * elementCount(shape));

/**
 * Values of the inputs that tokens' ids alone decide, of those that are `taken`: the first `count` of `ids`, zeros for those that
 * fill up. A promise only where an input takes time.
 */
export function tokenValues(
  { inputs = {} }: Inputs,
  ids: Int32Array,
  count: number,
  taken: (name: string) => boolean,
): StepValues | Promise<StepValues> {
  const values = new Map<string, InputValues>();
  const waiting: Promise<void>[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    if (input.kind !== "token" || !taken(name)) continue;
    const own = emptyValues(input, ids.length);
    values.set(name, own);
    const looked = input.of(ids.subarray(0, count), own.subarray(0, count * elementCount(input.shape)));
    if (looked) waiting.push(looked);
  }
  return waiting.length === 0 ? values : Promise.all(waiting).then(() => values);
}

/** Values of the inputs that depend on texts, and the memories behind the step; the given ones are spent. */
export function textValues(
  of: Inputs,
  ids: Int32Array,
  texts: readonly (TextRun & { readonly memory: InputMemory })[],
): { readonly values: StepValues; readonly memories: readonly InputMemory[] } {
  const values = new Map<string, InputValues>();
  const memories = texts.map(({ memory }) => new Map(memory));
  for (const [name, input] of textInputs(of)) {
    const all = emptyValues(input, ids.length);
    const size = elementCount(input.shape);
    texts.forEach(({ start, count }, i) => {
      const own = all.subarray(start * size, (start + count) * size);
      memories[i]!.set(name, input.advance(memories[i]!.get(name), ids.subarray(start, start + count), own));
    });
    values.set(name, all);
  }
  return { values, memories };
}

/** Values of texts of `time` tokens each that are read from their beginning, one behind the other in `ids`. */
export async function valuesFromStart(of: Inputs, ids: Int32Array, time: number): Promise<StepValues> {
  const texts = Array.from({ length: ids.length / time }, (_, i) => ({ start: i * time, count: time }));
  return (await valuesOfTexts(of, ids, texts)).values;
}

/**
 * Values of texts that lie anywhere in `ids`, and the memories behind them. A text goes on from its memory, which is spent; without one it
 * begins. Tokens outside the texts have those values alone that their ids decide.
 */
export async function valuesOfTexts(
  of: Inputs,
  ids: Int32Array,
  texts: readonly (TextRun & { readonly memory?: InputMemory | undefined })[],
): Promise<{ readonly values: StepValues; readonly memories: readonly InputMemory[] }> {
  if (Object.keys(of.inputs ?? {}).length === 0) return { values: new Map(), memories: texts.map(() => new Map()) };
  const begun = texts.map((text) => ({ ...text, memory: text.memory ?? startMemory(of) }));
  const tokens = await tokenValues(of, ids, ids.length, () => true);
  const { values, memories } = textValues(of, ids, begun);
  return { values: new Map([...tokens, ...values]), memories };
}

/** Writes values into a program, where it takes them. */
export function writeInputs(
  program: { takes(name: string): boolean; write(name: string, data: InputValues): void },
  values: StepValues,
): void {
  for (const [name, data] of values) if (program.takes(inputLeaf(name))) program.write(inputLeaf(name), data);
}
