// What `rwkv pull` brought: listed, used by name, removed.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { goldenPath } from "@rwkv-ts/vitest/data";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const model = "hub/owner/repo/main/model-0.1b.pth";
let count = 0;

/** A cache folder as downloads leave it. */
function cache(): string {
  const folder = at(`cache-${count++}`);
  const put = (path: string, write: (path: string) => void) => {
    const whole = join(folder, "rwkv-ts", path);
    mkdirSync(dirname(whole), { recursive: true });
    write(whole);
  };
  const text = (content: string) => (path: string) => writeFileSync(path, content);
  put(model, (path) => copyFileSync(goldenPath("rwkv7", "model.pth"), path));
  put(`${model}.json`, text("{}"));
  put("hub/owner/repo/v2/twin.pth", text("one"));
  put("hub/other/repo/main/twin.pth", text("two"));
  put("url/example.org/models/tokenizer.json", text("{}"));
  put("url/example.org/models/tokenizer.json.json", text("{}"));
  put("url/example.org/half.pth.0123456789abcdef.part", text("half"));
  put("rwkv_vocab_v20230424.txt", text("vocabulary"));
  return folder;
}

describe("downloads", () => {
  beforeAll(build);
  let folder: string;
  beforeEach(() => {
    folder = cache();
  });
  const run = (...args: string[]) => rwkv(args, { environment: { XDG_CACHE_HOME: folder } });
  const names = async () =>
    (JSON.parse((await run("list", "--json")).stdout).files as { name: string }[]).map(({ name }) => name);
  const all = [
    "example.org/half.pth",
    "example.org/models/tokenizer.json",
    "other/repo/twin.pth",
    "owner/repo/model-0.1b.pth",
    "owner/repo@v2/twin.pth",
    "rwkv_vocab_v20230424.txt",
  ];

  test("are listed by name and size, and those that were interrupted are told", async () => {
    const { code, stdout, stderr } = await run("list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^owner\/repo\/model-0\.1b\.pth +831 kB$/m);
    expect(stdout).toMatch(/^example\.org\/half\.pth +4 bytes, interrupted$/m);
    expect(await names()).toEqual(all);
    const nowhere = await rwkv(["list"]);
    expect(nowhere.stdout).toBe("nothing was pulled into /nonexistent/rwkv-ts\n");
  });

  test("are found by every command under the file's name and under the whole one", async () => {
    for (const name of ["model-0.1b.pth", "owner/repo/model-0.1b.pth"]) {
      const { code, stdout } = await run("inspect", name, "--json");
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ architecture: "rwkv7" });
    }
    expect((await run("convert", "model-0.1b.pth", at("out.safetensors"))).code).toBe(0);
    expect((await run("logits", "model-0.1b.pth", "--tokens", "1,2", "--out", at("l.safetensors"))).code).toBe(0);
    const { stderr } = await run("inspect", "twin.pth");
    expect(stderr).toMatch(
      /^error: several downloads are called twin\.pth: other\/repo\/twin\.pth, owner\/repo@v2\/twin/,
    );
    expect((await run("inspect", "half.pth")).stderr).toMatch(/^error: half\.pth cannot be opened: no such file/);
  });

  test("are removed with what belongs to them, and their empty folders", async () => {
    const { code, stdout } = await run("rm", "model-0.1b.pth", "half.pth", "rwkv_vocab_v20230424.txt");
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain("removed owner/repo/model-0.1b.pth (831 kB)");
    expect(await names()).toEqual([all[1], all[2], all[4]]);
    expect(existsSync(join(folder, "rwkv-ts", dirname(model)))).toBe(false);
    expect((await run("rm", "tokenizer.json", "other/repo")).code).toBe(0);
    expect(await names()).toEqual(["owner/repo@v2/twin.pth"]);
    expect(existsSync(join(folder, "rwkv-ts", "url"))).toBe(false);
  });

  test.each([
    [["twin.pth"], /several downloads are called twin\.pth/],
    [["model-0.1b.pht"], /was not pulled \(did you mean model-0\.1b\.pth\?\)/],
    [["half.pth", "nothing-of-this-name"], /nothing-of-this-name was not pulled; rwkv list/],
    [["../cache"], /was not pulled/],
    [[], /missing required argument 'names'/],
  ])("rm %j is refused, and removes nothing", async (args, message) => {
    const { code, stderr } = await run("rm", ...args);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect(code).toBe(1);
    expect(await names()).toEqual(all);
  });
});
