// Sessions under chaos: random operations on many sessions that nobody waits for, with aborts and disposals in between, compared
// by content with the same operations one after the other. What one text has read must never show in another.
import { AbortedError, greedyChoice, Model, type ModelOptions, type SavedState, type Session } from "@rwkv-ts/core";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestedBackend, testedBackends } from "./backends.js";
import { maxDifference } from "./compare.js";

export interface InterleavingsSuite {
  readonly architecture: Architecture;
  /** Operations on a fast backend; `RWKV_INTERLEAVINGS` names another number, for longer runs, `RWKV_SEED` another seed. */
  readonly operations: number;
  readonly options?: ModelOptions;
  readonly backends?: readonly TestedBackend[];
}

type Random = ReturnType<typeof randomSource>;

/** What was asked of a session, in order; `settled` once its outcome is known. */
interface Step {
  readonly kind: "feed" | "feedAll" | "draw" | "score" | "save" | "restore" | "append";
  readonly tokens: readonly number[];
  readonly state?: SavedState;
  outcome?: { readonly value: unknown } | { readonly error: unknown };
}

/** A session with its own account of what it should have read. */
interface Text {
  readonly session: Session;
  /** Where it came from: a fork of another text, behind so many of its steps. */
  readonly from: { readonly text: Text; readonly steps: number } | undefined;
  readonly steps: Step[];
  isOpen: boolean;
}

const tolerance = 5e-4;

export function interleavingsSuite(suite: InterleavingsSuite): void {
  describe.each(suite.backends ?? testedBackends)(
    `${suite.architecture.id}: sessions under chaos on $name`,
    ({ create, slow, exact }) => {
      let backend: Awaited<ReturnType<typeof create>>;
      let model: Model;
      beforeAll(async () => {
        backend = await create();
        model = await Model.create(suite.architecture, backend, livelyWeights(suite.architecture), {
          slots: 1,
          tokensPerStep: 24,
          ...suite.options,
        });
      });
      afterAll(async () => {
        await model.dispose();
        await backend[Symbol.asyncDispose]();
      });

      const all = Number(process.env.RWKV_INTERLEAVINGS ?? suite.operations);
      const count = slow ? Math.ceil(all / 40) : exact ? Math.ceil(all / 10) : all;
      test(`${count} operations give what they give one after the other`, async () => {
        const seed = Number(process.env.RWKV_SEED ?? 1);
        const random = randomSource(seed);
        for (let left = count; left > 0; left -= 250) {
          const texts = await chaos(model, random, Math.min(left, 250));
          await replay(model, texts, `seed ${seed}, ${left} operations before the end`);
        }
      }, 600_000);
    },
  );
}

/** Weights that make a lively model: the initial ones plus noise. */
export function* livelyWeights(architecture: Architecture) {
  const random = randomSource(5);
  for (const [name, spec] of weightSpecs(architecture)) {
    const data = spec.init(spec.shape, random).map((x) => x + 0.2 * random.normal());
    yield { name, storage: "f32" as const, bytes: new Uint8Array(data.buffer) };
  }
}

/** Resolves after so many turns of the event loop, in which rounds take place. */
async function after(turns: number): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Asks without waiting; resolves when everything is settled. */
async function chaos(model: Model, random: Random, operations: number): Promise<Text[]> {
  const texts: Text[] = [];
  const pending: Promise<unknown>[] = [];
  const saved: SavedState[] = [];
  const whole = (most: number) => Math.floor(random.uniform() * most);
  const tokens = () => {
    const count = random.uniform() < 0.5 ? 1 : random.uniform() < 0.8 ? 1 + whole(20) : 30 + whole(120);
    return Array.from({ length: count }, () => whole(model.vocabularySize));
  };
  const begin = (): Text => {
    const priority = random.uniform() < 0.2 ? 1 : 0;
    const text: Text = { session: model.session({ priority }), from: undefined, steps: [], isOpen: true };
    texts.push(text);
    return text;
  };
  const ask = (text: Text, kind: Step["kind"], given: readonly number[]) => {
    const controller = new AbortController();
    const step: Step = { kind, tokens: given };
    text.steps.push(step);
    const result = request(text.session, kind, given, controller.signal).then(
      (value) => {
        step.outcome = { value };
        if (kind === "save") saved.push(value as SavedState);
      },
      (error: unknown) => {
        step.outcome = { error };
      },
    );
    pending.push(result);
    const chance = random.uniform();
    if (chance < 0.08) controller.abort();
    else if (chance < 0.16) setTimeout(() => controller.abort(), whole(4));
    else if (chance < 0.4) void after(whole(60)).then(() => controller.abort());
  };
  const act = async () => {
    const open = texts.filter(({ isOpen }) => isOpen);
    const text =
      open.length === 0 || (open.length < 40 && random.uniform() < 0.08) ? begin() : open[whole(open.length)]!;
    const chance = random.uniform();
    if (chance < 0.3) ask(text, "feed", tokens());
    else if (chance < 0.4) ask(text, "feedAll", tokens());
    else if (chance < 0.55) ask(text, "draw", tokens());
    else if (chance < 0.62) ask(text, "score", tokens());
    else if (chance < 0.67) ask(text, "save", []);
    else if (chance < 0.72) {
      const ids = [whole(model.vocabularySize)];
      text.session.append(ids);
      text.steps.push({ kind: "append", tokens: ids, outcome: { value: undefined } });
    } else if (chance < 0.77 && saved.length > 0) {
      const state = saved[whole(saved.length)]!;
      text.session.restore(state);
      text.steps.push({ kind: "restore", tokens: [], state, outcome: { value: undefined } });
    } else if (chance < 0.87 && open.length < 60) {
      const from = { text, steps: text.steps.length };
      texts.push({ session: text.session.fork(), from, steps: [], isOpen: true });
    } else if (chance < 0.93) {
      text.session.dispose();
      text.isOpen = false;
    } else if (chance < 0.97) await Promise.resolve();
    else await new Promise((resolve) => setTimeout(resolve, whole(3)));
  };
  for (let i = 0; i < operations; i++) await act();
  await Promise.all(pending);
  for (const { session } of texts) session.dispose();
  return texts;
}

