// Every generation in a real browser, through the one `load`: the official logits, many tokens at once and one by one.
import { expectClose } from "@rwkv-ts/golden/compare";
import { goldenUrl, readSafetensors } from "@rwkv-ts/vitest/browser";
import { describe, expect, test } from "vitest";
import { load } from "../src/index.js";

const folders = ["rwkv4", "rwkv5.0", "rwkv5.1", "rwkv5.2", "rwkv6", "rwkv7"];
const models = [...folders.map((folder) => [folder, "model.pth"]), ["llama", "model.safetensors"]] as const;

for (const [folder, file] of models)
  describe(`golden ${folder}`, () => {
    test("in the browser", async () => {
      const expected = await readSafetensors(goldenUrl(`${folder}/expected.safetensors`));
      const tokens = expected.get("short.tokens")!.data as Int32Array;
      const wanted = expected.get("short.logits")!.data;
      await using loaded = await load(goldenUrl(`${folder}/${file}`));
      expect(loaded.info.backend).toBe("cpu");
      for (const mode of ["sequence", "recurrent"] as const)
        expectClose(await loaded.logits(tokens, mode), wanted, 2e-4, mode);
    });
  });
