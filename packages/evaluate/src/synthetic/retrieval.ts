// Retrieval at a constant density: facts stand anywhere on an eighth of a sequence amid filler, and some of them are asked for in its last
// tokens. A sequence twice as long has twice as many facts, so that a state of constant size is full at some length, and what fails there is
// room, not a task that was learned badly.
import { below, distinct } from "../text/random.js";
import type { Problem } from "./problem.js";

/** The problems that `retrieval` makes. */
export const retrievalNames = ["pairs", "passkeys"] as const;
/** One of `retrievalNames`. */
export type RetrievalName = (typeof retrievalNames)[number];

/** Ids of filler, then names of facts, then what values are made of. */
const fillers = 16;
const names = 256;
const symbols = 128;
/** Share of the tokens before the questions that are facts. */
const density = 1 / 8;
const tail = 32;

/**
 * pairs: a name and a value of one id, 8 of which are asked for; passkeys: a name and a key of 3 digits, 4 of which are asked for, digit by
 * digit. A name that is asked for stands in the last 32 tokens, and its value is wanted after it. There are at most 256 names.
 */
export const retrieval = (name: RetrievalName): Problem =>
  name === "pairs" ? facts(name, 1, symbols, 8) : facts(name, 3, 10, 4);

/** @param size ids of a value @param values ids that it is drawn of */
function facts(name: RetrievalName, size: number, values: number, questions: number): Problem {
  const each = 1 + size;
  return {
    name,
    vocabulary: fillers + names + values,
    chance: 1 / values,
    shortest: tail + each * questions,
    sample(random, ids, targets) {
      const room = ids.length - tail;
      for (let t = 0; t < ids.length; t++) ids[t] = below(random, fillers);
      const count = Math.min(names, Math.max(questions, Math.floor((room * density) / each)));
      const places = distinct(random, Math.floor(room / each), count).map((place) => place * each);
      const known = distinct(random, names, count).map((i) => [
        fillers + i,
        ...Array.from({ length: size }, () => fillers + names + below(random, values)),
      ]);
      for (const [i, place] of places.entries()) ids.set(known[i]!, place);
      const asked = distinct(random, count, questions);
      const spots = distinct(random, Math.floor(tail / each), questions).map((spot) => room + spot * each);
      for (const [i, fact] of asked.entries()) {
        const [head, ...value] = known[fact]!;
        ids.set([head!, ...value.slice(0, -1)], spots[i]!);
        targets.set(value, spots[i]!);
      }
    },
  };
}
