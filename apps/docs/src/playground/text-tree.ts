// A text with its branches: a tree of runs of tokens, each written by a person or by the model. A run goes on from its parent after the
// first `take` of the parent's tokens, so a branch may leave a run at any token, and nothing that was written is ever changed.
import { randomId } from "../random-id.js";
import type { Token } from "../rpc/calls.js";

export type TextKind = "text" | "chat";

export interface Run {
  readonly id: string;
  /** Absent: the text begins with it. */
  readonly parent?: string;
  /** Tokens of the parent that come before it. */
  readonly take: number;
  readonly by: "person" | "model";
  readonly tokens: readonly Token[];
  /** Of a person's message in a chat: what it says, without the labels that the model reads. */
  readonly message?: string;
}

/** A state that was opened, behind which the text begins. */
export interface Start {
  readonly name: string;
  readonly file: Blob;
  /** Tokens that it has read. */
  readonly position: number;
}

export interface TextTree {
  readonly id: string;
  readonly kind: TextKind;
  /** Milliseconds since 1970. */
  readonly changed: number;
  readonly runs: readonly Run[];
  /** The run with which the text that is shown ends. */
  readonly current?: string;
  /** What a person has begun to write, and not yet given to the model. */
  readonly draft: string;
  /** Title of the model that wrote last. */
  readonly model?: string;
  readonly start?: Start;
}

/** A run as a part of a text: its first `count` tokens. */
export interface Part {
  readonly run: Run;
  readonly count: number;
}

export const newTree = (kind: TextKind, start?: Start): TextTree => ({
  id: randomId(),
  kind,
  changed: Date.now(),
  runs: [],
  draft: "",
  ...(start && { start }),
});

/** The parts of the text that ends with a run, from its beginning. */
export function partsOf(tree: TextTree, end = tree.current): Part[] {
  const byId = new Map(tree.runs.map((run) => [run.id, run]));
  const parts: Part[] = [];
  let run = end === undefined ? undefined : byId.get(end);
  let count = run?.tokens.length ?? 0;
  while (run) {
    parts.unshift({ run, count });
    count = run.take;
    run = run.parent === undefined ? undefined : byId.get(run.parent);
  }
  return parts;
}

export const tokensOfParts = (parts: readonly Part[]): Token[] =>
  parts.flatMap(({ run, count }) => run.tokens.slice(0, count));

export const textOf = (tree: TextTree, end = tree.current): string =>
  tokensOfParts(partsOf(tree, end))
    .map(({ text }) => text)
    .join("");

/** Adds a run that becomes the end of the text. @param after the run that it goes on from, and how many of its tokens stay */
export function grown(
  tree: TextTree,
  after: { readonly run: string; readonly take: number } | undefined,
  added: Pick<Run, "by" | "tokens" | "message">,
): TextTree & { readonly current: string } {
  const run: Run = { ...added, id: randomId(), take: after?.take ?? 0, ...(after && { parent: after.run }) };
  return { ...tree, runs: [...tree.runs, run], current: run.id, changed: Date.now() };
}

/** Adds tokens at the end of a run. */
export const lengthened = (tree: TextTree, id: string, tokens: readonly Token[]): TextTree => ({
  ...tree,
  changed: Date.now(),
  runs: tree.runs.map((run) => (run.id === id ? { ...run, tokens: [...run.tokens, ...tokens] } : run)),
});

/** The end of the text that is shown, to go on from. */
export function endOf(tree: TextTree): { run: string; take: number } | undefined {
  const run = tree.runs.find(({ id }) => id === tree.current);
  return run && { run: run.id, take: run.tokens.length };
}

/** Runs that begin where this one does: the ways on from one place of the text. */
export const siblings = (tree: TextTree, { parent, take }: Pick<Run, "parent" | "take">): Run[] =>
  tree.runs.filter((run) => run.parent === parent && run.take === take);

/** The run with which the text ends that runs through this one, by the newest branch that leaves at its end. */
export function leafOf(tree: TextTree, id: string): string {
  const run = tree.runs.find((each) => each.id === id);
  const next = run && tree.runs.findLast(({ parent, take }) => parent === id && take === run.tokens.length);
  return next ? leafOf(tree, next.id) : id;
}

export interface Branch {
  readonly run: Run;
  /** How many branches it lies below. */
  readonly depth: number;
  readonly isShown: boolean;
}

/** All runs as an outline: those that go on from a run below it, in the order of where they leave it; branches lie deeper. */
export function outline(tree: TextTree): Branch[] {
  const shown = new Set(partsOf(tree).map(({ run }) => run.id));
  const below = (parent: Run | undefined, depth: number): Branch[] => {
    const children = tree.runs.filter((run) => run.parent === parent?.id).sort((a, b) => a.take - b.take);
    const isOnly = children.length === 1 && children[0]!.take === (parent?.tokens.length ?? 0);
    const own = isOnly || !parent ? depth : depth + 1;
    return children.flatMap((run) => [{ run, depth: own, isShown: shown.has(run.id) }, ...below(run, own)]);
  };
  return below(undefined, 0);
}

/** Without a run and what goes on from it. */
export function without(tree: TextTree, id: string): TextTree {
  const gone = new Set([id]);
  for (let size = 0; size !== gone.size; ) {
    size = gone.size;
    for (const run of tree.runs) if (run.parent !== undefined && gone.has(run.parent)) gone.add(run.id);
  }
  const runs = tree.runs.filter((run) => !gone.has(run.id));
  const removed = tree.runs.find((run) => run.id === id);
  const { current, ...rest } = tree;
  const end = current !== undefined && !gone.has(current) ? current : (removed?.parent ?? runs.at(-1)?.id);
  return { ...rest, runs, changed: Date.now(), ...(end !== undefined && { current: end }) };
}

/** What a text is called in lists: its first words. */
export function titleOf(tree: TextTree): string {
  const first = tree.runs.find(({ parent }) => parent === undefined);
  const words = (first?.message ?? (textOf(tree) || tree.draft)).replace(/\s+/g, " ").trim();
  return words === "" ? "Empty text" : words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
