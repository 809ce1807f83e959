// Weights that backends read from files: how many at a time, and what happens when one fails.
import { expect, test } from "vitest";
import type { Backend, FilePlace, Memory } from "../src/plan/backend.js";
import { createReferenceBackend } from "../src/plan/reference-backend.js";
import { Uploads } from "../src/runtime/uploads.js";

const megabyte = 2 ** 20;
const target = { shape: [1, 1], role: "matrix" } as const;

/** A backend whose uploads end when they are told to. */
function slowBackend() {
  const under: { label: string; end(error?: Error): void }[] = [];
  const disposed: string[] = [];
  const uploadFile = ({ label }: { label: string }, { bytes }: FilePlace) =>
    new Promise<Memory>((resolve, reject) => {
      const end = (error?: Error) => {
        under.splice(
          under.findIndex((each) => each.label === label),
          1,
        );
        if (error) reject(error);
        else resolve({ bytes, label, dispose: () => disposed.push(label) });
      };
      under.push({ label, end });
    });
  const backend: Backend = Object.assign(createReferenceBackend(), { uploadFile });
  return { backend, under, disposed };
}

const weight = (name: string, length: number) => ({
  name,
  storage: "f32" as const,
  bytes: { length, lend: <T>(read: (place: FilePlace) => Promise<T>) => read({ fd: 0, position: 0, bytes: length }) },
});
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

test("files are read together up to a limit, and each memory is taken when it is there", async () => {
  const { backend, under } = slowBackend();
  const uploads = new Uploads(backend);
  const taken: string[] = [];
  const add = (name: string, size: number) =>
    uploads.add(weight(name, size * megabyte), target, ({ label }) => taken.push(label));
  await add("a", 100);
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
  const { backend, under } = slowBackend();
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
  const { backend, under } = slowBackend();
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
