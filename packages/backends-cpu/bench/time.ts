// Timing of one op on a backend: a plan that repeats it, so that dispatch does not count.
import { elementCount } from "@rwkv-ts/core";
import type { Backend, OpDefinition } from "@rwkv-ts/core/backend";
import type { Value } from "@rwkv-ts/core/model";
import { Graph, leaf, planOf, weightReaders } from "@rwkv-ts/core/tools";

export interface Input {
  readonly shape: readonly number[];
  readonly ids?: readonly number[];
  readonly transform?: (x: number) => number;
  /** A weight in this storage, which nothing but the op reads. */
  readonly storage?: Storage;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

/** Median milliseconds of one run of the op, and what it takes of the processors' time in the mean. */
export async function timeOp<P>(
  backend: Backend,
  op: OpDefinition<P>,
  params: P,
  inputs: readonly Input[],
): Promise<{ ms: number; processor: number }> {
  const repeats = 8;
  const graph = new Graph();
  const values = inputs.map(
    (x, i): Value =>
      leaf(graph, x.storage ? "weight" : "input", `in${i}`, x.shape, x.storage ?? (x.ids ? "i32" : "f32")),
  );
  const outputs = new Map<string, Value>();
  for (let i = 0; i < repeats; i++)
    for (const v of graph.add(op, values, params)) outputs.set(`out${i}.${v.output}`, v);
  const plan = planOf({ outputs, unfused: true });
  const memories = plan.buffers.map((b) => {
    if (b.kind !== "weight") return backend.allocate(b.bytes, b.name);
    const bytes = Uint8Array.from({ length: b.bytes }, (_, i) => (i & 1 ? 0x3c : i & 15));
    const readers = weightReaders([...outputs.values()]).get(b.name);
    return backend.upload({ label: b.name, shape: b.shape, storage: b.storage as Storage, readers, bytes });
  });
  plan.buffers.forEach((b, i) => {
    const at = Number(b.name.slice(2));
    if (b.kind !== "input") return;
    const { ids, transform = (x: number) => x } = inputs[at]!;
    const data = ids
      ? Int32Array.from(ids)
      : Float32Array.from({ length: elementCount(b.shape) }, () => transform(2 * Math.random() - 1));
    backend.write(memories[i]!, new Uint8Array(data.buffer));
  });
  const executable = await backend.compile(plan, (b) => memories[b.id]!);
  const run = async () => {
    const start = performance.now();
    await executable.submit();
    return (performance.now() - start) / repeats;
  };
  const warm = performance.now();
  while (performance.now() - warm < 300) await run();
  const times: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < 500 || times.length < 5) times.push(await run());
  const { user, system } = process.cpuUsage(before);
  executable.dispose();
  for (const memory of memories) memory.dispose();
  return { ms: median(times), processor: (user + system) / 1000 / repeats / times.length };
}
