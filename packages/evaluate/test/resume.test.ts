// Runs that were interrupted go on, and give what an uninterrupted one gives.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LanguageModel } from "@rwkv-ts/rwkv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EvaluateProgress, evaluate, lambada, perplexity, type Task } from "../src/index.js";
import { RowsFile } from "../src/node/index.js";
import { goldenModel } from "./support/golden-model.js";

const folder = mkdtempSync(join(tmpdir(), "rwkv-evaluate-"));
let model: LanguageModel;
beforeAll(async () => {
  model = await goldenModel("rwkv7");
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await model.dispose();
});

const passages = Array.from({ length: 12 }, (_, i) => `A passage of number ${i} that ends with word`);

/** A task that counts what it asks. */
function counted<T extends Task>(task: T): { task: T; asked: number[] } {
  const asked: number[] = [];
  const questions: Task["questions"] = (tokenizer) =>
    task.questions(tokenizer).map((question, i) => ({
      ...question,
      requests: () => {
        asked.push(i);
        return question.requests();
      },
    }));
  return { task: { ...task, questions } as T, asked };
}

test("an aborted run keeps its rows, and the next one asks for the others alone", async () => {
  const path = join(folder, "rows.jsonl");
  const whole = await evaluate(lambada(passages), model, { parallel: 1 }); // steps of the same sizes give the same bits
  const controller = new AbortController();
  const first = counted(lambada(passages));
  const onProgress = ({ done }: EvaluateProgress) => done >= 4 && controller.abort();
  const options = { parallel: 1, rows: new RowsFile(path), signal: controller.signal, onProgress };
  await expect(evaluate(first.task, model, options)).rejects.toMatchObject({ code: "aborted" });
  expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(1 + 4);

  appendFileSync(path, '{"question":9,"row":{"isRi'); // a line that a kill cut off
  const second = counted(lambada(passages));
  const result = await evaluate(second.task, model, { parallel: 1, rows: new RowsFile(path) });
  expect(second.asked.sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  expect(result.rows).toEqual(whole.rows);
  expect(result.metrics).toEqual(whole.metrics);

  const third = counted(lambada(passages));
  await evaluate(third.task, model, { rows: new RowsFile(path) });
  expect(third.asked).toEqual([]);
});

test("more questions of the same data go on; other data, settings or models are refused with what differs", async () => {
  const path = join(folder, "limit.jsonl");
  await evaluate(lambada(passages), model, { limit: 3, rows: new RowsFile(path) });
  const more = counted(lambada(passages));
  const { questions } = await evaluate(more.task, model, { limit: 5, rows: new RowsFile(path) });
  expect({ questions, asked: more.asked.length }).toEqual({ questions: 5, asked: 2 });
  const otherData = evaluate(lambada(passages.toReversed()), model, { rows: new RowsFile(path) });
  await expect(otherData).rejects.toThrow(/rows of another evaluation \(settings\.data: \d+ there, \d+ now\)/);
  const otherModel = evaluate(lambada(passages), model, { rows: new RowsFile(path), model: { file: "another.pth" } });
  await expect(otherModel).rejects.toThrow(/model\.file: .* there, "another\.pth" now/);
});

test("a file of something else is left as it is", async () => {
  const path = join(folder, "other.txt");
  writeFileSync(path, "my notes\n");
  await expect(evaluate(lambada(passages), model, { rows: new RowsFile(path) })).rejects.toThrow(/holds no rows/);
  expect(readFileSync(path, "utf8")).toBe("my notes\n");
});

test("a file belongs to one run at a time", async () => {
  const rows = new RowsFile(join(folder, "held.jsonl"));
  const lock = await rows.lock();
  await expect(new RowsFile(rows.path).lock()).rejects.toThrow(/in use by another evaluation \(process \d+/);
  await lock.release();
  await (await rows.lock()).release();
});

test("what fails ends the run with its error, rows before it being kept", async () => {
  const path = join(folder, "failing.jsonl");
  const { task } = counted(lambada(passages));
  const failing: typeof task = {
    ...task,
    questions: (tokenizer) =>
      task.questions(tokenizer).map((question, i) => ({
        ...question,
        row: (answers) => {
          if (i === 5) throw new Error("no row");
          return question.row(answers);
        },
      })),
  };
  await expect(evaluate(failing, model, { parallel: 1, rows: new RowsFile(path) })).rejects.toThrow("no row");
  expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(1 + 5);
});

test("progress counts tokens where a task knows them, and things elsewhere", async () => {
  const told: EvaluateProgress[] = [];
  const onProgress = (progress: EvaluateProgress) => void told.push(progress);
  await evaluate(perplexity(["a text of some length", "another"]), model, { onProgress });
  expect(told[0]).toEqual({ done: 0, total: 20 + 6, things: "tokens" });
  expect(told.at(-1)).toEqual({ done: 26, total: 26, things: "tokens" });
  await evaluate(lambada(passages), model, { onProgress });
  expect(told.at(-1)).toEqual({ done: 12, total: 12, things: "passages" });
});

test("questions are asked together, and it changes nothing", async () => {
  const alone = await evaluate(lambada(passages), model, { parallel: 1 });
  const together = await evaluate(lambada(passages), model, { parallel: 12 });
  for (const [i, { logprob }] of together.rows.entries()) expect(logprob).toBeCloseTo(alone.rows[i]!.logprob, 4);
});

test("options that nobody reads are told", async () => {
  await expect(evaluate(lambada(passages), model, { paralel: 2 } as never)).rejects.toThrow(/did you mean parallel/);
  await expect(evaluate(lambada([]), model)).rejects.toThrow(/lambada: there are no passages/);
});
