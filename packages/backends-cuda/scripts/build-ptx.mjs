// Compiles the kernels (src/kernels, in the dialect of dialect/device.h) to PTX text in src/ptx, which is under version control: nobody
// who runs them needs a compiler. Modules whose sources are unchanged are left alone. Needs clang 19 (Debian's package clang-19, which is
// installed where that is possible), or CUDA's nvcc; where there is a ptxas, it must accept every module without spills.
//   node scripts/build-ptx.mjs [--all] [--check]        --check: writes nothing; fails where what is written is not what clang would make,
//                                                       and installs nothing: where there is no clang 19 it says so
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureDebianPackages } from "../../../scripts/debian.mjs";
import { clangFlags, kernelSources, root, stampOf } from "./kernel-sources.mjs";

const architectures = [80, 86, 89, 90, 100, 120];
const output = join(root, "src", "ptx");
const { values: options } = parseArgs({ options: { all: { type: "boolean" }, check: { type: "boolean" } } });

const runs = (command) => spawnSync(command, ["--version"]).status === 0;

function findCompiler() {
  for (const clang of [process.env.RWKV_CLANG, "clang-19"].filter(Boolean)) if (runs(clang)) return { clang };
  if (options.check) return undefined;
  if (ensureDebianPackages(["clang-19"], "compiling kernels to PTX") && runs("clang-19")) return { clang: "clang-19" };
  if (runs("nvcc")) return { nvcc: "nvcc" };
  throw new Error("PTX is made by clang 19 (Debian's package clang-19) or CUDA's nvcc, and there is neither");
}

function execute(command, args) {
  const { status, stderr, stdout } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** PTX of version 7.4. nvcc writes its own version, which older drivers refuse; nothing of ours needs more than 7.4. */
function compile(compiler, folder, name, source) {
  const [from, to] = [join(folder, `${name}.cu`), join(folder, `${name}.ptx`)];
  writeFileSync(from, source);
  const include = ["-I", join(root, "dialect")];
  if (compiler.clang) execute(compiler.clang, [...clangFlags, ...include, "-S", "-o", to, from]);
  else execute(compiler.nvcc, ["-ptx", "-arch=compute_80", "-std=c++17", "-fmad=false", ...include, "-o", to, from]);
  return readFileSync(to, "utf8")
    .replace(/^\.version .*$/m, ".version 7.4")
    .split("\n")
    .filter((line) => !/^\s*\/\/(?!activate)/.test(line))
    .map((line) => line.replace(/\s*\/\/(?!activate).*$/, "").trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}

function assemble(folder, name, ptx) {
  const file = join(folder, `${name}.checked.ptx`);
  writeFileSync(file, `${ptx}\n`);
  for (const architecture of architectures) {
    const said = execute("ptxas", ["-v", `-arch=sm_${architecture}`, "-o", "/dev/null", file]);
    const spills = [...said.matchAll(/(\d+) bytes spill stores/g)].some(([, bytes]) => Number(bytes) > 0);
    if (spills) throw new Error(`${name} spills registers on sm_${architecture}:\n${said}`);
  }
}

const fileOf = (name) => join(output, `${name}.ts`);
const stampLine = (stamp) => `// Made by \`npm run build:ptx\` from sources of the stamp ${stamp}.`;
const text = (stamp, ptx) => `${stampLine(stamp)}\nexport default \`${ptx}\n\`;\n`;
const variable = (name) => name.replace(/-(\w)/g, (_, c) => c.toUpperCase());
const table = (names) => `// Made by \`npm run build:ptx\`: PTX of the kernels by module.
${names.map((name) => `import ${variable(name)} from "./${name}.js";`).join("\n")}

export const modules: Readonly<Record<string, string>> = {
${names.map((name) => `  ${/-/.test(name) ? `"${name}"` : name}: ${variable(name)},`).join("\n")}
};
`;

const sources = await kernelSources();
const stale = [...sources].filter(([name, source]) => {
  const file = fileOf(name);
  return (
    options.all ||
    options.check ||
    !existsSync(file) ||
    !readFileSync(file, "utf8").startsWith(stampLine(stampOf(source)))
  );
});
const wanted = new Map([[join(output, "modules.ts"), table([...sources.keys()])]]);
if (stale.length > 0) {
  const compiler = findCompiler();
  if (!compiler) {
    console.log("the PTX was not made anew: there is no clang 19 here");
    process.exit(0);
  }
  const assembles = runs("ptxas");
  const folder = mkdtempSync(join(tmpdir(), "rwkv-ptx-"));
  try {
    for (const [name, source] of stale) {
      const ptx = compile(compiler, folder, name, source);
      if (assembles) assemble(folder, name, ptx);
      wanted.set(fileOf(name), text(stampOf(source), ptx));
      console.log(`${name}: ${(ptx.match(/\.entry/g) ?? []).length} kernels, ${ptx.length} bytes`);
    }
    if (!assembles) console.log("there is no ptxas here: the modules were not assembled");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const gone = existsSync(output)
  ? readdirSync(output).filter((name) => name !== "modules.ts" && !sources.has(name.replace(/\.ts$/, "")))
  : [];
if (options.check) {
  const wrong = [...wanted]
    .filter(([file, content]) => !existsSync(file) || readFileSync(file, "utf8") !== content)
    .map(([file]) => file);
  if (wrong.length + gone.length > 0)
    throw new Error(`these are not what npm run build:ptx makes: ${[...wrong, ...gone].join(", ")}`);
} else {
  mkdirSync(output, { recursive: true });
  for (const name of gone) rmSync(join(output, name));
  for (const [file, content] of wanted)
    if (!existsSync(file) || readFileSync(file, "utf8") !== content) writeFileSync(file, content);
}
