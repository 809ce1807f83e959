// A grammar as a machine that reads bytes. A state is the set of places where the text may be; a place is a stack: what must come next,
// and what must come behind that. Equal stacks and equal states are one object, and transitions are remembered, so a state that has
// been met costs a look-up in a table. States are made when they are met: a grammar with {0,100000} costs what is written of it.
import { InputError } from "@rwkv-ts/core";
import { canBeEmpty, type Grammar } from "./grammar.js";

/** A stack. For literals `done` counts the bytes that are behind; for repetitions `done` and `left` count items. */
interface Frame {
  readonly index: number;
  readonly node: Grammar | undefined; // undefined: the end of the text
  readonly done: number;
  readonly next: Frame | undefined;
}

export interface State {
  readonly index: number;
  readonly frames: readonly Frame[];
  /** Whether the text may end here. */
  readonly mayEnd: boolean;
  /** [256] the index of the state behind each byte. */
  readonly next: Int32Array;
}

const [unknown, dead] = [-2, -1];
/** Hostile grammars are given up, not computed. */
const [mostStates, mostFrames, mostPlaces] = [50_000, 400_000, 5_000];
/** Stacks that one mask, or one token, may open. */
const mostWork = 1_000_000;

/** Bytes by which `likeness` looks ahead. */
export const reach = 16;

export class Automaton {
  readonly #ids = new WeakMap<Grammar, number>();
  readonly #frames = new Map<string, Frame>();
  readonly #states: State[] = [];
  readonly #stateOf = new Map<string, number>();
  /** By a frame's index: see `likeness`. */
  readonly #likenesses: number[] = [0];
  readonly #likenessOf = new Map<string, number>();
  readonly #end: Frame = { index: 0, node: undefined, done: 0, next: undefined };
  #nodes = 0;
  #work = 0;
  readonly start: State;

  constructor(grammar: Grammar) {
    const places = new Set<Frame>();
    this.#expand(this.#frame(grammar, 0, this.#end), places, new Set());
    this.start = this.#state(places);
  }

  /** Begins with a mask, or a token: what is remembered costs nothing of what either may. */
  begin(): void {
    this.#work = 0;
  }

  /** The state behind a byte; undefined where no text goes on so. @throws InputError where the grammar grows beyond all bounds */
  step(state: State, byte: number): State | undefined {
    let index = state.next[byte]!;
    if (index === unknown) {
      this.#compute(state, byte);
      index = state.next[byte]!;
    }
    return index === dead ? undefined : this.#states[index]!;
  }

  /**
   * What two states have in common where no text of `reach` bytes leads out of one alone: their counts have more left than that. Where
   * a string may be long, so are all its places but the last.
   */
  likeness({ frames }: State): string {
    return [...new Set(frames.map((frame) => this.#likeness(frame)))].sort((a, b) => a - b).join();
  }

  #likeness(top: Frame): number {
    const unknownYet: Frame[] = [];
    let frame = top;
    for (; this.#likenesses[frame.index] === undefined; frame = frame.next!) unknownYet.push(frame);
    let below = this.#likenesses[frame.index]!;
    for (const { index, node, done } of unknownYet.reverse()) {
      const counts = (most: number) => Math.min(Math.max(0, most - done), reach + 1);
      const isCounted = node!.kind === "repeated" && !canBeEmpty(node!.item); // each count takes a byte at least
      const left = isCounted ? `${counts(node!.least)}/${counts(node!.most)}` : done;
      const key = `${this.#ids.get(node!)},${left},${below}`;
      below = this.#likenessOf.get(key) ?? this.#likenessOf.size + 1;
      this.#likenessOf.set(key, below);
      this.#likenesses[index] = below;
    }
    return below;
  }

  /** The state behind a byte, and behind all bytes around it that no place tells from it. */
  #compute(state: State, byte: number): void {
    const places = new Set<Frame>();
    const visited = new Set<Frame>();
    this.#work += state.frames.length;
    let [first, last] = [0, 255];
    const meets = (least: number, most: number): boolean => {
      if (most < byte) first = Math.max(first, most + 1);
      else if (least > byte) last = Math.min(last, least - 1);
      else [first, last] = [Math.max(first, least), Math.min(last, most)];
      return least <= byte && byte <= most;
    };
    for (const frame of state.frames) {
      const { node, done, next } = frame;
      if (node?.kind === "literal") {
        if (!meets(node.bytes[done]!, node.bytes[done]!)) continue;
        this.#expand(done + 1 === node.bytes.length ? next! : this.#frame(node, done + 1, next!), places, visited);
      } else if (node?.kind === "class") {
        let isMet = false;
        for (const [least, most] of node.ranges) isMet = meets(least, most) || isMet;
        if (isMet) this.#expand(next!, places, visited);
      }
    }
    state.next.fill(places.size === 0 ? dead : this.#state(places).index, first, last + 1);
  }

  #state(places: ReadonlySet<Frame>): State {
    const frames = [...places].sort((a, b) => a.index - b.index);
    const key = frames.map(({ index }) => index).join();
    const known = this.#stateOf.get(key);
    if (known !== undefined) return this.#states[known]!;
    if (this.#states.length >= mostStates) throw tooLarge();
    const mayEnd = frames[0] === this.#end;
    const state: State = { index: this.#states.length, frames, mayEnd, next: new Int32Array(256).fill(unknown) };
    this.#states.push(state);
    this.#stateOf.set(key, state.index);
    return state;
  }

  #frame(node: Grammar, done: number, next: Frame): Frame {
    let id = this.#ids.get(node);
    if (id === undefined) {
      id = this.#nodes++;
      this.#ids.set(node, id);
    }
    const key = `${id},${done},${next.index}`;
    const known = this.#frames.get(key);
    if (known) return known;
    if (this.#frames.size >= mostFrames) throw tooLarge();
    const frame: Frame = { index: this.#frames.size + 1, node, done, next };
    this.#frames.set(key, frame);
    return frame;
  }

  /** Collects the places where a byte is read, or the text may end, of a stack. */
  #expand(top: Frame, places: Set<Frame>, visited: Set<Frame>): void {
    const waiting = [top];
    for (let frame = waiting.pop(); frame; frame = waiting.pop()) {
      if (visited.has(frame)) continue;
      visited.add(frame);
      if (visited.size > mostPlaces || ++this.#work > mostWork) throw tooLarge();
      this.#open(frame, places, waiting);
    }
  }

  #open(frame: Frame, places: Set<Frame>, waiting: Frame[]): void {
    const { node, done, next } = frame;
    if (!node || node.kind === "class") places.add(frame);
    else if (node.kind === "literal") {
      if (node.bytes.length > 0) places.add(frame);
      else waiting.push(next!);
    } else if (node.kind === "sequence")
      waiting.push(node.parts.reduceRight((rest, part) => this.#frame(part, 0, rest), next!));
    else if (node.kind === "alternatives") for (const part of node.parts) waiting.push(this.#frame(part, 0, next!));
    else if (node.kind === "rule") waiting.push(this.#frame(node.body(), 0, next!));
    else {
      const { item, least, most } = node;
      if (done >= least) waiting.push(next!);
      // beyond `least`, repetitions without an end are all alike
      const again = most === Number.POSITIVE_INFINITY ? Math.min(done + 1, least) : done + 1;
      if (done < most) waiting.push(this.#frame(item, 0, this.#frame(node, again, next!)));
    }
  }
}

const tooLarge = (): InputError =>
  new InputError("the grammar is too ambiguous, too deep or left-recursive: simplify it");
