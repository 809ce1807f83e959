import { describe, expect, it } from "vitest";
import { StopMatcher } from "../src/index.js";

/** Pushes the pieces; all text that came out, and the stop string. */
function run(stops: string[], pieces: string[]): { text: string; stop?: string; rest?: string } {
  const matcher = new StopMatcher(stops);
  let text = "";
  for (const piece of pieces) {
    const match = matcher.push(piece);
    text += match.text;
    if (match.stop !== undefined) return { text, stop: match.stop, rest: match.rest };
  }
  return { text: text + matcher.flush() };
}

describe("stop strings", () => {
  it.each([
    [["\n\nUser:"], "Hello.\n\nUs\n\nUser: hi", "Hello.\n\nUs", "\n\nUser:"],
    [["abcd", "bc"], "xabcd", "xa", "bc"], // complete first
    [["bc", "abc"], "xabcd", "x", "abc"], // complete together: the longest
    [["aab"], "aaab", "a", "aab"], // a false beginning overlaps the true one
    [["abab c", "END"], "ababab c", "ab", "abab c"],
    [["END"], "EN END", "EN ", "END"],
    [["a"], "a", "", "a"],
    [["never"], "nevev neve", "nevev neve", undefined],
    [[], "text", "text", undefined],
  ])("%j are found in %j however it is cut", (stops, input, text, stop) => {
    for (let mask = 0; mask < 2 ** Math.min(input.length - 1, 11); mask++) {
      const pieces: string[] = [];
      let start = 0;
      for (let end = 1; end <= input.length; end++) {
        if (end < input.length && !(mask & (1 << (end - 1)))) continue;
        pieces.push(input.slice(start, end));
        start = end;
      }
      const result = run(stops, pieces);
      expect([result.text, result.stop]).toEqual([text, stop]);
    }
  });

  it("hold back no more than what may be their beginning", () => {
    const matcher = new StopMatcher(["\n\nUser:"]);
    expect(["Hi.", "\n", "Bye", "\n\nUs", "ual"].map((piece) => matcher.push(piece).text)).toEqual([
      "Hi.",
      "",
      "\nBye",
      "",
      "\n\nUsual",
    ]);
  });

  it("tell what followed them", () => {
    expect(run(["|"], ["a", "b|c"])).toEqual({ text: "ab", stop: "|", rest: "c" });
  });

  it("must not be empty", () => {
    expect(() => new StopMatcher([""])).toThrow(/a stop string is empty/);
  });
});
