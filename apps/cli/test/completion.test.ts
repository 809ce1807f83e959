// rwkv completion: the scripts in the shells that read them.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
beforeAll(build);

const has = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

async function scriptOf(shell: string): Promise<string> {
  const { code, stdout, stderr } = await rwkv(["completion", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  writeFileSync(at(shell), stdout);
  return stdout;
}

// reason for skipping: the shell is not installed
describe.skipIf(!has("bash"))("bash", () => {
  const complete = (words: readonly string[]): string[] => {
    const program = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rwkv; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", program, "bash", at("bash"), ...words], { encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.split("\n").filter((line) => line !== "");
  };

  test("completes commands, options, their choices and arguments", async () => {
    await scriptOf("bash");
    expect(complete(["rwkv", "ge"])).toEqual(["generate"]);
    expect(complete(["rwkv", ""])).toEqual(expect.arrayContaining(["generate", "list", "rm", "completion", "--help"]));
    expect(complete(["rwkv", "generate", "--max"])).toEqual(["--max-tokens"]);
    expect(complete(["rwkv", "generate", "--weights", "int"])).toEqual(["int8", "int4"]);
    expect(complete(["rwkv", "generate", "--backend", ""])).toEqual(["auto", "cpu", "cuda", "reference", "webgpu"]);
    expect(complete(["rwkv", "completion", "z"])).toEqual(["zsh"]);
    expect(complete(["rwkv", "help", "tok"])).toEqual(["tokenize"]);
  });

  test("completes files elsewhere", async () => {
    await scriptOf("bash");
    writeFileSync(at("some-model.pth"), "");
    expect(complete(["rwkv", "chat", at("some-m")])).toEqual([at("some-model.pth")]);
    expect(complete(["rwkv", "generate", "--lora", at("some-m")])).toEqual([at("some-model.pth")]);
  });
});

describe.each(["zsh", "fish"])("%s", (shell) => {
  test("is given every command with its options, in quotes that hold", async () => {
    const script = await scriptOf(shell);
    for (const word of ["generate", "completion", "max-tokens", "int8 int4"]) expect(script).toContain(word);
    // every quote is closed on its line: an apostrophe of a description is written as two quotes around an escaped one, or escaped
    for (const line of script.split("\n").filter((each) => !each.startsWith("#"))) {
      const bare = line.replaceAll(shell === "zsh" ? "'\\''" : /\\./g, "");
      expect(bare.split("'").length % 2).toBe(1);
    }
    // reason for skipping the rest: the shell is not installed
    if (has(shell)) expect(spawnSync(shell, ["-n", at(shell)], { encoding: "utf8" }).stderr).toBe("");
  });
});

test("another shell is refused", async () => {
  const { code, stderr } = await rwkv(["completion", "cmd"]);
  expect({ code, stderr }).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/Allowed choices are bash, zsh, fish/),
  });
});
