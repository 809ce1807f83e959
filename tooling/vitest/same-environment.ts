// Files of tests share processes: one that leaves an environment variable changed would decide what later ones do, by the order in which
// they happen to run. Those that change them run alone (alone.ts).
import { afterAll, expect } from "vitest";

const before = { ...process.env };

afterAll(() => {
  expect(process.env, "a file of tests that shares its process leaves the environment as it was").toEqual(before);
});
