// What a step gets from the host beside its ids: named values [N, ..shape] that are computed from the ids, such as positions,
// rows of a table, or what was found in the text before. A layer finds them at `stream.tokens.inputs.<name>`. The runtime, the
// trainer, inspection and every backend take them from here; a layer does not know where its values come from.
import type { StateArray, StateType } from "./state-type.js";

/** Values of some tokens, row-major [tokens, ..shape]; they come filled with zeros. */
export type InputValues = Float32Array | Int32Array;

interface InputType {
  readonly dtype: "f32" | "i32";
  /** Of one token; [] for a number. */
  readonly shape: readonly number[];
}

/** Values that a token's id alone decides, such as a row of a table. */
export interface TokenInput extends InputType {
  readonly kind: "token";
  /** Writes the values of these tokens, which may be those of many texts. Where it fails, the step has not begun. */
  of(ids: Int32Array, values: InputValues): void | Promise<void>;
}

/** Values that depend on the text before, and what has to be kept of a text for those that follow: its memory. */
export interface TextInput<Memory = unknown> extends InputType {
  readonly kind: "text";
  /** The memory of a text that has not begun. */
  start(): Memory;
  /**
   * Writes the values of a text's next tokens, and gives the memory behind them. The given memory is spent: it may be changed and
   * given back. Tokens that an architecture fills its steps up with are given like others.
   */
  advance(memory: Memory, ids: Int32Array, values: InputValues): Memory;
  /** A memory of its own, for a text that goes on elsewhere. */
  copy(memory: Memory): Memory;
  /** What a saved state keeps of the memory behind so many tokens, by name; absent: nothing. */
  leaves?(position: number): Readonly<Record<string, StateType>>;
  /** The values of those leaves: arrays of their own, which nobody changes. */
  save?(memory: Memory): Readonly<Record<string, StateArray>>;
  /**
   * The memory of a saved state, whose leaves have the types and shapes that `leaves` tells; their arrays must not be kept.
   * @throws StateError for values that no memory has
   */
  load(leaves: Readonly<Record<string, StateArray>>, position: number): Memory;
}

/** An input that the host computes for a step: from each token's id alone, or from the text before it. */
export type InputSpec = TokenInput | TextInput;
/** Inputs by name. */
export type InputSpecs = Readonly<Record<string, InputSpec>>;

/** A text input of any memory as an architecture's inputs hold it. */
export const textInput = <Memory>(input: Omit<TextInput<Memory>, "kind">): TextInput =>
  ({ kind: "text", ...input }) as unknown as TextInput;

/** Position of every token in its text, i32 [N], from 0 on. */
export const positions: TextInput = /* @__PURE__ */ textInput<number>({
  dtype: "i32",
  shape: [],
  start: () => 0,
  advance(position, ids, values) {
    for (let i = 0; i < ids.length; i++) values[i] = position + i;
    return position + ids.length;
  },
  copy: (position) => position,
  load: (_, position) => position,
});

/** The name of an input's leaf in graphs and plans. */
export const inputLeaf = (name: string): string => `input.${name}`;
