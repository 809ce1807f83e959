// writeDeclarations on a small repository: what is written, and what is refused.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeDeclarations } from "../declarations.mjs";

let root = "";
const write = (path: string, contents: string | object) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof contents === "string" ? contents : JSON.stringify(contents));
};
const read = (path: string) => readFileSync(join(root, path), "utf8");
const manifest = (name: string) => {
  const entry = { source: "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" };
  return { name, type: "module", exports: { ".": entry } };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "declarations-"));
  const compilerOptions = {
    target: "ES2022",
    module: "ESNext",
    moduleResolution: "Bundler",
    customConditions: ["source"],
  };
  write("tooling/tsconfig/base.json", {
    compilerOptions: { ...compilerOptions, strict: true, types: [], noEmit: true },
  });
  write("packages/core/package.json", manifest("core"));
  write("packages/core/src/index.ts", `export { size, type Size } from "./size.js";`);
  write(
    "packages/core/src/size.ts",
    "export interface Size { width: number }\nexport const size: Size = { width: 1 };",
  );
  write("packages/core/src/unused.ts", "export const unused = 1;");
  write("packages/user/package.json", manifest("user"));
  write("packages/user/src/index.ts", `import { size } from "core";\nexport const twice = () => [size, size];`);
  mkdirSync(join(root, "packages/user/node_modules"));
  symlinkSync(join(root, "packages/core"), join(root, "packages/user/node_modules/core"), "dir");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("declarations", () => {
  it("are written for what the entries reach, name other packages by their names, and leave no old ones behind", () => {
    write("packages/core/dist/old.d.ts", "");
    write("packages/core/dist/index.js", "");
    expect(writeDeclarations(root)).toEqual([]);
    expect(read("packages/core/dist/size.d.ts")).toContain("export declare const size: Size;");
    expect(read("packages/user/dist/index.d.ts")).toContain(`import("core").Size[]`);
    expect(readdirSync(join(root, "packages/core/dist")).sort()).toEqual(["index.d.ts", "index.js", "size.d.ts"]);
  });

  it("are as they were when TypeScript complains, and the complaint is returned", () => {
    write("packages/core/dist/index.d.ts", "before");
    write(
      "packages/core/src/size.ts",
      "export interface Size { width: number }\nexport const size: Size = { width: true };",
    );
    expect(writeDeclarations(root).join("\n")).toMatch(/size\.ts.*'boolean' is not assignable to type 'number'/);
    expect(read("packages/core/dist/index.d.ts")).toBe("before");
  });

  it("that would refer into another package's files are refused", () => {
    write("packages/user/src/index.ts", `export { size } from "../../core/src/size.js";`);
    expect(writeDeclarations(root)).toEqual([
      expect.stringMatching(
        /user.dist.index\.d\.ts: the declarations refer to \.\.\/\.\.\/core\/src\/size\.js, which lies in another package/,
      ),
    ]);
  });
});
