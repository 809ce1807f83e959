// A text with branches: nothing that was written is ever lost, and every way through the tree is a text.
import { expect, test } from "vitest";
import {
  endOf,
  grown,
  leafOf,
  lengthened,
  newTree,
  outline,
  partsOf,
  siblings,
  type TextTree,
  textOf,
  titleOf,
  without,
} from "../src/playground/text-tree.js";

const tokens = (...texts: string[]) => texts.map((text, id) => ({ id, text }));

/** "Once upon a time" by a person, " there was" by the model, and from " there" on " lived a cat" by the model again. */
function branched(): { tree: TextTree; prompt: string; first: string; second: string } {
  const begun = grown(newTree("text"), undefined, { by: "person", tokens: tokens("Once", " upon", " a", " time") });
  const first = grown(begun, endOf(begun), { by: "model", tokens: tokens(" there", " was") });
  const at = { run: first.current, take: 1 };
  const second = grown(first, at, { by: "model", tokens: tokens(" lived", " a", " cat") });
  return { tree: second, prompt: begun.current, first: first.current, second: second.current };
}

test("a text ends with the run that is current, and takes of each run before it what comes before the branch", () => {
  const { tree, first } = branched();
  expect(textOf(tree)).toBe("Once upon a time there lived a cat");
  expect(textOf(tree, first)).toBe("Once upon a time there was");
  expect(partsOf(tree).map(({ count }) => count)).toEqual([4, 1, 3]);
});

test("what is written is added to its run alone", () => {
  const { tree, first } = branched();
  const longer = lengthened(tree, first, tokens(" a", " dog"));
  expect(textOf(longer, first)).toBe("Once upon a time there was a dog");
  expect(textOf(longer)).toBe(textOf(tree));
});

test("runs that leave one place are siblings, and a run leads on to what follows at its end", () => {
  const { tree, prompt, second } = branched();
  const other = grown(tree, { run: prompt, take: 4 }, { by: "model", tokens: tokens(" long") });
  expect(siblings(other, { parent: prompt, take: 4 })).toHaveLength(2);
  expect(leafOf(tree, second)).toBe(second);
  expect(leafOf(other, prompt)).toBe(other.current);
});

test("the outline lists every run, and marks those of the text that is shown", () => {
  const { tree, prompt, first, second } = branched();
  const rows = outline(tree).map(({ run, isShown, depth }) => [run.id, isShown, depth]);
  expect(rows).toEqual([
    [prompt, true, 0],
    [first, true, 0],
    [second, true, 1], // it leaves amid the first
  ]);
  expect(outline({ ...tree, current: first }).map(({ isShown }) => isShown)).toEqual([true, true, false]);
});

test("removing a run removes what goes on from it, and the text then ends before it", () => {
  const { tree, prompt, first } = branched();
  const less = without(tree, first);
  expect(less.runs.map(({ id }) => id)).toEqual([prompt]);
  expect(textOf(less)).toBe("Once upon a time");
  expect(without(less, prompt).runs).toEqual([]);
  expect(without(less, prompt).current).toBeUndefined();
});

test("a branch that is removed elsewhere leaves the text that is shown", () => {
  const { tree, second } = branched();
  const shown = { ...tree, current: tree.runs[1]!.id };
  expect(textOf(without(shown, second))).toBe("Once upon a time there was");
});

test("a text is called by its first words", () => {
  expect(titleOf(branched().tree)).toBe("Once upon a time there lived a cat");
  expect(titleOf(newTree("text"))).toBe("Empty text");
  const chat = grown(newTree("chat"), undefined, { by: "person", tokens: tokens("User: hi"), message: "hi" });
  expect(titleOf(chat)).toBe("hi");
});
