// Each task on the golden models: its figures are those of a scorer of its own over the models' logits, the official ones where they exist.
import { goldenTensors } from "@rwkv-ts/golden";
import type { LanguageModel } from "@rwkv-ts/rwkv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  answers,
  compression,
  evaluate,
  f1,
  lambada,
  multipleChoice,
  needle,
  passkey,
  perplexity,
} from "../src/index.js";
import { codes, fromLogits, goldenModel, scored, sum } from "./support/golden-model.js";

describe.each(["rwkv4", "rwkv6", "rwkv7", "llama"])("on the golden %s", (folder) => {
  let model: LanguageModel;
  let text: string;
  let official: Float32Array;
  let vocabulary: number;
  beforeAll(async () => {
    model = await goldenModel(folder);
    const expected = await goldenTensors(folder, "expected.safetensors");
    const tokens = Array.from(expected.get("long.tokens")!.data as Int32Array);
    // ids beyond the characters end the text
    const end = tokens.findIndex((id) => id > 127);
    text = String.fromCharCode(...tokens.slice(0, end < 0 ? tokens.length : end));
    official = expected.get("long.logits")!.data as Float32Array;
    vocabulary = model.model.vocabularySize;
  });
  afterAll(() => model.dispose());

  test("perplexity is that of the official logits", async () => {
    const { metrics } = await evaluate(perplexity([text]), model);
    const losses = codes(text.slice(1)).map((id, row) => -fromLogits(official, row, vocabulary, id).logprob);
    expect(metrics.loss!.value).toBeCloseTo(sum(losses) / losses.length, 4);
    expect(metrics.perplexity!.value).toBeCloseTo(Math.exp(metrics.loss!.value), 8);
    expect(metrics.bitsPerByte!.value).toBeCloseTo(metrics.loss!.value / Math.LN2, 8);
    expect(metrics.tokens!.value).toBe(text.length - 1);
  });

  test("perplexity reads every document from its beginning", async () => {
    const documents = [text.slice(0, 30), text.slice(30, 37), text.slice(37, 90)];
    const { metrics } = await evaluate(perplexity(documents), model);
    const losses = await Promise.all(documents.map((each) => scored(model, codes(each), 1)));
    const all = losses.flat().map(({ logprob }) => -logprob);
    expect(metrics.loss!.value).toBeCloseTo(sum(all) / all.length, 4);
  });

  test("perplexity in windows: each behind the token before it, the last one filled up with what is before", async () => {
    const part = text.slice(0, 50);
    const { metrics, rows } = await evaluate(perplexity([part], { window: 20 }), model);
    // of 49 tokens that are predicted: 0 to 20, 20 to 40, and 40 to 49 behind as much as makes 20
    const windows = [part.slice(0, 21), part.slice(20, 41), part.slice(29, 50)];
    const nats = await Promise.all(windows.map((each, i) => scored(model, codes(each), i === 2 ? 12 : 1)));
    const losses = nats.flat().map(({ logprob }) => -logprob);
    expect(losses.length).toBe(49);
    expect(metrics.loss!.value).toBeCloseTo(sum(losses) / 49, 4);
    expect([metrics.window!.value, rows[0]!.window]).toEqual([20, 20]);
  });

  test("lambada is the probability of the last word with its space", async () => {
    const letters = text.replaceAll(/\s/g, "");
    const passage = `${letters.slice(0, 9)} ${letters.slice(9, 14)} ${letters.slice(14, 17)}`;
    const { metrics, rows } = await evaluate(lambada([passage, passage]), model);
    const word = await scored(model, codes(passage), passage.lastIndexOf(" "));
    const logprob = sum(word.map((each) => each.logprob));
    for (const row of rows) expect(row.logprob).toBeCloseTo(logprob, 3);
    expect(Math.log(metrics.perplexity!.value)).toBeCloseTo(-logprob, 3);
    expect(rows[0]!.isRight).toBe(word.every(({ isBest }) => isBest));
  });

  test("multiple choice: acc of sums, acc_norm of sums by characters", async () => {
    const context = text.slice(0, 24).trimEnd();
    const choices = ["a", "be", "some longer choice", text.slice(24, 30)];
    const records = choices.map((_, gold) => ({ context: `${context} `, choices, gold }));
    const { rows, metrics } = await evaluate(multipleChoice(records, { delimiter: "" }), model);
    const sums = await Promise.all(
      choices.map(async (choice) => {
        const each = await scored(model, codes(`${context} ${choice}`), context.length);
        return sum(each.map(({ logprob }) => logprob));
      }),
    );
    for (const [i, value] of rows[0]!.logprobs.entries()) expect(value).toBeCloseTo(sums[i]!, 3);
    const best = sums.indexOf(Math.max(...sums));
    const norms = sums.map((each, i) => each / choices[i]!.length);
    const bestNorm = norms.indexOf(Math.max(...norms));
    expect(rows.map(({ isRight }) => isRight)).toEqual(choices.map((_, i) => i === best));
    expect(rows.map(({ isRightNorm }) => isRightNorm)).toEqual(choices.map((_, i) => i === bestNorm));
    expect(metrics.acc!.value).toBe(1 / choices.length);
  });

  test("compression cuts texts into chunks that are read anew", async () => {
    const texts = [text.slice(0, 50), text.slice(-25)];
    const { length } = texts.join("");
    const { metrics } = await evaluate(compression(texts, { chunkTokens: 20 }), model);
    const chunks = texts.flatMap((each) =>
      codes(each).flatMap((_, i, ids) => (i % 20 === 0 ? [ids.slice(i, i + 20)] : [])),
    );
    const nats = await Promise.all(chunks.filter(({ length }) => length > 1).map((chunk) => scored(model, chunk, 1)));
    const bits = -sum(nats.flat().map(({ logprob }) => logprob)) / Math.LN2;
    expect(metrics.compressionRate!.value).toBeCloseTo((100 * bits) / 8 / length, 2);
    expect(metrics.bitsPerByte!.value).toBeCloseTo(bits / length, 4);
  });

  test("answers are the likeliest ids, up to a stop", async () => {
    const prompt = text.slice(0, 12);
    const output = String.fromCharCode(...(await greedy(model, codes(prompt), 6)));
    const records = [
      { prompt, answers: ["something else", output] },
      { prompt, answers: ["zzz"] },
    ];
    const { rows } = await evaluate(answers(records, { maxTokens: 6, stop: [] }), model);
    expect(rows.map((row) => row.output)).toEqual([output, output]);
    expect(rows.map((row) => row.exactMatch)).toEqual([true, false]);
    const stopped = await evaluate(answers(records, { maxTokens: 6, stop: [output[3]!] }), model);
    expect(stopped.rows[0]!.output).toBe(output.slice(0, output.indexOf(output[3]!)));
  });

  test.each([passkey, needle])("what is retrieved is what the likeliest ids say", async (task) => {
    const prompts: string[] = [];
    const plain = task({ lengths: [512], depths: [0.5], samples: 1 });
    const { rows } = await evaluate(watched(plain, prompts), model);
    const { output, wanted, tokens } = rows[0]!;
    expect(prompts[0]!.length).toBe(tokens);
    expect(prompts[0]).toContain(wanted);
    expect(output).toBe(String.fromCharCode(...(await greedy(model, codes(prompts[0]!), output.length))));
  });
});

