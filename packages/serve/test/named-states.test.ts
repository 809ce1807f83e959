// Named states: conversations that the server keeps, whose clients send each further message alone; and the records that they, and responses,
// are remembered by.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SavedState } from "@rwkv-ts/core";
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ApiError, createServer, memoryRecordStore, type RwkvServer, type ServerOptions } from "../src/index.js";
import { Models } from "../src/models.js";
import { NamedStates } from "../src/named-states/named-states.js";
import { fileRecordStore, fileStateStore } from "../src/node.js";
import { mixedState } from "../src/states/mixed-state.js";
import { idsOfText, idsToText, type RecordStore } from "../src/states/record-store.js";
import { recordStoreSuite } from "./record-store-suite.js";
import { ask, loadEmbedded } from "./support.js";

let model: LanguageModel;
const folders: string[] = [];
beforeAll(async () => {
  model = await loadEmbedded();
});
afterAll(async () => {
  await model.dispose();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), "rwkv-records-")));
  return folders.at(-1)!;
};

const serverOf = (options: Partial<ServerOptions> = {}): RwkvServer =>
  createServer({ models: [{ name: "m", model, aliases: ["gpt"], cache: { precision: "f32" } }], ...options });

const user = (content: string) => ({ role: "user", content });
const greedy = { temperature: 0, presence_penalty: 0, frequency_penalty: 0, max_tokens: 12 };

