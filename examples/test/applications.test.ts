// The applications on the embedded model. What is tested is what they promise of any model: what is found, read, kept and held to.
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { g1Template, jsonSchemaGrammar, resultOf, TURN_SEPARATOR, tokenConstraint } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { load } from "@rwkv-ts/rwkv7-goose";
import { createServer, type StateCacheOptions } from "@rwkv-ts/serve";
import { listen } from "@rwkv-ts/serve/node";
import Ajv from "ajv";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clause, contractClauses } from "../applications/contract-clauses.mjs";
import { openDocument, passagesOf } from "../applications/document-questions.mjs";
import { supportDialogue } from "../applications/support-dialogue.mjs";

let model: LanguageModel;
beforeAll(async () => {
  const file = fileURLToPath(new URL("../../apps/cli/model/model.safetensors", import.meta.url));
  model = await load(file, { threads: 1, sessions: 32 });
});
afterAll(() => model.dispose());

describe("questions about a long document", () => {
  const parts = "pump wheel lamp kettle ladder saddle mirror clock basket hammer window candle anchor bell chain".split(
    " ",
  );
  const faults = ["is cold", "is wet", "makes a noise", "has fallen down"];
  const pages = parts.flatMap((part) =>
    faults.map((fault) => {
      const remedy = `When the ${part} ${fault}, take the ${part} to the man who made it.`;
      return `The ${part}. ${remedy} He will look at the ${part}, and tell you why the ${part} ${fault}.`;
    }),
  );

  test("become passages that know their pages, and hold the whole text", () => {
    const passages = passagesOf(["One two. Three four five. Six.", "Seven"], 3);
    expect(passages).toEqual([
      { page: 1, text: "One two. Three four five." },
      { page: 1, text: "Six." },
      { page: 2, text: "Seven" },
    ]);
  });

  test("are answered from the pages that are about them", async () => {
    const document = await openDocument(model, pages, { maxTokens: 16 });
    let found = 0;
    for (const [i, part] of parts.entries()) {
      const nearest = await document.nearest(`What shall I do when the ${part} is wet?`);
      if (nearest.some(({ page }) => Math.floor((page - 1) / faults.length) === i)) found++;
    }
    expect(found).toBeGreaterThan(0.8 * parts.length); // three passages of 60 at random: a fifth of the parts
    const { answer, sources } = await document.ask("What shall I do when the lamp is wet?");
    expect(answer).not.toBe("");
    expect(sources.map(({ text }) => text)).toEqual(sources.map(({ page }) => pages[page - 1]));
  });
});

const contract = Array.from({ length: 200 }, (_, i) => {
  const party = ["the tenant", "the landlord", "the miller"][i % 3];
  return `${i + 1}. ${party} shall pay the other within ${7 + (i % 50)} days, and shall tell nobody of it.`;
});

describe("clauses of a contract of 200 pages", () => {
  test("come one a page, of the schema; no page is read twice, and what was written down leaves no trace", async () => {
    const isClause = new Ajv().compile(clause);
    const found = [];
    for await (const each of contractClauses(model, contract)) found.push(each);
    expect(found.map(({ page }) => page)).toEqual(contract.map((_, i) => i + 1));
    expect(found.filter((each) => !isClause(each.clause))).toEqual([]);
    const pages = contract.map((page, i) => `\n\nPage ${i + 1}\n\n${page}`);
    expect(found.at(-1)!.tokens).toBe(pages.reduce((sum, page) => sum + model.tokenizer!.encode(page).length, 0));

    const session = model.session();
    for (const page of pages) await session.feed(page);
    const constraint = tokenConstraint(jsonSchemaGrammar(clause), model.tokenizer!);
    let last = "";
    const question = "\n\nWhat this page settles, as JSON:\n";
    for await (const piece of session.generate(question, { constraint, temperature: 0, maxTokens: 200 })) last += piece;
    session.dispose();
    expect(found.at(-1)!.clause).toEqual(JSON.parse(last));
  });
});

