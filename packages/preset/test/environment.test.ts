// Runtimes that ask for permissions (Deno) throw where a variable of the environment is read: it then counts as not set.
import { afterEach, beforeEach, expect, test } from "vitest";
import { isOffline, vocabularyInCache, worldVocabulary } from "../src/index.js";

const { env } = process;
/** Variables that may be read; any other one is refused. */
let allowed: Record<string, string> = {};
beforeEach(() => {
  const get = (_: unknown, name: string | symbol) => {
    if (typeof name === "symbol" || name in allowed) return Reflect.get(allowed, name);
    throw Object.assign(new Error(`Requires env access to "${name}"`), { name: "NotCapable" });
  };
  process.env = new Proxy<NodeJS.ProcessEnv>({}, { get });
});
afterEach(() => {
  process.env = env;
  allowed = {};
});

test("no variable may be read: nothing is set, and nothing fails", () => {
  expect(isOffline({})).toBe(false);
  expect(vocabularyInCache(worldVocabulary)).toBeUndefined();
});

test("those that may be read count", () => {
  allowed = { RWKV_OFFLINE: "1", HOME: "/home-of-somebody" };
  expect(isOffline({})).toBe(true);
  expect(vocabularyInCache(worldVocabulary)).toBe(`/home-of-somebody/.cache/rwkv-ts/${worldVocabulary.fileNames[0]}`);
});
