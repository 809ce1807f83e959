// Pickle's instructions, by code (protocols 0 to 5; CPython's Lib/pickletools.py documents each of them). No object of a class is
// ever made: for a few harmless ones something that holds nothing takes their place, all others are refused, as is every unknown code.

import { addItems, setItem } from "./globals.js";
import type { Machine } from "./machine.js";
import { GlobalRef, PyDict, PyObject, PySet, PyTuple, type PyValue } from "./values.js";

type Instruction = (machine: Machine) => void;

const code = (character: string): number => character.charCodeAt(0);

const literals: [number, Instruction][] = [
  [code("N"), (m) => m.push(null)],
  [0x88, (m) => m.push(true)],
  [0x89, (m) => m.push(false)],
  [code("I"), pushDecimal],
  [code("L"), (m) => m.push(m.cursor.decimal(m.cursor.line().replace(/L$/, "")))],
  [code("J"), (m) => m.push(m.cursor.int32())],
  [code("K"), (m) => m.push(m.cursor.uint8())],
  [code("M"), (m) => m.push(m.cursor.uint16())],
  [0x8a, (m) => m.push(m.cursor.long(m.cursor.uint8()))],
  [0x8b, (m) => m.push(m.cursor.long(m.cursor.uint32()))],
  [code("F"), pushFloat],
  [code("G"), (m) => m.push(m.cursor.float64())],
  [code("U"), (m) => m.push(m.cursor.latin1(m.cursor.uint8()))],
  [code("T"), (m) => m.push(m.cursor.latin1(m.cursor.uint32()))],
  [code("X"), (m) => m.push(m.cursor.text(m.cursor.uint32()))],
  [0x8c, (m) => m.push(m.cursor.text(m.cursor.uint8()))],
  [0x8d, (m) => m.push(m.cursor.text(m.cursor.uint64()))],
  [code("C"), (m) => m.push(m.cursor.take(m.cursor.uint8()))],
  [code("B"), (m) => m.push(m.cursor.take(m.cursor.uint32()))],
  [0x8e, (m) => m.push(m.cursor.take(m.cursor.uint64()))],
  [0x96, (m) => m.push(m.cursor.take(m.cursor.uint64()))],
];

/** INT: protocol 0 also writes booleans with it, as 00 and 01. */
function pushDecimal(m: Machine): void {
  const text = m.cursor.line();
  m.push(text === "00" ? false : text === "01" ? true : m.cursor.decimal(text));
}

function pushFloat(m: Machine): void {
  const text = m.cursor.line();
  const value = text === "nan" ? Number.NaN : Number(text.replace(/^([+-]?)inf$/, "$1Infinity"));
  if (Number.isNaN(value) && text !== "nan") throw m.cursor.fail("holds a float that is none");
  m.push(value);
}

function fill(m: Machine, items: readonly PyValue[]): void {
  const dict = m.top();
  if (dict instanceof PyObject) return;
  if (!(dict instanceof PyDict) || items.length % 2 !== 0)
    throw m.cursor.fail("sets items of something that is no dict");
  for (let i = 0; i < items.length; i += 2) setItem(dict, items[i]!, items[i + 1]!);
}

function append(m: Machine, items: readonly PyValue[]): void {
  const list = m.top();
  if (list instanceof PyObject) return;
  if (!Array.isArray(list)) throw m.cursor.fail("appends to something that is no list");
  for (const item of items) list.push(item);
}

function tuple(m: Machine, length: number): void {
  const items: PyValue[] = [];
  for (let i = 0; i < length; i++) items.unshift(m.pop());
  m.push(new PyTuple(items));
}

function addToSet(m: Machine): void {
  const items = m.popToMark();
  const set = m.top();
  if (!(set instanceof PySet)) throw m.cursor.fail("adds to something that is no set");
  addItems(set, items);
}

