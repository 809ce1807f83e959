// Every example of every README and page of docs runs as it stands, in Node, with the built packages.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { codeBlocks } from "../src/code-blocks.js";
import { pages, root } from "../src/pages.js";
import { runBlock } from "../src/run-block.js";
import { typeErrors } from "../src/type-check.js";

const all = pages();

beforeAll(() => {
  if (!existsSync(join(root, "apps", "cli", "dist", "main.js")))
    throw new Error("examples run with the built packages: npm run build");
});

describe.each(all.filter(({ blocks }) => blocks.length > 0))("$path", ({ blocks }) => {
  for (const block of blocks) {
    const { language, line, notRun } = block;
    if (notRun !== undefined) test.skip(`${language} in line ${line} (not run: ${notRun})`, () => undefined);
    else
      test(`${language} in line ${line} runs`, async () => {
        const { code, stdout, stderr } = await runBlock(block);
        expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
      });
  }
});

describe("examples", () => {
  test("in TypeScript have the types that they need, also those that are not run", () => {
    const typed = all.flatMap(({ path, blocks }) =>
      blocks.filter(({ language }) => language === "ts").map(({ line, code }) => [`${path}:${line}`, code] as const),
    );
    expect(Object.fromEntries(typeErrors(new Map(typed)))).toEqual({});
    const wrong = `import { load } from "@rwkv-ts/rwkv7-goose";\nconst n: number = await load("model.pth");`;
    expect(typeErrors(new Map([["wrong", wrong]])).get("wrong")).toEqual([expect.stringMatching(/^2: .*'number'/)]);
  });

  test("are found in the pages of the repository and of every package", () => {
    const withBlocks = all.filter(({ blocks }) => blocks.length > 0).map(({ path }) => path);
    expect(withBlocks).toContain("README.md");
    expect(withBlocks).toContain("packages/rwkv7-goose/README.md");
    expect(all.map(({ path }) => path)).toContain("apps/docs/guide/adding-a-version.md");
  });

  test("are blocks of TypeScript, JavaScript and shell, and say where they begin and why they do not run", () => {
    const page = [
      "# A",
      "```ts",
      "a",
      "```",
      "",
      "<!-- not run: it is long -->",
      "```sh",
      "b",
      "```",
      "```",
      "c",
      "```",
    ];
    expect(codeBlocks(page.join("\n"))).toEqual([
      { language: "ts", line: 3, code: "a\n" },
      { language: "sh", line: 8, code: "b\n", notRun: "it is long" },
    ]);
  });

  test.each([
    ["js", "import '@rwkv-ts/nothing';", /Cannot find package/],
    ["js", "throw new Error('no');", /no/],
    ["js", "const a: number = 1;", /SyntaxError/],
    ["ts", "await using a = { [Symbol.asyncDispose]: async () => {} };", /SyntaxError/],
    ["sh", "rwkv nonsense", /unknown command/],
    ["sh", "npx nonsense\ntrue", /not known/],
    ["sh", "rwkv --version | false\ntrue", /^/],
  ] as const)("that fail are told: %s %s", async (language, code, message) => {
    const isNode20 = process.versions.node.startsWith("20.");
    if (code.startsWith("await using") && !isNode20) return;
    const outcome = await runBlock({ language, code, line: 1 });
    expect(outcome.code).not.toBe(0);
    expect(outcome.stderr).toMatch(message);
  });
});