describe("a conversation that the server keeps", () => {
  test("goes on from each message alone as it does from all of them together", async () => {
    const server = serverOf();
    const whole = serverOf();
    const messages: object[] = [{ role: "system", content: "Tell tales of animals." }];
    const made = await ask(server, "POST", "/v1/states", { id: "tale", messages, metadata: { of: "animals" } });
    expect(made).toMatchObject({
      status: 200,
      body: { id: "tale", object: "state", model: "m", version: 1, metadata: { of: "animals" } },
    });
    for (const [turn, text] of ["Tell me of the fox.", "And of the crow?", "What did she say?"].entries()) {
      messages.push(user(text));
      const kept = await ask(server, "POST", "/v1/chat/completions", {
        state: "tale",
        messages: [user(text)],
        ...greedy,
      });
      const sent = await ask(whole, "POST", "/v1/chat/completions", { messages, ...greedy });
      const { content } = kept.body.choices[0].message;
      expect(content).toBe(sent.body.choices[0].message.content);
      expect(kept.body.state).toMatchObject({ id: "tale", version: turn + 2 });
      const { prompt_tokens, prompt_tokens_details } = kept.body.usage;
      if (turn > 0) expect(prompt_tokens - prompt_tokens_details.cached_tokens).toBeLessThan(25);
      messages.push({ role: "assistant", content });
    }
    const { body } = await ask(server, "GET", "/v1/states/tale");
    expect(body).toMatchObject({ version: 4, model: "m" });
    expect(body.tokens).toBeGreaterThan(30);
    await Promise.all([server.close(), whole.close()]);
  });

  test("is told in a stream too, before the answer is said to be whole", async () => {
    const server = serverOf();
    await ask(server, "POST", "/v1/states", { id: "s", prompt: "Once upon a time there was" });
    const body = JSON.stringify({ state: "s", prompt: " a", max_tokens: 4, temperature: 0, stream: true });
    const response = await server.fetch(new Request("http://s/v1/completions", { method: "POST", body }));
    const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("data: {"));
    const last = JSON.parse(events.at(-1)!.slice(6));
    expect(last).toMatchObject({ choices: [{ finish_reason: "length" }], state: { id: "s", version: 2 } });
    const alone = await ask(server, "POST", "/v1/completions", {
      prompt: "Once upon a time there was a",
      max_tokens: 4,
      temperature: 0,
    });
    const text = events.map((event) => JSON.parse(event.slice(6)).choices[0].text).join("");
    expect(text).toBe(alone.body.choices[0].text);
    await server.close();
  });

  test("can be forked, and each goes its own way", async () => {
    const server = serverOf();
    await ask(server, "POST", "/v1/states", { id: "a", messages: [user("My name is Tom.")] });
    expect((await ask(server, "POST", "/v1/states/a/fork", { id: "b" })).body).toMatchObject({ id: "b", version: 1 });
    const turn = (state: string) => ({ state, messages: [user("Tell me more.")], ...greedy });
    const [a, b] = [
      await ask(server, "POST", "/v1/chat/completions", turn("a")),
      await ask(server, "POST", "/v1/chat/completions", turn("b")),
    ];
    expect(a.body.choices[0].message.content).toBe(b.body.choices[0].message.content);
    await ask(server, "POST", "/v1/chat/completions", turn("a"));
    expect(
      (await ask(server, "GET", "/v1/states")).body.data
        .map(({ id, version }: Record<string, unknown>) => [id, version])
        .sort(),
    ).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
    expect((await ask(server, "DELETE", "/v1/states/a")).body).toEqual({
      id: "a",
      object: "state.deleted",
      deleted: true,
    });
    expect((await ask(server, "GET", "/v1/states/a")).status).toBe(404);
    expect((await ask(server, "GET", "/v1/states/b")).status).toBe(200);
    await server.close();
  });

  test("is busy with its own turn alone: the end of an answer frees no turn that began behind it", async () => {
    const models = new Models([{ name: "m", model }]);
    const states = new NamedStates(models, memoryRecordStore(), 10);
    const engine = await models.get("m");
    await states.create({ id: "y", engine, ids: Int32Array.of(5), metadata: {} }, "someone");
    const first = await states.turn("y", "someone");
    await first.commit(Int32Array.of(5, 6)); // the answer is not read to its end yet
    const second = await states.turn("y", "someone");
    first.dispose();
    await expect(states.turn("y", "someone")).rejects.toMatchObject({ details: { code: "state_busy" } });
    second.dispose();
    (await states.turn("y", "someone")).dispose();
    await models.close();
  });

  test("cannot be forked silently: of two turns at once one is told to come again, and an old version is refused", async () => {
    const server = serverOf();
    await ask(server, "POST", "/v1/states", { id: "x", prompt: "Once" });
    const turn = (more = {}) =>
      ask(server, "POST", "/v1/completions", { state: "x", prompt: " upon", max_tokens: 3, ...more });
    const both = await Promise.all([turn(), turn()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.error.code).toBe("state_busy");
    const old = await turn({ state_version: 1 });
    expect(old).toMatchObject({ status: 409, body: { error: { code: "state_conflict", type: "conflict_error" } } });
    expect(await turn({ state_version: 2 })).toMatchObject({ status: 200, body: { state: { version: 3 } } });
    expect((await ask(server, "POST", "/v1/states/x/fork", { id: "y", version: 2 })).status).toBe(409);
    await server.close();
  });

  test("stays as it was where a turn is given up, or another server was quicker", async () => {
    const records = memoryRecordStore();
    const [server, other] = [serverOf({ records }), serverOf({ records })];
    await ask(server, "POST", "/v1/states", { id: "x", prompt: "Once" });
    const bodyOf = (tokens: number) =>
      JSON.stringify({ state: "x", prompt: " upon", max_tokens: tokens, logit_bias: { 0: -100 }, stream: true });
    const [long, short] = [bodyOf(4000), bodyOf(20)];
    const request = new Request("http://s/v1/completions", { method: "POST", body: long });
    const reader = (await server.fetch(request)).body!.getReader();
    await reader.read();
    await reader.cancel();
    await expect.poll(() => server.active).toBe(0);
    expect((await ask(server, "GET", "/v1/states/x")).body.version).toBe(1);
    const slow = (await server.fetch(new Request("http://s/v1/completions", { method: "POST", body: short }))).body!;
    const quick = await ask(other, "POST", "/v1/completions", { state: "x", prompt: " in", max_tokens: 1 });
    expect(quick.body.state.version).toBe(2);
    expect(await new Response(slow).text()).toMatch(/"code":"state_conflict"\}\}\n\n$/);
    await Promise.all([server.close(), other.close()]);
  });

  test("belongs to the key that made it", async () => {
    const server = serverOf({ apiKeys: ["one", "two"] });
    await ask(server, "POST", "/v1/states", { id: "mine", prompt: "Once" }, "one");
    for (const [method, path, body] of [
      ["GET", "/v1/states/mine"],
      ["DELETE", "/v1/states/mine"],
      ["GET", "/v1/states/mine/content"],
      ["POST", "/v1/states/mine/fork", {}],
      ["POST", "/v1/states/mix", { states: [{ id: "mine" }] }],
      ["POST", "/v1/completions", { state: "mine", prompt: "a" }],
    ] as const)
      expect({ path, status: (await ask(server, method, path, body, "two")).status }).toEqual({ path, status: 404 });
    expect((await ask(server, "GET", "/v1/states", undefined, "two")).body.data).toEqual([]);
    expect((await ask(server, "POST", "/v1/states", { id: "mine" }, "two")).status).toBe(200);
    expect((await ask(server, "GET", "/v1/states", undefined, "one")).body.data).toHaveLength(1);
    await server.close();
  });

  test("what makes no sense is refused, and nothing is left of it", async () => {
    const server = serverOf({ limits: { states: 2, stateBytes: 1000 } });
    await ask(server, "POST", "/v1/states", { id: "x" });
    const refusals: [string, string, unknown, number][] = [
      ["POST", "/v1/states", { id: "x" }, 409],
      ["POST", "/v1/states", { id: "../x" }, 400],
      ["POST", "/v1/states", { id: "X" }, 400],
      ["POST", "/v1/states", { prompt: "a", messages: [user("b")] }, 400],
      ["POST", "/v1/states", { metadata: { a: 1 } }, 400],
      ["POST", "/v1/states", { model: "none" }, 404],
      ["POST", "/v1/states/mix", { states: [] }, 400],
      ["POST", "/v1/states/mix", { states: [{ id: "y" }] }, 404],
      ["POST", "/v1/completions", { state: "x", prompt: "" }, 400],
      ["POST", "/v1/completions", { state: "x", prompt: ["a", "b"] }, 400],
      ["POST", "/v1/completions", { state: "x", prompt: "a", n: 2 }, 400],
      ["POST", "/v1/completions", { state: "x", prompt: "a", model: "other" }, 404],
      ["POST", "/v1/completions", { state_version: 1, prompt: "a" }, 400],
      ["PUT", "/v1/states/y/content", new Uint8Array(1001), 413],
      ["PUT", "/v1/states/y/content", new Uint8Array(10), 400],
    ];
    for (const [method, path, body, status] of refusals)
      expect({ path, body, status: (await ask(server, method, path, body)).status }).toEqual({ path, body, status });
    expect(
      (await ask(server, "POST", "/v1/completions", { state: "x", prompt: "a", model: "gpt", max_tokens: 1 })).status,
    ).toBe(200);
    await ask(server, "POST", "/v1/states", { id: "second" });
    expect((await ask(server, "POST", "/v1/states", {})).body.error.code).toBe("too_many_states");
    expect((await ask(server, "GET", "/v1/states")).body.data).toHaveLength(2);
    await server.close();
  });
});

