// Runtimes without `Symbol.dispose` and `Symbol.asyncDispose` (Safari), which are simulated by bundles whose `Symbol` lacks them from
// the first line on: everything that writes text works, and can be disposed of with `using` as compilers lower it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../", import.meta.url));
const model = fileURLToPath(new URL("../../../apps/cli/model/model.safetensors", import.meta.url));

/** What stands before the code: `Symbol` as Safari has it. */
const older = `const Symbol = (() => {
  const all = globalThis.Symbol;
  const older = (description) => all(description);
  for (const name of Object.getOwnPropertyNames(all))
    if (!/^(dispose|asyncDispose|name|length|prototype)$/.test(name)) older[name] = all[name];
  return older;
})();`;

const program = `
import { load } from "./rwkv/src/index.js";
async function textOf(pieces) {
  let text = "";
  for await (const piece of pieces) text += typeof piece === "string" ? piece : piece.text;
  return text;
}
export async function write(file, backend) {
  const result = {};
  let kept, keptSession;
  {
    await using model = await load(file, { backend });
    kept = model;
    result.text = await textOf(model.generate("Once upon a time", { maxTokens: 4, temperature: 0 }));
    result.logits = (await model.logits([1, 2, 3])).length;
    result.chat = await textOf(model.chat({ maxTokens: 2, temperature: 0 }).send("Hi"));
    result.score = (await model.score("Once upon")).ids.length;
    { using session = model.session(); keptSession = session; await session.feed("Once"); }
    await keptSession.feed("more").catch((error) => { result.session = error.name; });
  }
  await kept.logits([1]).catch((error) => { result.model = error.name; });
  const other = await load(file, { backend });
  await other.dispose();
  await other.logits([1]).catch((error) => { result.disposed = error.name; });
  result.keys = [typeof Symbol.dispose, typeof Symbol.asyncDispose];
  return result;
}`;

describe("without the symbols of `using`", () => {
  const folder = mkdtempSync(join(tmpdir(), "without-dispose-"));
  type Write = (file: string, backend: string) => Promise<Record<string, unknown>>;
  const writers = new Map<string, Write>();
  beforeAll(async () => {
    for (const [name, banner] of [
      ["today", ""],
      ["older", older],
    ] as const) {
      const outfile = join(folder, `${name}.mjs`);
      await build({
        stdin: { contents: program, resolveDir: packages },
        outfile,
        bundle: true,
        format: "esm",
        platform: "node",
        target: "es2022",
        conditions: ["@rwkv-ts/source"],
        banner: { js: banner },
      });
      writers.set(name, ((await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { write: Write }).write);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(["cpu", "reference"])(
    "a model on the %s backend writes, computes and is disposed of as with them",
    async (backend) => {
      const withThem = await writers.get("today")!(model, backend);
      const without = await writers.get("older")!(model, backend);
      expect(without).toEqual({ ...withThem, keys: ["undefined", "undefined"] });
      expect(withThem).toMatchObject({ text: expect.stringMatching(/./), logits: 6144 });
      expect(without).toMatchObject({ session: "StateError", model: "StateError", disposed: "StateError" });
    },
  );

  test("no class asks the runtime for the symbols, which would give it a method called undefined", () => {
    const asking = readdirSync(packages).flatMap((name) => {
      const files = readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" });
      return files
        .filter((file) => file.endsWith(".ts") && !(name === "core" && file === "disposal.ts"))
        .map((file) => join(name, "src", file))
        .filter((file) => /\bSymbol\.(dispose|asyncDispose)\b/.test(readFileSync(join(packages, file), "utf8")));
    });
    expect(asking).toEqual([]);
  });
});
