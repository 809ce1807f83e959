// First contact with an NVIDIA GPU: what tooling/cuda-suites/src/first-contact.ts checks and measures, in four minutes.
//   node tooling/bench/cuda/first-contact.mjs RESULT.json [--small] [--minutes 4]
//   node tooling/bench/cuda/first-contact.mjs --prepare FOLDER      a folder to carry to a machine that has Node and nothing else; there:
//                                                                   node FOLDER/first-contact.mjs RESULT.json
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cuda = join(root, "packages", "backends-cuda");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    minutes: { type: "string", default: "4" },
    prepare: { type: "string" },
    cases: { type: "string" },
  },
});

/** The program in one file. */
async function bundle(outfile) {
  const { build } = createRequire(join(cuda, "package.json"))("esbuild");
  await build({
    entryPoints: [join(root, "tooling", "cuda-suites", "src", "first-contact.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    conditions: ["@rwkv-ts/source"],
    logLevel: "error",
  });
}

const script = `import { firstContact, resultFile } from "./program.mjs";
const golden = new URL("golden/", import.meta.url).pathname;
process.env.RWKV_CUDA_ADDON ??= new URL("addon.node", import.meta.url).pathname;
const onResult = resultFile(process.argv[2] ?? "result.json");
process.exit((await firstContact({ onResult, milliseconds: 240000, small: false, golden })) ? 0 : 1);
`;

const { platformName } = await import(pathToFileURL(join(cuda, "scripts", "native-targets.mjs")).href);
const addon = join(cuda, "src", "generated", "native", `${platformName()}.node`);
if (values.prepare) {
  mkdirSync(values.prepare, { recursive: true });
  await bundle(join(values.prepare, "program.mjs"));
  cpSync(addon, join(values.prepare, "addon.node"));
  for (const folder of ["rwkv4", "rwkv5.2", "rwkv6", "rwkv7"])
    cpSync(join(root, "tooling", "golden", "data", folder), join(values.prepare, "golden", folder), {
      recursive: true,
    });
  writeFileSync(join(values.prepare, "first-contact.mjs"), script);
  console.log(`prepared: ${values.prepare}`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "first-contact-"));
  let isRight = false;
  try {
    if (existsSync(addon)) process.env.RWKV_CUDA_ADDON ??= addon;
    const golden = join(root, "tooling", "golden", "data");
    await bundle(join(folder, "program.mjs"));
    const { firstContact, resultFile } = await import(pathToFileURL(join(folder, "program.mjs")).href);
    const tell = resultFile(positionals[0] ?? "first-contact.json");
    const onResult = (result) => {
      tell(result);
      const [name, outcome] = Object.entries(result).at(-1);
      const end = outcome.error ?? outcome.leftOut ?? (outcome.result && "done");
      if (end) console.log(`${name}: ${end}`);
    };
    const cases = values.cases ? { cases: new RegExp(values.cases) } : {};
    isRight = await firstContact({
      onResult,
      milliseconds: 60_000 * Number(values.minutes),
      small: values.small,
      golden,
      ...cases,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // what had not ended in time may still hold the process
  process.exit(isRight ? 0 : 1);
}
