// In a page: a vocabulary that is fetched is held to its checksum and kept in the private file system of the page's origin.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchedIfMissing, findTokenizer, worldVocabulary } from "../src/index.js";
import { keepVocabulary, keptVocabulary } from "../src/vocabulary-cache.js";

const text = "1 'a' 1\n2 'b' 1\n";
const bytes = new TextEncoder().encode(text);
const clear = async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("rwkv-ts-vocabularies", { recursive: true }).catch(() => undefined);
};
beforeEach(clear);
afterEach(async () => {
  vi.unstubAllGlobals();
  await clear();
});

/** A server that has the file; returns the addresses that were asked for. */
function serve(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string | URL) => {
    asked.push(String(url));
    return new Response(bytes, { headers: { "content-length": String(bytes.length) } });
  });
  return asked;
}

const missing = () => findTokenizer(new Blob([]), { name: "m.pth", metadata: {} }, 65536, undefined);

test("what is kept is there for the next visit, as it was", async () => {
  expect(await keptVocabulary(worldVocabulary)).toBeUndefined();
  const place = await keepVocabulary(worldVocabulary, bytes);
  expect(place).toMatch(/private file system/);
  const kept = await keptVocabulary(worldVocabulary);
  expect(new TextDecoder().decode(kept!.bytes)).toBe(text);
  expect(kept!.place).toBe(place);
});

test("another file than the published one is neither used nor kept, and the message suits a page", async () => {
  const asked = serve();
  const notices: string[] = [];
  const choice = await fetchedIfMissing(await missing(), 65536, { onNotice: (line) => notices.push(line) });
  expect(choice).toMatchObject({
    missing: expect.stringMatching(/option tokenizer.*failed: its SHA-256 is [0-9a-f]{64}/),
  });
  expect(choice).toMatchObject({ missing: expect.not.stringMatching(/--vocab|rwkv pull/) });
  expect(new Set(asked)).toEqual(new Set([worldVocabulary.url]));
  expect(notices).toEqual([]);
  expect(await keptVocabulary(worldVocabulary)).toBeUndefined();
});

test("a kept file that was changed is not used, and offline nothing is asked for", async () => {
  const asked = serve();
  await keepVocabulary(worldVocabulary, bytes);
  const choice = await fetchedIfMissing(await missing(), 65536, { offline: true });
  expect(choice.tokenizer).toBeUndefined();
  expect(asked).toEqual([]);
});
