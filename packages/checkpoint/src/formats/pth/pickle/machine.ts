// The state of pickle's stack machine: a stack with marks, and a memo of values that are used again.

import { CheckpointError } from "@rwkv-ts/core";
import type { Cursor } from "./cursor.js";
import { resolveGlobal } from "./globals.js";
import { GlobalRef, PyObject, PyTuple, type PyValue, StorageRef } from "./values.js";

const isOpaque = (value: PyValue): value is GlobalRef => value instanceof GlobalRef && value.meaning.kind === "opaque";

const mostValues = 1 << 20;

export class Machine {
  readonly stack: PyValue[] = [];
  readonly #marks: number[] = [];
  readonly #memo = new Map<number, PyValue>();

  constructor(readonly cursor: Cursor) {}

  push(value: PyValue): void {
    if (this.stack.length >= mostValues) throw this.cursor.fail("holds too many values");
    this.stack.push(value);
  }

  pop(): PyValue {
    if (this.stack.length <= (this.#marks.at(-1) ?? 0)) throw this.cursor.fail("takes a value that is not there");
    return this.stack.pop()!;
  }

  top(): PyValue {
    const value = this.pop();
    this.stack.push(value);
    return value;
  }

  popTuple(): readonly PyValue[] {
    const value = this.pop();
    if (!(value instanceof PyTuple)) throw this.cursor.fail("needs a tuple");
    return value.items;
  }

  popText(): string {
    const value = this.pop();
    if (typeof value !== "string") throw this.cursor.fail("needs a text");
    return value;
  }

  mark(): void {
    if (this.#marks.length >= mostValues) throw this.cursor.fail("holds too many marks");
    this.#marks.push(this.stack.length);
  }

  /** Everything above the last mark, which is removed. */
  popToMark(): PyValue[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw this.cursor.fail("looks for a mark that is not there");
    return this.stack.splice(mark);
  }

  /** POP takes a mark away when nothing lies above it. */
  discard(): void {
    if (this.#marks.at(-1) === this.stack.length) this.#marks.pop();
    else this.pop();
  }

  remember(index: number | bigint): void {
    if (this.#memo.size >= mostValues) throw this.cursor.fail("remembers too many values");
    this.#memo.set(Number(index), this.top());
  }

  rememberNext(): void {
    this.remember(this.#memo.size);
  }

  recall(index: number | bigint): void {
    const value = this.#memo.get(Number(index));
    if (value === undefined) throw this.cursor.fail(`recalls value ${index}, which it never stored`);
    this.push(value);
  }

  global(module: string, name: string): void {
    this.push(resolveGlobal(this.cursor.file, module, name));
  }

  /** Calls a function of the allow-list. */
  call(target: PyValue, args: readonly PyValue[]): void {
    if (isOpaque(target)) {
      this.push(new PyObject(target.name));
      return;
    }
    if (!(target instanceof GlobalRef) || target.meaning.kind !== "function") {
      throw this.cursor.fail(`calls ${target instanceof GlobalRef ? target.name : "a value"}, which is no function`);
    }
    try {
      this.push(target.meaning.call(args));
    } catch (error) {
      throw error instanceof CheckpointError ? this.cursor.fail(`is wrong: ${error.message}`) : error;
    }
  }

  /** NEWOBJ makes an object of a class; here only ones that hold nothing. */
  makeObject(target: PyValue): void {
    if (isOpaque(target)) {
      this.push(new PyObject(target.name));
      return;
    }
    const name = target instanceof GlobalRef ? target.name : "unknown";
    throw this.cursor.fail(`makes an object of a class (${name}), which is refused`);
  }

  /** ("storage", type, key, location, elements), as torch.save writes it. */
  storage(id: PyValue): void {
    const [kind, type, key, , length] = id instanceof PyTuple ? id.items : [];
    const known = kind === "storage" && type instanceof GlobalRef && type.meaning.kind === "storage";
    if (!known || typeof key !== "string" || !Number.isSafeInteger(length) || (length as number) < 0) {
      throw this.cursor.fail("refers to something outside that is not a storage");
    }
    this.push(new StorageRef(key, (type.meaning as { dtype: StorageRef["dtype"] }).dtype, length as number));
  }
}
