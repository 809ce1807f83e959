// Prompts of long texts: as long as asked for, with the facts where they should be, and pictures of what came out.
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { describe, expect, test } from "vitest";
import { heatMap, lineChart, needle, passkey, type Question, type RulerKind, ruler, rulerKinds } from "../src/index.js";

const tokenizer = new CharacterTokenizer(String.fromCharCode(...Array(128).keys()));

function promptOf(question: Question): string {
  const [request] = question.requests();
  if (request?.kind !== "generate") throw new Error("no prompt");
  return String.fromCharCode(...request.prompt);
}

describe("pass keys", () => {
  test("stand at their depths in prompts of the length", () => {
    const depths = [0, 0.25, 0.5, 1];
    const task = passkey({ lengths: [4000], depths, samples: 1 });
    const prompts = task.questions(tokenizer).map(promptOf);
    for (const [i, prompt] of prompts.entries()) {
      expect(prompt.length).toBeLessThanOrEqual(4000 - 8);
      expect(prompt.length).toBeGreaterThan(4000 - 8 - 100); // no other sentence would fit
      const text = prompt.indexOf("The grass");
      const key = /The pass key is \d{5}\. Remember it/.exec(prompt)!.index;
      const end = prompt.lastIndexOf("What is the pass key?");
      const start = prompt.indexOf("there.") + 7;
      expect((key - start) / (end - start)).toBeCloseTo(depths[i]! * (1 - 65 / (end - start)), 1);
      expect(text).toBeGreaterThan(0);
    }
  });

  test("are the same for a seed, whatever else is asked", () => {
    const of = (lengths: number[], seed: number) =>
      passkey({ lengths, depths: [0.5], samples: 2, seed })
        .questions(tokenizer)
        .map(promptOf);
    expect(of([1000, 2000], 0).slice(2)).toEqual(of([2000], 0));
    expect(of([2000], 0)).not.toEqual(of([2000], 1));
    expect(new Set(of([2000], 0)).size).toBe(2);
  });

  test("count where the first number is the key", () => {
    const [question] = passkey({ lengths: [1000], depths: [0.5], samples: 1 }).questions(tokenizer);
    const wanted = /The pass key is (\d{5})/.exec(promptOf(question!))![1]!;
    const right = (text: string) => question!.row([{ kind: "generate", text }]).isRight;
    expect([` ${wanted}.`, `${wanted} 12`, `12 ${wanted}`, "", wanted.slice(1)].map(right)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("give a heat map with a field for each length and depth", () => {
    const task = passkey({ lengths: [1000, 2000], depths: [0, 1], samples: 1 });
    const rows = task.questions(tokenizer).map((question, i) => {
      const wanted = /The pass key is (\d{5})/.exec(promptOf(question))![1]!;
      return question.row([{ kind: "generate", text: i === 0 ? wanted : "" }]);
    });
    expect(task.metrics(rows)).toMatchObject({
      accuracy: { value: 0.25 },
      "accuracy@1000": { value: 0.5 },
      "accuracy@2000": { value: 0 },
    });
    const svg = task.charts!(rows).passkey!;
    expect(svg.match(/>100 %</g)).toHaveLength(1 + 1); // the field, and the label of the depth
    expect(svg).toContain(">2000<");
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

test("needles are hidden between the sentences of a text", () => {
  const haystack = Array.from({ length: 200 }, (_, i) => `This is sentence number ${i}.`).join(" ");
  const [question] = needle({ haystack, lengths: [2000], depths: [0.5], samples: 1 }).questions(tokenizer);
  const prompt = promptOf(question!);
  expect(prompt).toMatch(/number \d+\. One of the special magic numbers for Amsterdam is: \d{7}\. This is/);
  const [first, last] = [/This is sentence number (\d+)\. One/, /This is sentence number (\d+)\.\nWhat/].map((each) =>
    Number(each.exec(prompt)![1]),
  );
  expect(first! / last!).toBeCloseTo(0.5, 1);
});

describe("ruler", () => {
  const rowsOf = (kind: RulerKind, length = 3000) =>
    ruler({ kinds: [kind], lengths: [length], samples: 3 })
      .questions(tokenizer)
      .map((question) => ({ prompt: promptOf(question), question }));

  test.each([...rulerKinds])("%s: the answers are in the text, which has the length", (kind) => {
    for (const { prompt, question } of rowsOf(kind)) {
      const { wanted } = question.row([{ kind: "generate", text: "" }]);
      for (const each of wanted) expect(prompt).toContain(each);
      expect(prompt.length).toBeLessThanOrEqual(3000);
      expect(prompt.length).toBeGreaterThan(2600);
      const recall = (text: string) => question.row([{ kind: "generate", text }]).recall;
      expect(recall(wanted.join(", ").toLowerCase())).toBe(1);
      expect(recall(wanted[0]!)).toBeCloseTo(1 / wanted.length, 12);
      expect(recall("nothing")).toBe(0);
    }
  });

  test("needles: what is asked for is what its key says", () => {
    for (const { prompt, question } of rowsOf("multi-key")) {
      const key = /What is the special magic number for (\S+) mentioned/.exec(prompt)![1]!;
      const value = new RegExp(`for ${key} is: (\\d{7})`).exec(prompt)![1];
      expect(question.row([{ kind: "generate", text: "" }])).toMatchObject({ wanted: [value] });
      expect(prompt.match(/One of the special magic numbers for/g)).toHaveLength(4);
    }
  });

  test("variables: all of the chain have the value, each given by the one before", () => {
    for (const { prompt, question } of rowsOf("variable-tracking")) {
      const { wanted } = question.row([{ kind: "generate", text: "" }]);
      const value = /assigned the value (\d{5}) in/.exec(prompt)![1]!;
      const places = wanted.map((name, i) =>
        prompt.indexOf(`VAR ${name} = ${i === 0 ? value : `VAR ${wanted[i - 1]}`}`),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test("frequent words: the three of the answer are the most frequent ones behind the dots", () => {
    for (const { prompt, question } of rowsOf("frequent-words")) {
      const { wanted } = question.row([{ kind: "generate", text: "" }]);
      const counts = new Map<string, number>();
      const text = prompt.slice(prompt.indexOf("coded words. ") + 13, prompt.indexOf("\nQuestion:"));
      for (const word of text.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
      const order = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
      expect(order.slice(0, 4)).toEqual(["...", ...wanted]);
    }
  });
});

test("charts have titles, axes and names that are safe in markup", () => {
  const line = lineChart({
    title: "a < b",
    names: { x: "tokens", y: "share" },
    series: [
      {
        name: "<one>",
        points: [
          [1, 0.5],
          [10, 1],
        ],
        range: [
          [0.4, 0.6],
          [0.9, 1],
        ],
      },
    ],
    ...{ logarithmic: { x: true }, bounds: [0, 1] },
  });
  for (const label of ["a &lt; b", "tokens", "share", "&lt;one&gt;", "opacity"]) expect(line).toContain(label);
  const empty = lineChart({ title: "none", names: { x: "x", y: "y" }, series: [] });
  const map = heatMap({ title: "m", columns: ["c"], rows: ["r"], names: { x: "x", y: "y" }, values: [[undefined]] });
  for (const svg of [line, empty, map]) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
