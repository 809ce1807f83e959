// Conversations as documents: which tokens of them count.
import { g1Template } from "@rwkv-ts/generate";
import { ByteTokenizer } from "@rwkv-ts/tokenizer";
import { describe, expect, test } from "vitest";
import {
  type ChatReading,
  documentsOf,
  joinDocuments,
  splitFiles,
  textOfDocument,
  tokenizeDocuments,
  weightsBetween,
} from "../src/index.js";

const chat: ChatReading = { template: g1Template };
const line = (value: unknown) => JSON.stringify(value);
const question = { role: "user", content: "Hi\n\nthere" };
const answer = { role: "assistant", content: "Hello!" };

const read = (text: string, reading: ChatReading = chat) => documentsOf({ name: "a.jsonl", text }, reading);

describe("conversations", () => {
  test("answers count with the string that ends them; questions and labels do not", () => {
    const messages = [
      { role: "system", content: "Be kind." },
      question,
      answer,
      { ...question, content: "Bye" },
      answer,
    ];
    expect(read(line({ messages }))).toEqual([
      [
        { text: "System: Be kind.\n\nUser: Hi\nthere\n\nAssistant:", weight: 0 },
        { text: " Hello!\n\nUser:", weight: 1 },
        { text: " Bye\n\nAssistant:", weight: 0 },
        { text: " Hello!", weight: 1 },
      ],
    ]);
  });

  test("parts of text are joined; pictures are refused, with the line", () => {
    const parts = [{ type: "text", text: "Hi\n" }, { type: "text", text: "\nthere" }]; // biome-ignore format: a line
    const message = (content: unknown) => line({ messages: [{ role: "user", content }, answer] });
    expect(read(message(parts))).toEqual(read(message(question.content)));
    for (const wrong of [[{ type: "image_url" }], [{ type: "text" }], [null], { type: "text", text: "x" }, null, 5])
      expect(() => read(message(wrong))).toThrow(/a\.jsonl, line 1: message 1 \(user\) must have the string "content"/);
  });

  test("prompt and completion, instruction, input and output are a question and its answer", () => {
    const expected = [
      { text: "User: Q\n\nAssistant:", weight: 0 },
      { text: " A", weight: 1 },
    ];
    expect(read(line({ prompt: "Q", completion: "A" }))).toEqual([expected]);
    expect(read(line({ instruction: "Q", output: "A" }))).toEqual([expected]);
    expect(read(line({ instruction: "Q", input: "x", output: "A" })).map(textOfDocument)).toEqual([
      "User: Q\nx\n\nAssistant: A",
    ]);
  });

  test("a message's weight is that of its tokens, 0 leaves an answer out", () => {
    const messages = [question, { ...answer, weight: 0 }, question, { ...answer, weight: 0.5 }];
    const [document] = read(line({ messages }));
    expect(document).toEqual([
      { text: "User: Hi\nthere\n\nAssistant: Hello!\n\nUser: Hi\nthere\n\nAssistant:", weight: 0 },
      { text: " Hello!", weight: 0.5 },
    ]);
  });

  test("a weight of null is none, as tables have it where a message has none", () => {
    const messages = [
      { ...question, weight: null },
      { ...answer, weight: 0.5 },
    ];
    expect(read(line({ messages }))).toEqual(read(line({ messages: [question, { ...answer, weight: 0.5 }] })));
    expect(() => read(line({ messages: [{ ...answer, weight: -1 }] }))).toThrow(/message 1 has the weight -1/);
  });

  test("all of it counts where that is wanted; without an end of text the last answer ends as replies do", () => {
    const record = line({ messages: [question, answer] });
    expect(read(record, { ...chat, lossOn: "all" })).toEqual(["User: Hi\nthere\n\nAssistant: Hello!"]);
    const [document] = read(record, { ...chat, isClosed: false });
    expect(document!.at(-1)).toEqual({ text: " Hello!\n\nUser:", weight: 1 });
  });

  test("tokens have the weights of their spans, the end of text that of the last one", () => {
    const bytes = new ByteTokenizer();
    const closed = { vocabularySize: 257, endOfText: 256, encode: (text: string) => bytes.encode(text) };
    const tokenizer = Object.assign(Object.create(bytes), closed) as typeof bytes & { endOfText: number };
    const documents = tokenizeDocuments(tokenizer, [...read(line({ prompt: "Q", completion: "A" })), "plain"]);
    expect([...documents.starts]).toEqual([0, 22]);
    expect([...weightsBetween(documents.weights!, 0, documents.ids.length)]).toEqual([
      ...new Array(19).fill(0),
      1,
      1,
      1,
      ...new Array(6).fill(1),
    ]);
    expect((documents.ids as Uint16Array)[21]).toBe(256);
  });

  test("a record that lacks a field, or has nothing to learn, is told by its line", () => {
    const texts = (record: unknown) => () => read(`${line({ text: "fine" })}\n${line(record)}`);
    expect(texts({ prompt: "Q" })).toThrow(/a.jsonl, line 2: "completion" is missing; a record has "text"/);
    expect(texts({ messages: [] })).toThrow(/line 2: "messages" must be a list/);
    expect(texts({ messages: [{ role: "poet", content: "x" }] })).toThrow(/line 2: message 1 has the role "poet"/);
    expect(texts({ messages: [question] })).toThrow(/line 2: the conversation has no answer .* nothing to learn/);
    expect(texts({ instruction: "Q", input: 3, output: "A" })).toThrow(/line 2: "input" must be a string/);
    expect(texts({ other: 1 })).toThrow(/line 2: expected an object with the string "text", or a conversation/);
  });

  test("a split never cuts a conversation", () => {
    const text = Array.from({ length: 10 }, (_, i) => line({ prompt: `Q${i}`, completion: "A" })).join("\n");
    const { train, validation } = splitFiles([{ name: "a.jsonl", text }], 0.25, undefined, chat);
    expect([train.length, validation.length]).toEqual([8, 2]);
    expect([...train, ...validation].map(textOfDocument).join()).toBe(
      Array.from({ length: 10 }, (_, i) => `User: Q${i}\n\nAssistant: A`).join(),
    );
  });

  test("documents are joined with their places", () => {
    const joined = joinDocuments([{ ids: [1, 2] }, { ids: [3], weights: [0] }], 300);
    expect(joined).toEqual({
      ids: Uint16Array.of(1, 2, 3),
      starts: Float64Array.of(0, 2),
      weights: Float32Array.of(1, 1, 0),
    });
  });
});
