// Runs a pickle without Python: a stack machine whose instructions can make plain data and references to tensors, nothing
// else. Nothing of what the file names is ever imported or executed.

import { RwkvError } from "@rwkv-ts/core";
import { messageOf } from "../../../abort.js";
import { Cursor } from "./cursor.js";
import { instructions } from "./instructions.js";
import { Machine } from "./machine.js";
import type { PyValue } from "./values.js";

const PROTO = 0x80;
const STOP = 0x2e;
const newestProtocol = 5;

/**
 * The value that a pickle describes; `file` names it in errors.
 * @throws CheckpointError for a damaged pickle, or one that asks for anything beyond tensors and plain data.
 */
export function unpickle(bytes: Uint8Array, file: string): PyValue {
  const cursor = new Cursor(bytes, file);
  const machine = new Machine(cursor);
  for (;;) {
    const code = cursor.uint8();
    if (code === STOP) return machine.pop();
    if (code === PROTO) {
      const protocol = cursor.uint8();
      if (protocol > newestProtocol) throw cursor.fail(`has the unknown protocol ${protocol}`);
      continue;
    }
    const instruction = instructions.get(code);
    if (!instruction) throw cursor.fail(`has the instruction 0x${code.toString(16)}, which is unknown or refused`);
    try {
      instruction(machine);
    } catch (error) {
      throw RwkvError.is(error) ? error : cursor.fail(`cannot be read: ${messageOf(error)}`);
    }
  }
}