function makeDict(m: Machine): void {
  const items = m.popToMark();
  m.push(new PyDict());
  fill(m, items);
}

const containers: [number, Instruction][] = [
  [code(")"), (m) => m.push(new PyTuple([]))],
  [code("t"), (m) => m.push(new PyTuple(m.popToMark()))],
  [0x85, (m) => tuple(m, 1)],
  [0x86, (m) => tuple(m, 2)],
  [0x87, (m) => tuple(m, 3)],
  [code("]"), (m) => m.push([])],
  [code("l"), (m) => m.push(m.popToMark())],
  [code("a"), (m) => append(m, [m.pop()])],
  [code("e"), (m) => append(m, m.popToMark())],
  [code("}"), (m) => m.push(new PyDict())],
  [code("d"), makeDict],
  [code("s"), (m) => fill(m, [m.pop(), m.pop()].reverse())],
  [code("u"), (m) => fill(m, m.popToMark())],
  [0x8f, (m) => m.push(new PySet())],
  [0x90, addToSet],
  [0x91, (m) => m.push(addItems(new PySet(), m.popToMark()))],
];

const stackAndMemo: [number, Instruction][] = [
  [code("("), (m) => m.mark()],
  [code("0"), (m) => m.discard()],
  [code("1"), (m) => m.popToMark() && undefined],
  [code("2"), (m) => m.push(m.top())],
  [code("g"), (m) => m.recall(m.cursor.decimal(m.cursor.line()))],
  [code("h"), (m) => m.recall(m.cursor.uint8())],
  [code("j"), (m) => m.recall(m.cursor.uint32())],
  [code("p"), (m) => m.remember(m.cursor.decimal(m.cursor.line()))],
  [code("q"), (m) => m.remember(m.cursor.uint8())],
  [code("r"), (m) => m.remember(m.cursor.uint32())],
  [0x94, (m) => m.rememberNext()],
  [0x95, (m) => m.cursor.uint64() && undefined], // FRAME: how the bytes were written, of no use to a reader
];

function reduce(m: Machine): void {
  const args = m.popTuple();
  m.call(m.pop(), args);
}

function stackGlobal(m: Machine): void {
  const name = m.popText();
  m.global(m.popText(), name);
}

function globalLine(m: Machine): void {
  const module = m.cursor.line();
  m.global(module, m.cursor.line());
}

/** BUILD sets attributes. Dicts (a state dict's `_metadata`) and objects that hold nothing have them here, and nothing needs them. */
function build(m: Machine): void {
  m.pop();
  const target = m.top();
  if (!(target instanceof PyDict) && !(target instanceof PyObject))
    throw m.cursor.fail("sets attributes of something that is no dict");
}

function refuseInstance(m: Machine): void {
  const named = m.stack.findLast((value) => value instanceof GlobalRef);
  throw m.cursor.fail(`makes an object of a class (${named?.name ?? "unknown"}), which is refused`);
}

/** INST names a class in the instruction itself: the allow-list refuses it by name, or else the instruction is. */
function refuseNamedInstance(m: Machine): void {
  globalLine(m);
  refuseInstance(m);
}

function newObject(m: Machine): void {
  m.popTuple();
  m.makeObject(m.pop());
}

/** With named arguments on top. */
function newObjectEx(m: Machine): void {
  m.pop();
  newObject(m);
}

const objects: [number, Instruction][] = [
  [code("c"), globalLine],
  [0x93, stackGlobal],
  [code("R"), reduce],
  [code("b"), build],
  [code("Q"), (m) => m.storage(m.pop())],
  [code("P"), (m) => m.storage(m.cursor.line())],
  [code("i"), refuseNamedInstance],
  [code("o"), refuseInstance],
  [0x81, newObject],
  [0x92, newObjectEx],
];

export const instructions: ReadonlyMap<number, Instruction> = new Map([
  ...literals,
  ...containers,
  ...stackAndMemo,
  ...objects,
]);
