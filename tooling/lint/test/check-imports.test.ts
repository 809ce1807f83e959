// The import check on small workspaces made in a temporary folder: violations are found and named, allowed imports pass.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkImports } from "../check-imports.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "check-imports-"));
  manifest("packages/core");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function manifest(folder: string, fields: { needs?: string[]; third?: string[]; develops?: string[] } = {}) {
  const ours = (names: string[] = []) => Object.fromEntries(names.map((name) => [`@rwkv-ts/${name}`, "workspace:*"]));
  const third = Object.fromEntries((fields.third ?? []).map((name) => [name, "1.0.0"]));
  const contents = {
    name: `@rwkv-ts/${folder.split("/")[1]}`,
    dependencies: { ...ours(fields.needs), ...third },
    devDependencies: ours(fields.develops),
  };
  write(`${folder}/package.json`, JSON.stringify(contents));
}

const goose = { needs: ["core", "tokenizer", "backends-cpu"] };

function gooseWorkspace() {
  manifest("packages/tokenizer");
  manifest("packages/backends-cpu", { needs: ["core"] });
  manifest("packages/rwkv7-goose", goose);
  write("packages/core/src/model.ts", `export * from "./ops/linear.js";`);
  write("packages/core/src/tools.ts", `export { compile } from "./passes/compile.js";`);
  write("packages/core/src/ops/linear.ts", "export function linear() {}");
  write("packages/core/src/passes/compile.ts", "export function compile() {}");
}

describe("directions between packages", () => {
  it("accepts a workspace that keeps them", () => {
    gooseWorkspace();
    write("packages/rwkv7-goose/src/architecture.ts", `import { linear } from "@rwkv-ts/core/model"; linear();`);
    write(
      "packages/rwkv7-goose/src/index.ts",
      `import { World } from "@rwkv-ts/tokenizer";
       import type { CpuOptions } from "@rwkv-ts/backends-cpu";
       export * from "./architecture.js";
       export const backend = () => import("@rwkv-ts/backends-cpu");`,
    );
    expect(checkImports(root)).toEqual([]);
  });

  it("names file, line and the allowed packages when core imports another package", () => {
    manifest("packages/tokenizer");
    write("packages/core/src/index.ts", `export const one = 1;\nimport { World } from "@rwkv-ts/tokenizer";`);
    expect(checkImports(root)).toEqual([
      'packages/core/src/index.ts:2: "@rwkv-ts/tokenizer": must not import @rwkv-ts/tokenizer (allowed: nothing of ours)',
    ]);
  });

  it.each([
    ["a type import", `import type { World } from "@rwkv-ts/tokenizer";`],
    ["an export", `export { World } from "@rwkv-ts/tokenizer";`],
    ["an import()", `const world = await import("@rwkv-ts/tokenizer");`],
    ["an import type", `let world: import("@rwkv-ts/tokenizer").World;`],
    ["a subpath", `import "@rwkv-ts/tokenizer/world";`],
  ])("sees %s", (_name, text) => {
    manifest("packages/tokenizer");
    write("packages/core/src/index.ts", text);
    expect(checkImports(root)).toEqual([expect.stringContaining("must not import @rwkv-ts/tokenizer")]);
  });

  it("is not misled by comments and strings", () => {
    write("packages/core/src/index.ts", `// import "@rwkv-ts/train";\nexport const text = 'import "@rwkv-ts/train"';`);
    expect(checkImports(root)).toEqual([]);
  });

  it("wants backends loaded lazily", () => {
    gooseWorkspace();
    write("packages/rwkv7-goose/src/index.ts", `import { cpu } from "@rwkv-ts/backends-cpu";`);
    expect(checkImports(root)).toEqual([
      expect.stringContaining('loaded lazily: await import("@rwkv-ts/backends-cpu")'),
    ]);
  });

  it("checks the manifests' dependencies", () => {
    manifest("packages/generate", { needs: ["core", "train"] });
    expect(checkImports(root)).toEqual([expect.stringContaining("package.json: must not depend on @rwkv-ts/train")]);
  });

  it("wants every import declared, ours and others'", () => {
    manifest("packages/checkpoint");
    write("packages/checkpoint/src/index.ts", `import "@rwkv-ts/core";\nimport { unzip } from "fflate";`);
    expect(checkImports(root)).toEqual([
      expect.stringContaining("@rwkv-ts/core is not in package.json's dependencies"),
      expect.stringContaining("fflate is not in package.json's dependencies"),
    ]);
    manifest("packages/checkpoint", { needs: ["core"], third: ["fflate"] });
    expect(checkImports(root)).toEqual([]);
  });

  it("finds dependency cycles, also those of development dependencies", () => {
    manifest("packages/core", { develops: ["train"] });
    manifest("packages/train", { needs: ["core"] });
    expect(checkImports(root)).toEqual(["dependency cycle: core → train → core"]);
  });

  it("finds cycles through the shared suites of tooling", () => {
    manifest("tooling/golden", { needs: ["core"] });
    expect(checkImports(root)).toEqual([]);
    manifest("packages/core", { develops: ["golden"] });
    expect(checkImports(root)).toEqual(["dependency cycle: core → golden → core"]);
  });

  it("refuses relative imports that leave the package", () => {
    write("packages/core/src/deep/file.ts", `import "../../../train/src/index.js";`);
    write("packages/core/test/file.test.ts", `import "../src/index.js";\nimport "../../train/src/index.js";`);
    expect(checkImports(root)).toEqual([
      expect.stringContaining("packages/core/src/deep/file.ts:1"),
      expect.stringContaining("packages/core/test/file.test.ts:2"),
    ]);
  });

  it("asks for a rule for packages that the table does not know", () => {
    manifest("packages/novelty");
    expect(checkImports(root)).toEqual([expect.stringContaining("packages/novelty: the package is not in the table")]);
  });

  it("lets applications use every package, backends lazily", () => {
    gooseWorkspace();
    manifest("apps/cli", { needs: ["rwkv7-goose", "backends-cpu"] });
    write("apps/cli/src/main.ts", `import { load } from "@rwkv-ts/rwkv7-goose"; import fs from "node:fs";`);
    expect(checkImports(root)).toEqual([]);
    write("apps/cli/src/bench.ts", `import { cpu } from "@rwkv-ts/backends-cpu";`);
    expect(checkImports(root)).toEqual([expect.stringContaining("apps/cli/src/bench.ts:1")]);
  });
});

