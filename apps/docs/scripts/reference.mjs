// Writes the pages of the reference into `generated`: what every package exports (TypeDoc, from the sources, a page an export), and what the
// command says of itself.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Application } from "typedoc";

const site = join(import.meta.dirname, "..");
const root = join(site, "..", "..");
const generated = join(site, "generated");
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });

/** Every published package with the sources of its doors. */
function packages() {
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({ folder, name: manifest.name, doors: doorsOf(folder, manifest.exports ?? {}) }))
    .filter(({ doors }) => doors.length > 0);
}

const doorsOf = (folder, exports) =>
  Object.entries(exports).flatMap(([door, target]) => {
    const source = target?.["@rwkv-ts/source"];
    return source?.endsWith(".ts") ? [{ door: door.slice(2), file: join(folder, source) }] : [];
  });

/** What programs import, by what TypeDoc calls it: the path of its source. */
const importedNames = () =>
  new Map(
    packages().flatMap(({ name, doors }) =>
      doors.map(({ door, file }) => [
        relative(root, file)
          .split(sep)
          .join("/")
          .replace(/(\/index)?\.ts$/, ""),
        door ? `${name}/${door}` : name,
      ]),
    ),
  );

async function writeApi() {
  const entryPoints = packages().flatMap(({ doors }) => doors.map(({ file }) => file));
  const application = await Application.bootstrapWithPlugins({
    plugin: ["typedoc-plugin-markdown"],
    entryPoints,
    out: join(generated, "api"),
    tsconfig: join(root, "tsconfig.json"),
    basePath: root,
    displayBasePath: root,
    skipErrorChecking: true,
    readme: "none",

    hideBreadcrumbs: false,
    hidePageHeader: true,
    entryFileName: "index",
    excludePrivate: true,
    excludeInternal: true,
    excludeExternals: true,
    useCodeBlocks: true,
    sourceLinkTemplate: "https://github.com/rwkv-ts/rwkv-ts/blob/main/{path}#L{line}",
    disableGit: true,
    gitRevision: "main",
    sanitizeComments: true,
    logLevel: "Error",
    hideGenerator: true,
  });
  const project = await application.convert();
  if (!project) throw new Error("the sources could not be read; what is wrong is above");
  const imported = importedNames();
  for (const module of project.children) module.name = imported.get(module.name) ?? module.name;
  await application.generateOutputs(project);
}

/** `rwkv --help`, and that of every command, as it stands. */
function writeCommand() {
  const command = join(root, "apps", "cli", "dist", "main.js");
  const help = (...args) =>
    execFileSync(process.execPath, [command, ...args, "--help"], {
      encoding: "utf8",
      env: { ...process.env, COLUMNS: "100", NO_COLOR: "1" },
    });
  const overview = help();
  const names = [...overview.slice(overview.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)\b/gm)].map(
    ([, name]) => name,
  );
  const commands = names.filter((name) => name !== "help");
  if (commands.length === 0) throw new Error("rwkv --help names no commands");
  const sections = commands.map((name) => `## rwkv ${name}\n\n\`\`\`text\n${help(name).trimEnd()}\n\`\`\`\n`);
  const text = ["# The command", `\`\`\`text\n${overview.trimEnd()}\n\`\`\`\n`, ...sections].join("\n\n");
  writeFileSync(join(generated, "command.md"), text);
}

function writeIndex() {
  const rows = packages().map(({ name, folder }) => {
    const { description } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `| \`${name}\` | ${description ?? ""} |`;
  });
  const lines = [
    "# Reference",
    "",
    "What the packages export, from their sources: [all packages](api/index.md). What the command understands: [the command](command.md).",
    "",
    "| package | |",
    "|---|---|",
    ...rows,
    "",
  ];
  writeFileSync(join(generated, "index.md"), lines.join("\n"));
}

await writeApi();
writeCommand();
writeIndex();