/** Records whose every access takes its own few milliseconds, so that those of two requests meet in any order. */
function hesitant(records: RecordStore): RecordStore {
  const random = Random.fromSeed(3);
  const later = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, 4 * random.fraction()));
    return work();
  };
  return {
    ...records,
    get: (name) => later(() => records.get(name)),
    put: (name, record) => later(() => records.put(name, record)),
    delete: (name) => later(() => records.delete(name)),
  };
}

describe("a state's bytes", () => {
  test("go on in another server as in the one that they came from, and no text of others begins with them", async () => {
    const [server, other] = [serverOf(), serverOf()];
    await ask(server, "POST", "/v1/states", { id: "a", prompt: "Once upon a time there was an old miller" });
    const { body: bytes } = await ask(server, "GET", "/v1/states/a/content");
    expect(bytes.length).toBeGreaterThan(model.model.stateBytes);
    const loaded = await ask(other, "PUT", "/v1/states/b/content?model=m", bytes);
    expect(loaded).toMatchObject({ status: 200, body: { id: "b", version: 1 } });
    const turn = (state: string) => ({ state, prompt: " who had", max_tokens: 8, temperature: 0 });
    const [first, second] = [
      await ask(server, "POST", "/v1/completions", turn("a")),
      await ask(other, "POST", "/v1/completions", turn("b")),
    ];
    expect(second.body.choices[0].text).toBe(first.body.choices[0].text);
    const again = await ask(other, "POST", "/v1/completions", { ...turn("b"), prompt: " And" });
    expect(again.body.state.version).toBe(3);
    const plain = await ask(other, "POST", "/v1/completions", { prompt: " who had", max_tokens: 8, temperature: 0 });
    expect(plain.body.usage.prompt_tokens_details.cached_tokens).toBe(0);
    bytes[bytes.length - 1] ^= 1;
    bytes[8] ^= 1;
    expect((await ask(other, "PUT", "/v1/states/c/content", bytes)).status).toBe(400);
    await Promise.all([server.close(), other.close()]);
  });

  test("of two that are taken in under one name at once, the one that stays begins with its own", async () => {
    const server = serverOf({ records: hesitant(memoryRecordStore()) });
    const turn = (state: string) => ({ state, prompt: " and then", max_tokens: 10, temperature: 0 });
    const texts = ["Once upon a time there was an old miller", "The Queen of Hearts was in a furious passion"];
    const bytes: Uint8Array[] = [];
    const continued: string[] = [];
    for (const [i, prompt] of texts.entries()) {
      await ask(server, "POST", "/v1/states", { id: `from${i}`, prompt });
      bytes.push((await ask(server, "GET", `/v1/states/from${i}/content`)).body);
      continued.push((await ask(server, "POST", "/v1/completions", turn(`from${i}`))).body.choices[0].text);
    }
    expect(continued[0]).not.toBe(continued[1]);
    for (let round = 0; round < 12; round++) {
      const order = [round % 2, 1 - (round % 2)];
      const name = `one${round}`;
      const put = (i: number) => ask(server, "PUT", `/v1/states/${name}/content?model=m`, bytes[i]);
      const answers = await Promise.all(order.map(put));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = order[answers.findIndex(({ status }) => status === 200)]!;
      await ask(server, "POST", `/v1/states/${name}/fork`, { id: `${name}-copy` });
      for (const id of [name, `${name}-copy`]) {
        const { body } = await ask(server, "POST", "/v1/completions", turn(id));
        expect(body.choices[0].text).toBe(continued[winner]);
      }
      expect((await ask(server, "DELETE", `/v1/states/${name}`)).status).toBe(200);
      expect((await ask(server, "POST", "/v1/completions", turn(`${name}-copy`))).status).toBe(200);
    }
    await server.close();
  });

  test("are found again after everything else of them was given up", async () => {
    const server = createServer({ models: [{ name: "m", model, cache: { live: 1, memoryBytes: 0 } }] });
    await ask(server, "POST", "/v1/states", { id: "a", prompt: "Once upon a time" });
    await ask(server, "POST", "/v1/states/mix", { id: "half", states: [{ id: "a", weight: 0.5 }] });
    const turn = { state: "half", prompt: " there", max_tokens: 4, temperature: 0 };
    await ask(server, "POST", "/v1/states/half/fork", { id: "copy" });
    const first = await ask(server, "POST", "/v1/completions", turn);
    for (const text of ["One", "Two", "Three"])
      await ask(server, "POST", "/v1/completions", { prompt: text, max_tokens: 1 });
    const copy = await ask(server, "POST", "/v1/completions", { ...turn, state: "copy" });
    expect(copy.body.choices[0].text).toBe(first.body.choices[0].text);
    await server.close();
  });
});

