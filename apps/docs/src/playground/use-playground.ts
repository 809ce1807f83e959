// What the playground does: a text with its branches, that a person and the model write in turn, kept in the browser as it grows.
import { computed, reactive, ref, shallowRef, watch } from "vue";
import type { ModelHost } from "../model-host.js";
import type { Distribution, Place, Token, WriteRequest } from "../rpc/calls.js";
import { type Kept, kept, keptValue } from "../storage.js";
import { endLine, failureLine, rate } from "../text/describe.js";
import type { StatePicture } from "../worker/state-picture.js";
import { chatStops, userTurn } from "./chat-turn.js";
import { defaultSettings, faultOf, type Settings, stopsOf } from "./settings.js";
import {
  endOf,
  grown,
  leafOf,
  lengthened,
  newTree,
  partsOf,
  type TextKind,
  type TextTree,
  titleOf,
  tokensOfParts,
  without,
} from "./text-tree.js";

/** Milliseconds from a change until it is kept. */
const keepAfter = 300;
const currentKey = "rwkv-current-text";

/** A token that is shown: which run it is of, and where in it. */
export interface TokenPlace {
  readonly run: string;
  readonly index: number;
}

export interface HistoryEntry {
  readonly id: string;
  readonly title: string;
  readonly kind: TextKind;
  readonly changed: number;
}

