// Looking into a model: any named intermediate of a text that is read from its beginning, in one step. Sessions are not touched.
import { InputError } from "../errors.js";
import type { Backend } from "../plan/backend.js";
import { valuesFromStart, writeInputs } from "./host-inputs.js";
import { Program } from "./program.js";
import type { Programs } from "./programs.js";
import { checkIds } from "./reading.js";
import type { Sequence } from "./sequence.js";
import type { Stepper } from "./stepper.js";

/** A named value of a text that was read in one step, in f32, row-major. */
export interface Intermediate {
  /** The first axis: tokens. */
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Names of the intermediates that `inspect` can read. */
export function intermediates(programs: Programs, { architecture }: Sequence): string[] {
  const { graph } = programs.trace(architecture, { tokens: 1, sequences: 1 });
  return [...graph.names].filter(([, value]) => value.node.op.name !== "leaf").map(([name]) => name);
}

/** Reads tokens into a sequence of its own, which is given up afterwards. @throws InputError, GraphError for unknown names */
export async function inspect(
  { stepper, programs, backend }: { stepper: Stepper; programs: Programs; backend: Backend },
  sequence: Sequence,
  tokens: ArrayLike<number>,
  names: readonly string[],
): Promise<Map<string, Intermediate>> {
  try {
    checkIds(tokens, stepper.vocabularySize);
    if (tokens.length === 0) throw new InputError("there are no tokens to look into");
    return await stepper.hold(sequence, () => run());
  } finally {
    stepper.dispose(sequence);
  }

  async function run(): Promise<Map<string, Intermediate>> {
    sequence.slot = stepper.pool.begin();
    stepper.pool.reserve(tokens.length);
    const traced = programs.trace(sequence.architecture, { tokens: tokens.length, sequences: 1 });
    const values = names.map((name) => [name, traced.graph.find(name)] as const);
    const program = await Program.compile(backend, {
      outputs: new Map(values),
      bind: (name) => programs.memory(name),
    });
    try {
      const inputs = {
        ids: Int32Array.from(tokens),
        sequences: Int32Array.of(stepper.pool.index(sequence.slot!), 0, tokens.length),
        cached: Int32Array.of(0),
      };
      for (const [name, data] of Object.entries(inputs)) if (program.takes(name)) program.write(name, data);
      writeInputs(program, await valuesFromStart(sequence.architecture, inputs.ids, tokens.length));
      await program.submit();
      const entries = values.map(
        async ([name, { shape }]) => [name, { shape, data: await program.read(name) }] as const,
      );
      return new Map(await Promise.all(entries));
    } finally {
      program.dispose();
    }
  }
}