describe("mixed states", () => {
  const stateOf = (architecture: string, numbers: number[], logits?: number[]): SavedState => ({
    ...{ architecture, config: "{}", position: numbers.length },
    tensors: new Map([["state.0.wkv", { shape: [numbers.length], data: Float32Array.from(numbers) }]]),
    logits: logits && Float32Array.from(logits),
  });

  test("are weighted sums of every leaf", () => {
    const mixed = mixedState([
      { name: "a", state: stateOf("rwkv7", [1, 2], [4]), weight: 0.25 },
      { name: "b", state: stateOf("rwkv7", [4, -8], [8]), weight: 0.75 },
    ]);
    expect([...mixed.tensors.get("state.0.wkv")!.data]).toEqual([3.25, -5.5]);
    expect([...mixed.logits!]).toEqual([7]);
  });

  test("are refused where states are no sums", () => {
    const refused = (a: SavedState, b: SavedState) => () =>
      mixedState([
        { name: "a", state: a, weight: 0.5 },
        { name: "b", state: b, weight: 0.5 },
      ]);
    expect(refused(stateOf("rwkv4", [1]), stateOf("rwkv4", [1]))).toThrow(/running maximum/);
    expect(refused(stateOf("rwkv-x", [1]), stateOf("rwkv-x", [1, 2]))).toThrow(/b cannot be mixed/);
  });

  test("of one state with the weight 1 are that state", async () => {
    const server = serverOf();
    await ask(server, "POST", "/v1/states", { id: "a", prompt: "The king of the wood" });
    await ask(server, "POST", "/v1/states/mix", { id: "b", states: [{ id: "a", weight: 1 }] });
    const turn = (state: string) => ({ state, prompt: " had", max_tokens: 8, temperature: 0 });
    const [a, b] = [
      await ask(server, "POST", "/v1/completions", turn("a")),
      await ask(server, "POST", "/v1/completions", turn("b")),
    ];
    expect(b.body.choices[0].text).toBe(a.body.choices[0].text);
    await server.close();
  });
});