/** A task that tells the texts of its prompts. */
function watched<T extends ReturnType<typeof passkey>>(task: T, prompts: string[]): T {
  return {
    ...task,
    questions: (tokenizer) =>
      task.questions(tokenizer).map((question) => ({
        ...question,
        requests: () => {
          const requests = question.requests();
          for (const request of requests)
            if (request.kind === "generate") prompts.push(String.fromCharCode(...request.prompt));
          return requests;
        },
      })),
  };
}

async function greedy(model: LanguageModel, ids: readonly number[], count: number): Promise<number[]> {
  const all = [...ids];
  const vocabulary = model.model.vocabularySize;
  for (let i = 0; i < count; i++) {
    const logits = await model.logits(all);
    const last = Array.from(logits.subarray(-vocabulary));
    all.push(last.indexOf(Math.max(...last)));
  }
  return all.slice(ids.length);
}

test("a last word is right where greedy decoding writes it, its space included", async () => {
  const plain = await goldenModel("rwkv7");
  const context = "Alpha";
  const [space, letter] = await greedy(plain, codes(context), 2);
  await plain.dispose();
  // an alphabet in which the likeliest id is the space, and the one behind it a letter
  expect(new Set([space, letter, ...codes(context), 32, 113]).size).toBe(9);
  const swapped = (alphabet: string[]) => {
    [alphabet[space!], alphabet[32]] = [alphabet[32]!, alphabet[space!]!];
    [alphabet[letter!], alphabet[113]] = [alphabet[113]!, alphabet[letter!]!];
    return alphabet;
  };
  const model = await goldenModel("rwkv7", { alphabet: swapped });
  const word = String.fromCharCode(113);
  const { rows, metrics } = await evaluate(lambada([`${context} ${word}`, `${context} z`]), model);
  expect(rows.map(({ isRight }) => isRight)).toEqual([true, false]);
  expect(metrics.accuracy!.value).toBe(0.5);
  await model.dispose();
});