/** One request; of `score`, the ids after the first are scored. */
function request(
  session: Session,
  kind: Step["kind"],
  tokens: readonly number[],
  signal?: AbortSignal,
): Promise<unknown> {
  switch (kind) {
    case "feed":
      return session.feed(tokens, { signal });
    case "feedAll":
      return session.feedAll(tokens, { signal });
    case "draw":
      return session.draw(tokens, greedyChoice, { signal, keep: "all" });
    case "score":
      return session.score(tokens, [...tokens.slice(1), 0], { signal });
    case "save":
      return session.save();
    default:
      throw new Error(`${kind} is not asked`);
  }
}

/** Every text again, alone and step by step; a fork reads its parent's steps itself. */
async function replay(model: Model, texts: readonly Text[], where: string): Promise<void> {
  let compared = 0;
  for (const [i, text] of texts.entries()) {
    const session = model.session();
    for (const step of inherited(text)) await repeat(session, step);
    for (const [j, step] of text.steps.entries()) {
      const what = `${where}: text ${i}, step ${j} (${step.kind} of ${step.tokens.length})`;
      const { outcome } = step;
      expect(outcome, what).toBeDefined();
      if ("error" in outcome!) expectAllowed(outcome.error, step, what);
      else {
        const expected = await repeat(session, step);
        expectSame(outcome!.value, expected, what);
        compared++;
      }
    }
    session.dispose();
  }
  expect(compared).toBeGreaterThan(texts.length / 4);
}

/** The steps of its ancestors that succeeded. */
function inherited({ from }: Text): Step[] {
  if (!from) return [];
  return [...inherited(from.text), ...from.text.steps.slice(0, from.steps)].filter(
    ({ outcome }) => outcome && "value" in outcome,
  );
}

/** Steps that failed have changed nothing, so only those that succeeded are repeated. */
async function repeat(session: Session, { kind, tokens, state }: Step): Promise<unknown> {
  if (kind === "append") return session.append(tokens);
  if (kind === "restore") return session.restore(state!);
  return request(session, kind, tokens);
}

/** Aborts, and scores of a text with ids that were left unread, which are then more than the ids that are scored. */
function expectAllowed(error: unknown, { kind }: Step, what: string): void {
  if (error instanceof AbortedError) return;
  expect(kind, `${what}: ${error}`).toBe("score");
  expect(String(error), what).toMatch(/tokens are to be read, but/);
}

function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (actual instanceof Float32Array) {
    expect(maxDifference(finite(actual), finite(expected as Float32Array)), what).toBeLessThan(tolerance);
  } else if (isState(actual)) {
    const other = expected as SavedState;
    expect(actual.position, what).toBe(other.position);
    for (const [name, { shape, data }] of actual.tensors) {
      expect(shape, what).toEqual(other.tensors.get(name)!.shape);
      const largest = Math.max(1, ...Array.from(data, Math.abs));
      expect(maxDifference(data, other.tensors.get(name)!.data) / largest, `${what}: ${name}`).toBeLessThan(tolerance);
    }
  } else if (actual !== undefined) {
    const [a, b] = [actual, expected] as { id: number; logits: Float32Array }[];
    expect(maxDifference(a!.logits, b!.logits), what).toBeLessThan(tolerance);
    expect(a!.logits[a!.id]! + tolerance, what).toBeGreaterThanOrEqual(Math.max(...b!.logits));
  }
}

const finite = (numbers: Float32Array): Float32Array => {
  expect(numbers.every(Number.isFinite)).toBe(true);
  return numbers;
};

const isState = (value: unknown): value is SavedState =>
  typeof value === "object" && value !== null && "tensors" in value;
