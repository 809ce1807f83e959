// Isolation under chaos, checked by content: clients at random go on with many named states, fork, delete, race for them and leave amid
// answers, while every state is pushed out of the model, through memory into files or Redis, and read back, by one server or by two that
// share a Redis. In the end the text of every state is what its own clients wrote and were told, and its numbers are those of the text.
//
// RWKV_CHAOS_SESSIONS=10000 makes it as large; RWKV_SOAK_MINUTES=30 goes on for as long, and holds memory to what it was.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { findRedis, redisMissing, startRedis } from "@rwkv-ts/vitest/redis";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer, type RecordStore, type RwkvServer, type StateStore } from "../src/index.js";
import { fileRecordStore, fileStateStore } from "../src/node.js";
import { redisStores } from "../src/redis.js";
import { packedText, unpackState } from "../src/states/packed-state.js";
import { ask, loadEmbedded } from "./support.js";

const sessions = Number(process.env.RWKV_CHAOS_SESSIONS ?? 160);
const soakMinutes = Number(process.env.RWKV_SOAK_MINUTES ?? 0);
const clients = 12;
/** States whose numbers are computed once more. */
const recomputed = 40;

let model: LanguageModel;
const folder = mkdtempSync(join(tmpdir(), "rwkv-chaos-"));
beforeAll(async () => {
  model = await loadEmbedded();
});
afterAll(async () => {
  await model.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Room for next to nothing: nearly every state moves down, and is read back. */
const serverOf = (store: StateStore, records: RecordStore): RwkvServer =>
  createServer({
    models: [{ name: "m", model, cache: { live: 4, memoryBytes: 1_000_000, store, precision: "f32" } }],
    records,
    limits: { states: 10 * sessions },
    onError: (error) => {
      throw error;
    },
  });

/** What a state's clients know of it: the text that each version added. */
type Told = Map<number, string>;

class Chaos {
  readonly told = new Map<string, Told>();
  readonly counts = { turns: 0, conflicts: 0, forks: 0, left: 0, deleted: 0 };
  #next = 0;

  constructor(
    private readonly servers: readonly RwkvServer[],
    private readonly random: Random,
  ) {}

  below = (most: number): number => Math.floor(this.random.fraction() * most);
  #server = (): RwkvServer => this.servers[this.below(this.servers.length)]!;
  #any = (): string => [...this.told.keys()][this.below(this.told.size)]!;

  async create(): Promise<void> {
    const id = `s${this.#next++}`;
    const prompt = `${["The king", "The fox", "The sea"][this.below(3)]} of number ${id} said:`;
    const { status } = await ask(this.#server(), "POST", "/v1/states", { id, prompt });
    expect({ id, status }).toEqual({ id, status: 200 });
    this.told.set(id, new Map([[1, prompt]]));
  }

  async step(): Promise<void> {
    const dice = this.random.fraction();
    if (dice < 0.06) return this.#fork(this.#any());
    if (dice < 0.1) return this.#delete(this.#any());
    if (dice < 0.22) return this.#leave(this.#any());
    if (dice < 0.3) {
      const id = this.#any();
      await Promise.all([this.#turn(id), this.#turn(id)]);
    } else await this.#turn(this.#any());
  }

  #body(id: string): { state: string; prompt: string; max_tokens: number; temperature: number; seed: number } {
    const prompt = ` ${id} ${["and", "but", "so"][this.below(3)]}`;
    return { state: id, prompt, max_tokens: 1 + this.below(4), temperature: 1, seed: this.below(1000) };
  }

  async #turn(id: string): Promise<void> {
    const body = this.#body(id);
    const answer = await ask(this.#server(), "POST", "/v1/completions", body);
    if (answer.status === 404 || answer.status === 409) {
      this.counts.conflicts++; // deleted, or going on elsewhere
      return;
    }
    expect(answer.status).toBe(200);
    const { version } = answer.body.state;
    const told = this.told.get(id);
    expect(told?.has(version) ?? false).toBe(false); // no version is given away twice
    told?.set(version, body.prompt + answer.body.choices[0].text);
    this.counts.turns++;
  }

  /** Amid the answer. */
  async #leave(id: string): Promise<void> {
    const body = JSON.stringify({ ...this.#body(id), max_tokens: 400, logit_bias: { 0: -100 }, stream: true });
    const response = await this.#server().fetch(new Request("http://s/v1/completions", { method: "POST", body }));
    const reader = response.body!.getReader();
    for (let i = this.below(4); i > 0; i--) await reader.read();
    await reader.cancel();
    this.counts.left++;
  }

  async #fork(id: string): Promise<void> {
    const [copy, told] = [`s${this.#next++}`, this.told.get(id)!];
    const version = Math.max(...told.keys());
    if (told.size < version) return; // the client of a version in between was not told of it yet
    const { status } = await ask(this.#server(), "POST", `/v1/states/${id}/fork`, { id: copy, version });
    if (status === 409 || status === 404) return void this.counts.conflicts++;
    expect(status).toBe(200);
    this.told.set(copy, new Map([[1, textOf(told, version)]]));
    this.counts.forks++;
  }

  async #delete(id: string): Promise<void> {
    this.told.delete(id);
    expect((await ask(this.#server(), "DELETE", `/v1/states/${id}`)).status).toBe(200);
    this.counts.deleted++;
    await this.create();
  }

  /** Every state's text, and of some of them every number. */
  async check(): Promise<void> {
    const every = Math.max(1, Math.floor(this.told.size / recomputed));
    const known = await ask(this.servers[0]!, "GET", "/v1/states");
    expect(known.body.data.map(({ id }: { id: string }) => id).sort()).toEqual([...this.told.keys()].sort());
    let index = 0;
    for (const [id, told] of this.told) {
      const last = Math.max(...told.keys());
      const { body } = await ask(this.#server(), "GET", `/v1/states/${id}/content`);
      const { ids } = packedText(body)!;
      expect({ id, text: model.tokenizer!.decode(ids) }).toEqual({ id, text: textOf(told, last) });
      if (index++ % every > 0) continue;
      using session = model.session();
      await session.feed(ids);
      const expected = await session.save();
      for (const [name, { data }] of unpackState(body).tensors) {
        const own = expected.tensors.get(name)!.data;
        const [error, size] = [distance(data, own), distance(own, new Float32Array(own.length))];
        expect({ id, name, isSame: error <= 1e-4 * size }).toEqual({ id, name, isSame: true });
      }
    }
  }
}

/** The text up to a version. */
const textOf = (told: Told, version: number): string =>
  Array.from({ length: version }, (_, i) => told.get(i + 1)).join("");

const distance = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.sqrt(Array.from(a).reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0));

async function chaos(servers: readonly RwkvServer[], seed: number, steps: number): Promise<Chaos> {
  const made = new Chaos(servers, Random.fromSeed(seed));
  const together = async (count: number, work: () => Promise<void>) => {
    let left = count;
    const client = async () => {
      while (left-- > 0) await work();
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
  await together(sessions, () => made.create());
  await together(steps, () => made.step());
  for (const server of servers) {
    await expect.poll(() => server.active).toBe(0);
    for (const { cache } of server.models.engines) await cache.settled();
  }
  return made;
}

test(`${sessions} sessions of one server, through memory and files`, async () => {
  const store = fileStateStore(join(folder, "states"));
  const server = serverOf(store, fileRecordStore(join(folder, "records")));
  const made = await chaos([server], 1, 2 * sessions);
  const [{ cache }] = server.models.engines as [(typeof server.models.engines)[0]];
  expect(cache.use.storedStates).toBeGreaterThan(sessions / 4);
  await made.check();
  for (const count of Object.values(made.counts)) expect(count).toBeGreaterThan(0);
  await server.close();
});

test("owners who call their conversations the same are told what they would be told alone, and find nothing of each other", async () => {
  const owners = ["anne", "bert", "cleo", "dora"];
  const open = (name: string, apiKeys: readonly string[], room: number): RwkvServer =>
    createServer({
      models: [
        {
          name: "m",
          model,
          cache: {
            live: room,
            memoryBytes: room * 100_000,
            store: fileStateStore(join(folder, name)),
            precision: "f32",
          },
        },
      ],
      records: fileRecordStore(join(folder, `${name}-records`)),
      apiKeys,
    });
  const greedy = { temperature: 0, logit_bias: { 0: -100 } };
  /** What one is told in a named conversation, a chain of responses, and a chat that is changed in its middle. */
  const story = async (server: RwkvServer, owner: string) => {
    const told: string[] = [];
    const say = async (path: string, body: object) => {
      const { status, body: answer } = await ask(server, "POST", path, { ...greedy, ...body }, owner);
      expect({ path, status }).toEqual({ path, status: 200 });
      return answer;
    };
    await say("/v1/states", { id: "talk", prompt: `The king of ${owner} said:` });
    let previous: string | undefined;
    const messages = [{ role: "user", content: `I am ${owner}.` }];
    for (let turn = 0; turn < 3; turn++) {
      const state = await say("/v1/completions", { state: "talk", prompt: ` ${owner} and`, max_tokens: 3 });
      const response = await say("/v1/responses", {
        input: `${owner} ${turn}`,
        max_output_tokens: 3,
        previous_response_id: previous,
      });
      const chat = await say("/v1/chat/completions", { messages, max_tokens: 3 });
      previous = response.id;
      // not the reply itself: its state is that of the white space which the model wrote, where it is not read again
      messages.push({ role: "assistant", content: `So said ${owner}.` }, { role: "user", content: `And ${owner}?` });
      if (turn === 1) messages[0] = { role: "user", content: `I was ${owner}.` };
      told.push(state.choices[0].text, response.output[0].content[0].text, chat.choices[0].message.content);
    }
    return { told, response: previous! };
  };
  const crowded = open("crowded", owners, 1);
  const together = await Promise.all(owners.map((owner) => story(crowded, owner)));
  for (const [i, owner] of owners.entries()) {
    const stranger = owners[(i + 1) % owners.length]!;
    const { response, told } = together[i]!;
    expect((await ask(crowded, "GET", `/v1/responses/${response}`, undefined, stranger)).status).toBe(404);
    const stolen = { input: "x", previous_response_id: response, max_output_tokens: 1 };
    expect((await ask(crowded, "POST", "/v1/responses", stolen, stranger)).status).toBe(404);
    const content = await ask(crowded, "GET", "/v1/states/talk/content", undefined, owner);
    const text = model.tokenizer!.decode(packedText(content.body)!.ids);
    expect(owners.filter((name) => text.includes(name))).toEqual([owner]);
    const alone = open(`alone-${owner}`, [owner], 16);
    expect(told).toEqual((await story(alone, owner)).told);
    await alone.close();
  }
  await crowded.close();
});

const redisIsThere = findRedis() !== undefined;
const shared = `${sessions} sessions of two servers that share a Redis`;
test.skipIf(!redisIsThere)(redisIsThere ? shared : `${shared} (skipped: ${redisMissing})`, async () => {
  const redis = await startRedis(mkdtempSync(join(folder, "redis-")));
  const stores = await Promise.all([redisStores(redis.url), redisStores(redis.url)]);
  const servers = stores.map(({ states, records }) => serverOf(states, records));
  const made = await chaos(servers, 2, 2 * sessions);
  await made.check();
  expect(made.counts.conflicts).toBeGreaterThan(0);
  for (const server of servers) await server.close();
  await redis.stop();
});

test.skipIf(soakMinutes === 0)(
  `${soakMinutes} minutes of mixed load, with memory flat (RWKV_SOAK_MINUTES)`,
  async () => {
    const server = serverOf(fileStateStore(join(folder, "soak")), fileRecordStore(join(folder, "soak-records")));
    const until = Date.now() + soakMinutes * 60_000;
    let after: number | undefined;
    for (let round = 0; Date.now() < until; round++) {
      const made = await chaos([server], 100 + round, 4 * sessions);
      await made.check();
      for (const id of made.told.keys()) await ask(server, "DELETE", `/v1/states/${id}`);
      if (round === 1) after = process.memoryUsage.rss();
    }
    if (after !== undefined) expect(process.memoryUsage.rss()).toBeLessThan(1.3 * after);
    await server.close();
  },
  (soakMinutes + 5) * 60_000,
);
