// States: no beginning is read twice, none reaches another text, and what memory has no room for is found again in files, also after a
// restart. What is compared is content: every answer with what the model writes alone.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KnownTexts } from "../src/engine/known-texts.js";
import { restingPlaces } from "../src/engine/prompt.js";
import { createServer, type RwkvServer, type StateCacheOptions } from "../src/index.js";
import { fileStateStore } from "../src/node.js";
import { packedText, packState, unpackState } from "../src/states/packed-state.js";
import { idsOf, PrefixTrie } from "../src/states/prefix-trie.js";
import { loadEmbedded } from "./support.js";

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
  const folder = mkdtempSync(join(tmpdir(), "rwkv-states-"));
  folders.push(folder);
  return folder;
};

const serverOf = (cache: StateCacheOptions): RwkvServer => createServer({ models: [{ name: "m", model, cache }] });

async function complete(server: RwkvServer, prompt: string, maxTokens: number, signal?: AbortSignal) {
  const body = JSON.stringify({ prompt, max_tokens: maxTokens, temperature: 0 });
  const response = await server.fetch(
    new Request("http://s/v1/completions", { method: "POST", body, ...(signal && { signal }) }),
  );
  const { choices, usage } = await response.json();
  return {
    text: choices?.[0].text as string,
    cached: usage?.prompt_tokens_details.cached_tokens as number,
    prompt: usage?.prompt_tokens as number,
  };
}

async function alone(prompt: string, maxTokens: number): Promise<string> {
  let text = "";
  for await (const piece of model.generate(prompt, { temperature: 0, maxTokens })) text += piece;
  return text;
}

describe("texts that came lately", () => {
  test("have the ids that they had, and are forgotten when there are too many", () => {
    const encoded: string[] = [];
    const texts = new KnownTexts((text) => {
      encoded.push(text);
      return [text.length];
    });
    const long = (name: string) => name.repeat(3_000_000);
    for (const text of [long("a"), long("b"), long("a"), long("c"), long("a"), long("b"), "short", "short"])
      expect(texts.ids(text)).toEqual([text.length]);
    expect(encoded.map((text) => (text.length > 9 ? text[0] : text))).toEqual(["a", "b", "c", "b", "short", "short"]);
  });
});

describe("the trie", () => {
  test("finds what a plain list of texts finds, whatever was put in and taken out", () => {
    const random = Random.fromSeed(4);
    const trie = new PrefixTrie<string>();
    const kept = new Map<string, ReturnType<typeof trie.node>>();
    const newIds = () =>
      Int32Array.from({ length: 1 + Math.floor(random.fraction() * 8) }, () => Math.floor(random.fraction() * 3));
    for (let i = 0; i < 500; i++) {
      const ids = newIds();
      const key = ids.join();
      if (random.fraction() < 0.4 && kept.has(key)) {
        trie.remove(kept.get(key)!);
        kept.delete(key);
      } else {
        const node = trie.node(ids);
        node.value = key;
        kept.set(key, node);
        expect(idsOf(node).join()).toBe(key);
      }
      const asked = newIds();
      const prefixes = [...kept.keys()].map((text) => text.split(",").map(Number));
      const common = (text: number[]) => {
        let n = 0;
        while (n < text.length && n < asked.length && text[n] === asked[n]) n++;
        return n;
      };
      const whole = prefixes.filter((text) => common(text) === text.length).sort((a, b) => b.length - a.length)[0];
      const found = trie.find(asked);
      expect(found.value).toBe(whole?.join());
      expect(found.length).toBe(whole?.length ?? 0);
      expect(found.common).toBe(Math.max(0, ...prefixes.map(common)));
    }
  });
});

describe("where reading rests", () => {
  test("at the ends of messages that are far enough apart, where prompts part, every so often, and at the end", () => {
    const ids = new Int32Array(5000);
    const places = restingPlaces({ ids, marks: [100, 110, 400, 4990, 5000] }, 0, 250);
    expect(places.slice(0, 3)).toEqual([100, 250, 400]);
    expect(places.at(-1)).toBe(5000);
    expect(places).not.toContain(110);
    places.reduce((before, at) => {
      expect(at - before).toBeLessThanOrEqual(1024 + 32);
      expect(at).toBeGreaterThan(before);
      return at;
    }, 0);
    expect(restingPlaces({ ids, marks: [100] }, 5000, 5000)).toEqual([]);
  });
});

