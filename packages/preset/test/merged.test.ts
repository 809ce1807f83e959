// Several streams as one: what fails while nobody asks for more is told when somebody does, and ends no process before.
import { expect, test } from "vitest";
import { merged } from "../src/merged.js";

async function* counted(most: number): AsyncGenerator<number, string, void> {
  for (let i = 0; i < most; i++) yield i;
  return "done";
}

async function* failing(): AsyncGenerator<number, string, void> {
  yield 0;
  throw new Error("the device is lost");
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a stream that fails while the pieces before are still being looked at fails where it is asked for the next", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const pieces: number[] = [];
    const read = async (): Promise<void> => {
      for await (const piece of merged([failing()], (_, value) => value)) {
        pieces.push(piece);
        await pause(); // a reader that takes its time
      }
    };
    await expect(read()).rejects.toThrow("the device is lost");
    await pause();
    expect(pieces).toEqual([0]);
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", note);
  }
});

test("results are in the order of the streams, and pieces bear their numbers", async () => {
  const pieces = merged([counted(1), counted(3)], (index, value) => [index, value] as const);
  const found: (readonly [number, number])[] = [];
  for (let step = await pieces.next(); ; step = await pieces.next()) {
    if (step.done) {
      expect(step.value).toEqual(["done", "done"]);
      break;
    }
    found.push(step.value);
  }
  expect(found.filter(([index]) => index === 1)).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
});