export function usePlayground(host: ModelHost) {
  const tree = shallowRef<TextTree>(newTree("text"));
  const settings = reactive<Settings>({ ...defaultSettings, ...keptValue("rwkv-settings", {}).read() });
  const error = ref("");
  const notKept = ref("");
  /** Nothing waits to be kept. */
  const isKept = ref(true);
  const speed = ref("");
  const writing = shallowRef<AbortController>();
  /** Runs that are written side by side, to choose from. */
  const beside = shallowRef<readonly string[]>([]);
  const picture = shallowRef<StatePicture>();
  const history = shallowRef<readonly HistoryEntry[]>([]);
  const texts: Kept<TextTree> = kept<TextTree>("texts");
  const parts = computed(() => partsOf(tree.value));
  const tokens = computed(() => tokensOfParts(parts.value));

  const entryOf = (each: TextTree): HistoryEntry => ({
    id: each.id,
    title: titleOf(each),
    kind: each.kind,
    changed: each.changed,
  });

  async function keep(now = tree.value): Promise<void> {
    if (now.runs.length === 0 && now.draft === "" && !now.start) {
      isKept.value = true;
      return;
    }
    try {
      await texts.set(now.id, now);
      notKept.value = "";
    } catch {
      notKept.value =
        "This browser keeps nothing for this page: the text is lost when you leave it. Copy what you need.";
    }
    isKept.value = tree.value === now;
    if (tree.value.id === now.id) current.write(now.id);
    history.value = [entryOf(now), ...history.value.filter(({ id }) => id !== now.id)];
  }
  const current = keptValue<string>(currentKey, "");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepSoon = (): void => {
    isKept.value = false;
    timer ??= setTimeout(() => {
      timer = undefined;
      void keep();
    }, keepAfter);
  };
  watch(tree, keepSoon);
  watch(settings, (now) => keptValue("rwkv-settings", {}).write(now));

  /** Brings back what was there at the last visit. */
  async function restore(): Promise<void> {
    const all = await texts.all().catch(() => []);
    history.value = all.map(([, each]) => entryOf(each)).sort((a, b) => b.changed - a.changed);
    const latest = all.find(([id]) => id === current.read())?.[1];
    if (latest && tree.value.runs.length === 0 && tree.value.draft === "") tree.value = latest;
  }

  function keepNow(): void {
    clearTimeout(timer);
    timer = undefined;
    void keep();
  }
  function leave(): void {
    stop();
    keepNow();
  }

  const stop = (): void => writing.value?.abort();

  async function open(id: string): Promise<void> {
    stop();
    const found = await texts.get(id).catch(() => undefined);
    if (!found) return;
    await turnTo(found);
    current.write(id);
  }

  function show(next: TextTree): void {
    tree.value = next;
    beside.value = [];
    picture.value = undefined;
    error.value = speed.value = "";
  }

  /** Shows another text at once, so that what is typed from now on is its own, and keeps the one that was there. */
  function turnTo(next: TextTree): Promise<void> {
    const last = tree.value;
    show(next);
    return keep(last);
  }

  function begin(kind: TextKind): Promise<void> {
    stop();
    return turnTo(newTree(kind));
  }

  async function forget(id: string): Promise<void> {
    await texts.remove(id).catch(() => undefined);
    history.value = history.value.filter((entry) => entry.id !== id);
    if (tree.value.id === id) show(newTree(tree.value.kind));
  }

  const placeOf = (of: readonly Token[]): Place => ({ start: tree.value.start?.name, ids: of.map(({ id }) => id) });

  /** Runs one thing at a time, and says why it failed. */
  async function doing(work: (controller: AbortController) => Promise<void>): Promise<void> {
    if (writing.value) return;
    error.value = faultOf(settings);
    if (error.value !== "") return;
    const controller = new AbortController();
    writing.value = controller;
    try {
      if (tree.value.start) await host.call("openState", { name: tree.value.start.name, file: tree.value.start.file });
      controller.signal.throwIfAborted();
      await work(controller);
    } catch (failure) {
      if (!controller.signal.aborted && host.view.lost === "") error.value = failureLine(failure);
    }
    dropEmpty();
    writing.value = undefined;
  }

  /** Takes what a person has written into the text, and has the model go on from there. */
  const write = (): Promise<void> =>
    doing(async (controller) => {
      const { draft, kind } = tree.value;
      if (kind === "chat" && draft.trim() === "") {
        error.value = "Write a message first.";
        return;
      }
      beside.value = [];
      if (draft !== "") {
        const isFirst = tree.value.runs.length === 0;
        const text = kind === "chat" ? userTurn(draft, settings, isFirst) : draft;
        const added = await host.call("encode", { text });
        controller.signal.throwIfAborted(); // another text may be shown by now
        const message = kind === "chat" ? { message: draft } : {};
        tree.value = {
          ...grown(tree.value, endOf(tree.value), { by: "person", tokens: added, ...message }),
          draft: tree.value.draft === draft ? "" : tree.value.draft,
        };
      }
      await goOn(controller);
    });

  /** The model goes on after a place of the text: so many continuations, which share what was read. */
  async function goOn(controller: AbortController, after = endOf(tree.value)): Promise<void> {
    const place = placeOf(after ? tokensUpTo(after) : []);
    const { id, kind } = tree.value;
    const { n, seed, maxTokens, temperature, topP, topK, presencePenalty, frequencyPenalty, penaltyDecay } = settings;
    const runs = Array.from({ length: n }, () => {
      const next = grown(tree.value, after, { by: "model", tokens: [] });
      tree.value = next;
      return next.current;
    });
    tree.value = { ...tree.value, current: runs[0]!, model: host.view.model?.info.title ?? "" };
    beside.value = n > 1 ? runs : [];
    speed.value = "reading the text";
    const sums = runs.map(() => ({ tokens: 0, seconds: 0 }));
    const results = await Promise.all(
      runs.map((run, i) => {
        const request: WriteRequest = {
          ...place,
          ...{ temperature, topP, topK, presencePenalty, frequencyPenalty, penaltyDecay, maxTokens },
          seed: seed === "" ? undefined : seed + i,
          stop: [...stopsOf(settings), ...(kind === "chat" ? chatStops : [])],
          pictures: i === 0,
        };
        return host.call("write", request, {
          signal: controller.signal,
          onEvent(event) {
            if (tree.value.id !== id) return;
            if (event.kind === "preparing") {
              speed.value = `compiling shaders, ${event.done} of ${event.total}`;
              return;
            }
            if (event.written.length > 0) tree.value = lengthened(tree.value, run, event.written);
            if (event.state) picture.value = event.state;
            sums[i] = { tokens: event.tokens, seconds: event.seconds };
            speed.value = speedOf(sums);
          },
        });
      }),
    );
    if (tree.value.id === id) speed.value = n > 1 ? speedOf(sums) : endLine(results[0]!);
  }

  /** Runs of which nothing was written stand for nothing. */
  function dropEmpty(): void {
    for (const { id, by, tokens: written } of tree.value.runs)
      if (by === "model" && written.length === 0) tree.value = without(tree.value, id);
    beside.value = beside.value.filter((each) => tree.value.runs.some(({ id }) => id === each));
  }

  /** Shows another branch, up to its end. */
  function choose(run: string): void {
    if (writing.value) return;
    tree.value = { ...tree.value, current: leafOf(tree.value, run), changed: Date.now() };
    beside.value = [];
    void showState();
  }

  function remove(run: string): void {
    if (writing.value) return;
    tree.value = without(tree.value, run);
    beside.value = beside.value.filter((each) => tree.value.runs.some(({ id }) => id === each));
  }

  /** Has the model go on after a token of the text, in a branch of its own. */
  const branch = ({ run, index }: TokenPlace): Promise<void> =>
    doing((controller) => goOn(controller, { run, take: index + 1 }));

  /** Puts another token in a token's place, and has the model go on after it. */
  const replace = ({ run, index }: TokenPlace, token: Token): Promise<void> =>
    doing((controller) => {
      tree.value = grown(tree.value, { run, take: index }, { by: "person", tokens: [token] });
      return goOn(controller);
    });

  /** What may come in a token's place. */
  function distributionAt({ run, index }: TokenPlace): Promise<Distribution> {
    const { temperature, topP, topK } = settings;
    const before = tokensUpTo({ run, take: index });
    return host.call("distribution", { ...placeOf(before), temperature, topP, topK, count: 10 });
  }

  function tokensUpTo({ run, take }: { readonly run: string; readonly take: number }): Token[] {
    const found = partsOf(tree.value, run);
    return tokensOfParts(found.map((part, i) => (i === found.length - 1 ? { ...part, count: take } : part)));
  }

  async function showState(): Promise<void> {
    if (host.view.phase !== "ready" || tokens.value.length === 0) return;
    try {
      picture.value = await host.call("picture", placeOf(tokens.value));
    } catch {
      picture.value = undefined; // the text is another model's: its ids may be none of this one
    }
  }

  async function saveState(): Promise<Blob | undefined> {
    try {
      const bytes = await host.call("saveState", placeOf(tokens.value));
      return new Blob([bytes], { type: "application/octet-stream" });
    } catch (failure) {
      error.value = failureLine(failure);
      return undefined;
    }
  }

  /** Begins a text behind a state of a file. */
  async function openState(file: File): Promise<void> {
    stop();
    const name = `${file.name} ${file.lastModified} ${file.size}`;
    try {
      const position = await host.call("openState", { name, file });
      await turnTo(newTree(tree.value.kind, { name, file, position }));
      keepSoon();
    } catch (failure) {
      error.value = failureLine(failure);
    }
  }

  const setDraft = (draft: string): void => {
    tree.value = { ...tree.value, draft };
  };

  return {
    ...{ tree, settings, error, notKept, isKept, speed, writing, beside, picture, history, parts, tokens },
    ...{ restore, keepNow, leave, open, begin, forget, write, stop, choose, remove, branch, replace, distributionAt },
    ...{ saveState, openState, setDraft, showState },
  };
}

export type Playground = ReturnType<typeof usePlayground>;

/** Of continuations that are computed together: all their tokens in the time of the slowest. */
function speedOf(sums: readonly { readonly tokens: number; readonly seconds: number }[]): string {
  const tokens = sums.reduce((sum, each) => sum + each.tokens, 0);
  const seconds = Math.max(...sums.map((each) => each.seconds));
  return `${tokens} tokens, ${rate(tokens, seconds)} tokens a second${sums.length > 1 ? " together" : ""}`;
}
