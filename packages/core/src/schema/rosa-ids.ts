// ROSA over the ids themselves, on the host: for every token the id that stood behind the last place where the longest end of the text
// occurred before, or -1. i32 [N]; `gather` gives zeros for -1.
import { StateError } from "../errors.js";
import { appendSuffix, beginSuffixes, matchSuffix, type SuffixCursor, SuffixMaps } from "../ops/suffix-automaton.js";
import { type TextInput, textInput } from "./inputs.js";

/** The text's ids, and the automaton of all of them. */
class IdMemory {
  ids: number[] = [];
  #states = new SuffixMaps();
  #cursor: SuffixCursor = beginSuffixes(this.#states);

  /** The id that followed the last occurrence of the text's end, the given id being the newest. */
  read(id: number): number {
    const found = matchSuffix(this.#states, this.#cursor, id);
    appendSuffix(this.#states, this.#cursor, id, this.ids.length);
    this.ids.push(id);
    return found < 0 ? -1 : this.ids[found + 1]!;
  }
  copy(): IdMemory {
    const copy = new IdMemory();
    copy.ids = this.ids.slice();
    copy.#states = this.#states.copy();
    copy.#cursor = { ...this.#cursor };
    return copy;
  }
}

/** What ROSA finds over the ids of a vocabulary: an input for embeddings of what is to be expected. */
export const rosaIds = (vocabulary: number): TextInput =>
  textInput<IdMemory>({
    dtype: "i32",
    shape: [],
    start: () => new IdMemory(),
    advance(memory, ids, values) {
      ids.forEach((id, i) => {
        values[i] = memory.read(id);
      });
      return memory;
    },
    copy: (memory) => memory.copy(),
    leaves: (position) => ({ ids: { dtype: "i32", shape: [position] } }),
    save: ({ ids }) => ({ ids: Int32Array.from(ids) }),
    load({ ids = [] }) {
      const memory = new IdMemory();
      for (const id of ids) {
        if (id < 0 || id >= vocabulary)
          throw new StateError(`the saved state's text has the id ${id}, the vocabulary ${vocabulary}`);
        memory.read(id);
      }
      return memory;
    },
  });