describe("with an end of text", () => {
  test("documents, passages, choices and chunks begin behind it", async () => {
    const model = await goldenModel("rwkv7", { hasEnd: true });
    const text = "A tree is green and tall";
    const whole = await scored(model, [0, ...codes(text)], 1);
    const nats = -sum(whole.map(({ logprob }) => logprob));
    const { metrics } = await evaluate(perplexity([text]), model);
    expect(metrics.loss!.value * text.length).toBeCloseTo(nats, 3);
    const chunked = await evaluate(compression([text]), model);
    expect(chunked.metrics.bitsPerByte!.value * text.length * Math.LN2).toBeCloseTo(nats, 3);
    const word = sum(whole.slice(text.lastIndexOf(" ")).map(({ logprob }) => logprob));
    const passages = await evaluate(lambada([text]), model);
    expect(Math.log(passages.metrics.perplexity!.value)).toBeCloseTo(-word, 4);
    const choose = (beginning?: "newline" | "none") =>
      evaluate(
        multipleChoice([{ context: "A tree", choices: ["is", "was"], gold: 0 }], { ...(beginning && { beginning }) }),
        model,
      );
    const behind = async (start: number[]) => {
      const ids = [...start, ...codes("A tree is")];
      return sum((await scored(model, ids, start.length + 6)).map(({ logprob }) => logprob));
    };
    expect((await choose()).rows[0]!.logprobs[0]).toBeCloseTo(await behind([0]), 4);
    expect((await choose("newline")).rows[0]!.logprobs[0]).toBeCloseTo(await behind([10]), 4);
    expect((await choose("none")).rows[0]!.logprobs[0]).toBeCloseTo(await behind([]), 4);
    await model.dispose();
  });
});

test("F1 of words follows SQuAD's script", () => {
  expect(f1("The Eiffel Tower!", "eiffel tower")).toBe(1);
  expect(f1("in Paris, France", "Paris")).toBeCloseTo(0.5, 12); // precision 1/3, recall 1
  expect(f1("red red blue", "red")).toBeCloseTo(0.5, 12); // a word counts as often as both have it
  expect(f1("", "Paris")).toBe(0);
  expect(f1("día", "dí")).toBe(0); // an article is a word by itself, in every alphabet, as Python's \b has it
  expect(f1("a día", "the día")).toBe(1);
});
