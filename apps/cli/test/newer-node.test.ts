// What newer versions of Node refuse and older ones let pass, refused here too.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

beforeAll(build);
const file = temporaryFolder();

test("a chat whose input has ended is answered to its last line, though nothing more may be prompted for (Node 24)", async () => {
  const strict = file("strict.mjs");
  writeFileSync(
    strict,
    `import { Interface } from "node:readline";
    const { prompt } = Interface.prototype;
    Interface.prototype.prompt = function (...args) {
      if (this.closed) throw Object.assign(new Error("readline was closed"), { code: "ERR_USE_AFTER_CLOSE" });
      return prompt.apply(this, args);
    };`,
  );
  const environment = { NODE_OPTIONS: `--import=${pathToFileURL(strict).href}` };
  const chat = ["chat", "--max-tokens", "4", "--temperature", "0"];
  const { code, stdout, stderr } = await rwkv(chat, { environment, input: "One\nTwo\n/exit\n" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
  const unended = await rwkv(chat, { environment, input: "One\nTwo" });
  expect({ ...unended }).toEqual({ code: 0, stderr: "", stdout });
});