describe("model definitions", () => {
  beforeEach(gooseWorkspace);

  it.each(["architecture.ts", "architecture-config.ts", "time-mixing.ts", "layers/channel-mixing.ts"])(
    "%s imports only core's door for models",
    (file) => {
      write(`packages/rwkv7-goose/src/${file}`, `import { World } from "@rwkv-ts/tokenizer";`);
      expect(checkImports(root)).toEqual([expect.stringContaining("may import only @rwkv-ts/core/model")]);
    },
  );

  it.each(["@rwkv-ts/core", "@rwkv-ts/core/tools"])("may not use %s, which runs models", (door) => {
    write("packages/rwkv7-goose/src/architecture.ts", `import { compile } from "${door}";`);
    expect(checkImports(root)).toEqual([expect.stringContaining("may import only @rwkv-ts/core/model")]);
  });

  it("answer for the files that they load", () => {
    write("packages/rwkv7-goose/src/architecture.ts", `import { helper } from "./helper.js";`);
    write("packages/rwkv7-goose/src/helper.ts", `export const helper = () => import("@rwkv-ts/backends-cpu");`);
    expect(checkImports(root)).toEqual([expect.stringContaining("packages/rwkv7-goose/src/helper.ts:1")]);
  });

  it("of rwkv-x may build on rwkv7-goose", () => {
    manifest("packages/rwkv-x", { needs: ["core", "rwkv7-goose"] });
    write("packages/rwkv-x/src/architecture.ts", `import { timeMixing } from "@rwkv-ts/rwkv7-goose";`);
    expect(checkImports(root)).toEqual([]);
  });
});

describe("inside core", () => {
  it("arrows run down only", () => {
    gooseWorkspace();
    write("packages/core/src/ops/linear.ts", `import type { compile } from "../passes/compile.js";`);
    expect(checkImports(root)).toEqual([
      expect.stringContaining(
        'packages/core/src/ops/linear.ts:1: "../passes/compile.js": arrows run down only: ops must not',
      ),
    ]);
  });

  it("no file needs itself, not even for a type", () => {
    gooseWorkspace();
    write("packages/core/src/ops/linear.ts", `import type { Add } from "./add.js";`);
    write("packages/core/src/ops/add.ts", `import { linear } from "./linear.js";`);
    expect(checkImports(root)).toEqual([expect.stringMatching(/circle: src\/ops\/(add|linear)\.ts → .* → /)]);
  });
});

describe("Node's built-in modules", () => {
  it("are imported only for their types in packages that browsers load, since bundlers follow import() too", () => {
    write("packages/core/src/index.ts", `import type { Stats } from "node:fs";`);
    expect(checkImports(root)).toEqual([]);
    const wrong = `import { readFileSync } from "fs";\nexport * from "node:path";\nexport const os = () => import("node:os");`;
    write("packages/core/src/index.ts", wrong);
    expect(checkImports(root)).toEqual([
      expect.stringContaining('src/index.ts:1: "fs": browsers load this file'),
      expect.stringContaining('src/index.ts:2: "node:path": browsers load this file'),
      expect.stringContaining('src/index.ts:3: "node:os": browsers load this file'),
    ]);
  });

  it("stay out of what checkpoint's main entry loads, and may be used by its other entries", () => {
    manifest("packages/checkpoint");
    write("packages/checkpoint/src/pull/index.ts", `import { open } from "node:fs/promises";`);
    expect(checkImports(root)).toEqual([]);
    for (const index of [`export * from "./pull/index.js";`, `export const pull = () => import("./pull/index.js");`]) {
      write("packages/checkpoint/src/index.ts", index);
      expect(checkImports(root)).toEqual([expect.stringContaining("packages/checkpoint/src/pull/index.ts:1")]);
    }
  });
});