describe("a packed state", () => {
  test("comes back as it was, in f16 to eleven bits, and names its text", async () => {
    const session = model.session();
    await session.feed("Once upon a time");
    const state = await session.save();
    session.dispose();
    const ids = Int32Array.of(5, 6, 7);
    for (const precision of ["f32", "f16"] as const) {
      const bytes = packState(state, ids, "owner", precision);
      expect(packedText(bytes)).toEqual({ owner: "owner", ids });
      const back = unpackState(bytes);
      expect(back.position).toBe(state.position);
      for (const [name, { shape, data }] of state.tensors) {
        const own = back.tensors.get(name)!;
        expect(own.shape).toEqual(shape);
        const tolerance = (x: number) => (precision === "f32" ? 0 : Math.abs(x) * 2 ** -11 + 2 ** -25);
        expect([...data].every((x, i) => Math.abs(own.data[i]! - x) <= tolerance(x))).toBe(true);
      }
      expect(back.logits).toHaveLength(state.logits!.length);
    }
    const huge = {
      ...state,
      tensors: new Map([["x", { shape: [2], data: Float32Array.of(-1e38, 1) }]]),
      logits: undefined,
    };
    expect([...unpackState(packState(huge, ids, "o", "f16")).tensors.get("x")!.data]).toEqual([
      ...Float32Array.of(-1e38, 1),
    ]);
    expect(() => unpackState(packState(state, ids, "owner", "f16").subarray(0, 3000))).toThrow();
  });
});

describe("a prefix", () => {
  test("is read once: a longer prompt reads what follows, one that parts reads from where it parts", async () => {
    const server = serverOf({});
    const start =
      "The wolf went down to the river, and there he met the old king of the wood, who had lost his crown in the snow and asked him for help. " +
      "So they sought it together until the sun was low, under the stones and between the roots, and found nothing but a shoe.";
    const long = `${start} Then the king sat down upon a stone.`;
    await complete(server, long, 1);
    const again = await complete(server, long, 1);
    expect(again.cached).toBe(again.prompt);
    const longer = await complete(server, `${long} And so`, 4);
    expect(longer.cached).toBeGreaterThan(0.8 * longer.prompt);
    expect(longer.text).toBe(await alone(`${long} And so`, 4));
    const parted = `${start} Nobody knew why the river had become so still.`;
    const first = await complete(server, parted, 4); // learns where the two part
    expect(first.text).toBe(await alone(parted, 4));
    const third = await complete(server, `${start} In the morning`, 4);
    expect(third.cached).toBeGreaterThan(0.8 * third.prompt);
    expect(third.text).toBe(await alone(`${start} In the morning`, 4));
    await server.close();
  });

  test("an edit in the middle of a chat reads again only what follows it", async () => {
    const server = serverOf({});
    const turn = (who: string, i: number) => ({
      role: who,
      content: `${i}: the fox and the crow sat in the tree and spoke of cheese, and of the winter that was near, and of the ${i} friends that they had lost.`,
    });
    const messages = Array.from({ length: 8 }, (_, i) => turn(i % 2 === 0 ? "user" : "assistant", i)).slice(0, 7);
    const chat = async (all: object[]) => {
      const body = JSON.stringify({ messages: all, max_tokens: 1, temperature: 0 });
      return (await (await server.fetch(new Request("http://s/v1/chat/completions", { method: "POST", body }))).json())
        .usage;
    };
    const whole = await chat(messages);
    const edited = await chat([...messages.slice(0, 5), { role: "assistant", content: "No." }, messages[6]!]);
    expect(whole.prompt_tokens_details.cached_tokens).toBe(0);
    const perTurn = whole.prompt_tokens / 7;
    expect(edited.prompt_tokens_details.cached_tokens).toBeGreaterThan(4.5 * perTurn);
    await server.close();
  });
});