describe("a support dialogue of 60 turns", () => {
  const system = "You help people whose carriage is broken.";
  const first = "My name is Tom, and my carriage is number 417.";
  const later = Array.from(
    { length: 59 },
    (_, i) => `Wheel ${i + 1} makes a noise when ${["wet", "cold", "new"][i % 3]}.`,
  );
  const options = {
    model: "m",
    temperature: 0,
    presence_penalty: 0,
    frequency_penalty: 0,
    max_tokens: 12,
    logprobs: true,
  };

  async function served<T>(cache: StateCacheOptions, use: (client: OpenAI) => Promise<T>): Promise<T> {
    const server = createServer({ models: [{ name: "m", model, cache }] });
    const listening = await listen(server, { port: 0 });
    try {
      return await use(new OpenAI({ baseURL: `${listening.url}/v1`, apiKey: "none", maxRetries: 0 }));
    } finally {
      await listening.close(1);
    }
  }

  test("reads each message once, answers as a session that was never given up, and its last answer depends on its first message", async () => {
    const turns = await served({ precision: "f32" }, async (client) => {
      const all = [];
      for await (const turn of supportDialogue(client, { ...options, system, questions: [first, ...later] }))
        all.push(turn);
      return all;
    });
    expect(turns).toHaveLength(60);
    const read = turns.map(({ tokens, cached }) => tokens - cached);
    expect(Math.max(...read.slice(1))).toBeLessThan(40); // a message and the labels around it
    expect(turns.at(-1)!.tokens).toBeGreaterThan(50 * read[1]!);

    const alone = await oneSession();
    expect(turns.map(({ answer }) => answer)).toEqual(alone.map(({ text }) => text.trim()));
    const last = turns.at(-1)!.logprobs.content.map(({ logprob }: { logprob: number }) => logprob);
    alone.at(-1)!.logprobs!.forEach(({ logprob }, i) => {
      expect(last[i]).toBeCloseTo(logprob, 4);
    });

    const conversation = (content: string): OpenAI.ChatCompletionMessageParam[] => [
      { role: "system", content: system },
      ...[content, ...later].flatMap((question, i) => [
        { role: "user" as const, content: question },
        ...(i < 59 ? [{ role: "assistant" as const, content: turns[i]!.answer }] : []),
      ]),
    ];
    const [tom, ann] = await served({ live: 0, memoryBytes: 0 }, async (client) => {
      const logprobs = [];
      for (const content of [first, "My name is Ann, and my carriage is number 902."]) {
        const { choices, usage } = await client.chat.completions.create({
          ...options,
          messages: conversation(content),
        });
        expect(usage!.prompt_tokens_details!.cached_tokens).toBe(0);
        logprobs.push(choices[0]!.logprobs!.content!.map(({ logprob }) => logprob));
      }
      return logprobs;
    });
    const changed = Math.max(...tom!.map((logprob, i) => Math.abs(logprob - ann![i]!)));
    expect(changed).toBeGreaterThan(0.002); // nothing but the first message differs, 2,200 tokens before
  });

  /** The same dialogue in a session that lives from its beginning to its end. */
  async function oneSession() {
    const session = model.session();
    const turn = (role: "system" | "user", content: string) => g1Template.turn({ role, content });
    const replies = [];
    await session.feed(turn("system", system));
    for (const question of [first, ...later]) {
      await session.feed(TURN_SEPARATOR + turn("user", question));
      await session.feed(TURN_SEPARATOR + g1Template.assistantLabel);
      const writing = { temperature: 0, maxTokens: 12, stop: g1Template.stop, logprobs: 0 };
      replies.push(await resultOf(session.generate("", writing)));
    }
    session.dispose();
    return replies;
  }
});

test("applications run on the built packages over files of pages", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rwkv-ts-pages-"));
  try {
    const file = join(folder, "pages.txt");
    await writeFile(file, `${contract.slice(0, 3).join("\f")}\f`);
    const script = fileURLToPath(new URL("../applications/run.mjs", import.meta.url));
    const run = async (...args: string[]) =>
      (await promisify(execFile)(process.execPath, [script, ...args])).stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    expect((await run("clauses", file)).map(({ page }) => page)).toEqual([1, 2, 3]);
    const [{ answer, sources }] = await run("questions", file, "What shall the landlord pay?");
    expect(answer).toBeTypeOf("string");
    expect(sources).toHaveLength(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});
