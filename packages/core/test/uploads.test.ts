// Weights that backends ask for: how many at a time, and what happens when one fails.
import { expect, test } from "vitest";
import type { Backend, Memory } from "../src/plan/backend.js";
import { createReferenceBackend } from "../src/plan/reference-backend.js";
import { sourceOfBytes, type Weight, type WeightSource } from "../src/plan/weights.js";
import { Uploads } from "../src/runtime/uploads.js";

const megabyte = 2 ** 20;
const target = { shape: [1, 1] };

/** A backend whose loads end when they are told to, and ask for weights in a form. */
function slowBackend(ask: (source: WeightSource, loading: Promise<Memory>) => Promise<Memory | undefined>) {
  const under: { label: string; end(error?: Error): void }[] = [];
  const disposed: string[] = [];
  const load = async ({ label }: Weight, source: WeightSource) => {
    const loading = new Promise<Memory>((resolve, reject) => {
      const end = (error?: Error) => {
        under.splice(
          under.findIndex((each) => each.label === label),
          1,
        );
        if (error) reject(error);
        else resolve({ bytes: source.length, label, dispose: () => disposed.push(label) });
      };
      under.push({ label, end });
    });
    return (await ask(source, loading))!;
  };
  const backend: Backend = Object.assign(createReferenceBackend(), { load });
  return { backend, under, disposed };
}
const fromFiles = () => slowBackend((source, loading) => source.place(() => loading));
const inRuns = () =>
  slowBackend((source, loading) => {
    source.runs("f32");
    return loading;
  });
const asWhole = () => slowBackend((source, loading) => source.bytes("f32").then(() => loading));

const weight = (name: string, length: number) => ({
  name,
  storage: "f32" as const,
  source: {
    ...sourceOfBytes(new Uint8Array(4), "f32", 1),
    length,
    place: <T>(read: (place: { fd: number; position: number; bytes: number }) => Promise<T>) =>
      read({ fd: 0, position: 0, bytes: length }),
  },
});
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test("files are read together up to a limit, and each memory is taken when it is there", async () => {
  const { backend, under } = fromFiles();
  const uploads = new Uploads(backend);
  const taken: string[] = [];
  const add = (name: string, size: number) =>
    uploads.add(weight(name, size * megabyte), target, ({ label }) => taken.push(label));
  await add("a", 100);
  await turn(); // until it is known that the file is read
  await add("b", 100);
  let waited = false;
  const third = add("c", 100).then(() => {
    waited = true;
  });
  await turn();
  expect([under.map(({ label }) => label), waited]).toEqual([["a", "b"], false]);
  under[1]!.end();
  await third;
  expect(taken).toEqual(["b"]);
  for (const each of [...under]) each.end();
  await uploads.done();
  expect(taken).toEqual(["b", "a", "c"]);
});

test("a single weight above the limit is read alone", async () => {
  const { backend, under } = fromFiles();
  const uploads = new Uploads(backend);
  await uploads.add(weight("large", 1000 * megabyte), target, () => undefined);
  const next = uploads.add(weight("small", 1), target, () => undefined);
  await turn();
  expect(under.map(({ label }) => label)).toEqual(["large"]);
  under[0]!.end();
  await next;
  under[0]!.end();
  await uploads.done();
});

test("the first failure is told by whoever comes next, once nothing is being read", async () => {
  const { backend, under } = fromFiles();
  const uploads = new Uploads(backend);
  const taken: string[] = [];
  for (const name of ["a", "b", "c"]) await uploads.add(weight(name, 1), target, ({ label }) => taken.push(label));
  under[1]!.end(new Error("b is damaged"));
  await turn();
  await expect(uploads.add(weight("d", 1), target, () => undefined)).rejects.toThrow("b is damaged");
  let settled = false;
  const done = uploads.done().finally(() => {
    settled = true;
  });
  done.catch(() => undefined);
  await turn();
  expect(settled).toBe(false);
  under[1]!.end(new Error("c too"));
  under[0]!.end();
  await expect(done).rejects.toThrow("b is damaged");
  expect(taken).toEqual(["a"]);
});

test.each([
  ["in runs, two at a time however large", inRuns, [500, 500, 1], ["a", "b"]],
  ["as a whole, two small ones at a time", asWhole, [4, 4, 4], ["a", "b"]],
  ["as a whole, a large one alone", asWhole, [40, 4, 4], ["a"]],
] as const)("weights that come through the host's memory: %s", async (_, make, sizes, together) => {
  const { backend, under } = make();
  const uploads = new Uploads(backend);
  const adding = (async () => {
    for (const [i, size] of sizes.entries())
      await uploads.add(weight("abc"[i]!, size * megabyte), target, () => undefined);
  })();
  await turn();
  expect(under.map(({ label }) => label)).toEqual(together);
  while (under.length > 0) {
    under[0]!.end();
    await turn();
  }
  await adding;
  await uploads.done();
});