describe("states in files", () => {
  test("are found after a restart, and only by the model that wrote them", async () => {
    const folder = newFolder();
    const prompt = "Once upon a time there was a miller who had three sons, a donkey, and a cat that could speak. ";
    const first = serverOf({ store: fileStateStore(folder) });
    const { text } = await complete(first, prompt, 6);
    await first.close();
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    writeFileSync(join(folder, "stray.state"), "not a state");
    const second = serverOf({ store: fileStateStore(folder) });
    const again = await complete(second, prompt, 6);
    expect(again.cached).toBe(again.prompt);
    expect(again.text).toBe(text);
    await second.close();
    const tuned = createServer({
      models: [
        {
          name: "t",
          model,
          cache: { store: fileStateStore(folder) },
          initial: async (of) => {
            using session = of.session();
            await session.feed("The sea");
            return session.save();
          },
        },
      ],
    });
    expect((await complete(tuned, prompt, 6)).cached).toBe(0);
    await tuned.close();
  });

  test("keep within their bytes", async () => {
    const folder = newFolder();
    const server = serverOf({ live: 1, memoryBytes: 1, store: fileStateStore(folder), storeBytes: 600_000 });
    for (let i = 0; i < 12; i++) await complete(server, `Chapter ${i}. It was`, 1);
    const [engine] = server.models.engines;
    await engine!.cache.settled();
    expect(engine!.cache.use.storedBytes).toBeLessThanOrEqual(600_000);
    expect(engine!.cache.use.memoryBytes).toBeLessThanOrEqual(1);
    expect(engine!.cache.use.live).toBeLessThanOrEqual(1);
    await server.close();
  });
});

describe("a kept session that failed", () => {
  test("is forgotten, and its text read again", async () => {
    const server = serverOf({});
    const prompt = "Once upon a time there was a tailor";
    const { text } = await complete(server, prompt, 3);
    const [engine] = server.models.engines;
    const ids = model.tokenizer!.encode(prompt);
    const broken = model.session();
    broken.dispose();
    engine!.cache.put(Int32Array.from(ids.slice(0, -1)), broken);
    const again = await complete(server, `${prompt}s`, 3);
    expect(again.text).toBe(await alone(`${prompt}s`, 3));
    expect((await complete(server, prompt, 3)).text).toBe(text);
    await server.close();
  });
});

describe("isolation", () => {
  test("under random load, aborts and evictions, every text is what the model writes alone", async () => {
    const random = Random.fromSeed(11);
    const folder = newFolder();
    // room for next to nothing: nearly every state moves down, and many are read back
    const server = serverOf({
      live: 2,
      memoryBytes: 400_000,
      store: fileStateStore(folder),
      storeBytes: 4_000_000,
      precision: "f32",
    });
    const systems = ["The book of the king. ", "The book of the queen. ", "The book of the fool. "];
    const names = Array.from({ length: 12 }, (_, i) => `N${i}${"abc"[i % 3]}`);
    const prompts = names.map(
      (name, i) =>
        `${systems[i % 3]}My name is ${name}, and I live by the sea with my ${i + 2} brothers. I said: my name is`,
    );
    const expected = await Promise.all(prompts.map((prompt) => alone(prompt, 6)));
    const run = async (client: number) => {
      for (let turn = 0; turn < 5; turn++) {
        const which = Math.floor(random.fraction() * prompts.length);
        if (random.fraction() < 0.25) {
          const controller = new AbortController();
          const asked = complete(server, prompts[which]!, 60, controller.signal).catch(() => undefined);
          setTimeout(() => controller.abort(), random.fraction() * 20);
          await asked;
        } else {
          const { text } = await complete(server, prompts[which]!, 6);
          expect({ client, turn, which, text }).toEqual({ client, turn, which, text: expected[which] });
        }
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, client) => run(client)));
    const [engine] = server.models.engines;
    await engine!.cache.settled();
    expect(engine!.cache.use.storedStates).toBeGreaterThan(0);
    await server.close();
  });
});