describe("records in memory", () => recordStoreSuite(async () => memoryRecordStore()));
describe("records in files", () => recordStoreSuite(async () => fileRecordStore(newFolder())));

test("ids come back from text as they were", () => {
  const ids = Int32Array.from({ length: 20_001 }, (_, i) => (i * 7919) % 65536);
  expect(idsOfText(idsToText(ids))).toEqual(ids);
  expect(idsOfText(idsToText(new Int32Array()))).toEqual(new Int32Array());
});

test("responses and named states in files are there after a restart, and the oldest responses go first", async () => {
  const folder = newFolder();
  const options = (): Partial<ServerOptions> => ({
    models: [{ name: "m", model, cache: { store: fileStateStore(folder), precision: "f32" } }],
    records: fileRecordStore(join(folder, "records")),
    limits: { responses: 3 },
  });
  const respond = (server: RwkvServer, input: string, previous?: string) =>
    ask(server, "POST", "/v1/responses", {
      input,
      temperature: 0,
      max_output_tokens: 6,
      previous_response_id: previous,
    });
  const first = serverOf(options());
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) ids.push((await respond(first, `Tell me of the fox, number ${i}.`)).body.id);
  await ask(first, "POST", "/v1/states", { id: "kept", prompt: "Once" });
  await first.close();
  const second = serverOf(options());
  expect((await ask(second, "GET", `/v1/responses/${ids[0]}`)).status).toBe(404);
  const last = await ask(second, "GET", `/v1/responses/${ids[3]}`);
  expect(last.body.id).toBe(ids[3]);
  const more = await respond(second, "More.", ids[3]);
  expect(more.body.usage.input_tokens_details.cached_tokens).toBeGreaterThan(10);
  expect(
    (await ask(second, "POST", "/v1/completions", { state: "kept", prompt: " upon", max_tokens: 1 })).body.state
      .version,
  ).toBe(2);
  await second.close();
});

describe("a turn whose answer from the store is lost", () => {
  /** Records whose writes of version 2 are made, or not, and answered with a failure; what was made is found, or not. */
  async function lostAnswer({ isMade, isFound = true }: { isMade: boolean; isFound?: boolean }) {
    const inner = memoryRecordStore();
    const away = () => new ApiError(503, "away", { code: "store_unavailable", retryAfter: 1 });
    let isLost = false;
    const records: RecordStore = {
      ...inner,
      async get(name) {
        if (isLost && !isFound) throw away();
        return inner.get(name);
      },
      async put(name, record) {
        if (record.version !== 2 || isLost) return inner.put(name, record);
        isLost = true;
        if (isMade) await inner.put(name, record);
        throw away();
      },
    };
    const server = serverOf({ records });
    await ask(server, "POST", "/v1/states", { id: "s", prompt: "Once" });
    const turn = { state: "s", prompt: " upon", max_tokens: 2 };
    const body = JSON.stringify(turn);
    const response = await server.fetch(new Request("http://s/v1/completions", { method: "POST", body }));
    return { server, turn, inner, status: response.status, headers: response.headers, told: await response.json() };
  }

  test("is told as kept where it was", async () => {
    const { status, told, server } = await lostAnswer({ isMade: true });
    expect([status, told.state.version]).toEqual([200, 2]);
    expect((await ask(server, "GET", "/v1/states/s")).body.version).toBe(2);
  });

  test("is told as not kept where it was not, and the same request then makes it", async () => {
    const { status, told, headers, server, turn } = await lostAnswer({ isMade: false });
    expect([status, told.error.code, headers.get("retry-after")]).toEqual([503, "store_unavailable", "1"]);
    expect(headers.get("x-should-retry")).toBeNull();
    expect((await ask(server, "POST", "/v1/completions", turn)).body.state.version).toBe(2);
  });

  test("is told as unknown where nobody can say, and clients' libraries do not send it again", async () => {
    const { status, told, headers } = await lostAnswer({ isMade: true, isFound: false });
    expect([status, told.error.code]).toEqual([503, "commit_unknown"]);
    expect([headers.get("retry-after"), headers.get("x-should-retry")]).toEqual([null, "false"]);
  });
});
