// Settings: their bounds, and addresses that carry them.
import { expect, test } from "vitest";
import { userTurn } from "../src/playground/chat-turn.js";
import { defaultSettings, faultOf, settingsFromHash, settingsToHash, stopsOf } from "../src/playground/settings.js";

test("an address says what is not as usual, and no text unless it is given one", () => {
  expect(settingsToHash(defaultSettings)).toBe("");
  const changed = { ...defaultSettings, temperature: 0.5, seed: 7, stop: "\n\n", system: "secret" };
  const hash = settingsToHash(changed);
  expect(hash).toBe("temperature=0.5&seed=7&stop=%0A%0A");
  expect(settingsFromHash(`#${hash}`, defaultSettings)).toEqual({
    settings: { ...changed, system: "" },
    text: undefined,
  });
  expect(settingsFromHash(settingsToHash(changed, "Once & again"), defaultSettings).text).toBe("Once & again");
});

test("what is out of bounds or unknown in an address changes nothing", () => {
  const { settings } = settingsFromHash(
    "#temperature=-1&topP=2&topK=1.5&maxTokens=abc&n=99&seed=1e99&thinking=hard&other=1&penaltyDecay=",
    defaultSettings,
  );
  expect(settings).toEqual(defaultSettings);
});

test("settings out of bounds are told in one sentence", () => {
  expect(faultOf(defaultSettings)).toBe("");
  expect(faultOf({ ...defaultSettings, topP: 1.5 })).toBe("Top p must be a number from 0 to 1.");
  expect(faultOf({ ...defaultSettings, maxTokens: 0.5 })).toBe("Most tokens must be a whole number from 1 to 100000.");
  expect(faultOf({ ...defaultSettings, seed: 0.5 })).toBe("The seed must be a whole number, or empty.");
});

test("stop strings are one a line, with line breaks as people write them", () => {
  expect(stopsOf({ stop: "\\n\\n\nThe end" })).toEqual(["\n\n", "The end"]);
});

test("a message is written as the models' template has it", () => {
  const plain = { system: "", thinking: "none" } as const;
  expect(userTurn("Hello\n\nthere ", plain, true)).toBe("User: Hello\nthere\n\nAssistant:");
  expect(userTurn("And?", plain, false)).toBe("\n\nUser: And?\n\nAssistant:");
  expect(userTurn("Hi", { system: "Be kind.", thinking: "skip" }, true)).toBe(
    "System: Be kind.\n\nUser: Hi\n\nAssistant: <think>\n</think",
  );
});
