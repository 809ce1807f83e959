// The table of import directions: which package of the repository may import which (design: "Packages and who may import whom").

const versions = [
  ...["rwkv4", "rwkv5-eagle", "rwkv6-finch", "rwkv7-goose", "rwkv7-deepembed", "rwkv8-heron", "rwkv-x"],
  ...["transformer", "rwkv-qwen"],
];
/** Versions made of others' layers. */
const buildsOn = {
  "rwkv7-deepembed": ["rwkv7-goose"],
  "rwkv8-heron": ["rwkv7-goose"],
  "rwkv-x": ["rwkv7-goose"],
  "rwkv-qwen": ["rwkv6-finch", "rwkv7-goose", "transformer"],
};
const backends = ["backends-cpu", "backends-webgpu", "backends-cuda"];
/** Builds of a backend's native code, a package a platform (npm in the folder of the backend): optional, looked for at run time. */
const nativeBuilds = (backend) => ["linux-x64-gnu", "linux-arm64-gnu"].map((platform) => `${backend}-${platform}`);
const presetParts = ["core", "tokenizer", "checkpoint", "generate"];
const presetUsers = [...presetParts, "preset"];

/**
 * Per folder of packages/: `eager` packages may be imported anyhow, `lazy` ones only by `import()` or for their types.
 * `eagerDoors`: doors of lazy packages that may be imported anyhow.
 * `nodeFree` says where Node's built-in modules may not be imported, not lazily either, because browsers load the file:
 * in every source, or in what the main entry loads.
 */
export const packageRules = {
  core: { eager: [], lazy: [], nodeFree: "every-source" },
  tokenizer: { eager: [], lazy: [], nodeFree: "every-source" },
  checkpoint: { eager: ["core"], lazy: [], nodeFree: "main-entry" },
  generate: { eager: ["core"], lazy: [], nodeFree: "every-source" },
  train: { eager: ["core"], lazy: [], nodeFree: "main-entry" },
  "backends-cpu": { eager: ["core"], lazy: nativeBuilds("backends-cpu"), nodeFree: "every-source" },
  "backends-webgpu": { eager: ["core"], lazy: [], nodeFree: "every-source" },
  "backends-cuda": { eager: ["core"], lazy: nativeBuilds("backends-cuda"), nodeFree: "every-source" },
  preset: { eager: presetParts, lazy: backends, nodeFree: "every-source" },
  ...Object.fromEntries(versions.map((version) => [version, versionRule(version)])),
  evaluate: { eager: [...presetUsers, "train"], lazy: [], nodeFree: "main-entry" },
  serve: { eager: presetUsers, lazy: [], nodeFree: "main-entry" },
  "ai-sdk": { eager: ["preset", "serve"], lazy: [], nodeFree: "every-source" },
  rwkv: {
    eager: presetUsers,
    lazy: [...versions, ...backends, "train"],
    eagerDoors: ["/detect"],
    nodeFree: "every-source",
  },
};

/** Applications may use every package; which backend runs is a preset's or a lazy choice. One that is a library too has it in src/index.ts. */
export const appRule = {
  eager: Object.keys(packageRules).filter((name) => !backends.includes(name)),
  lazy: backends,
  nodeFree: "main-entry",
};

/** Shared test suites and tools may use everything, and what all tests share; the packages' tests may depend on them, without cycles. */
export const toolingRule = { eager: [...Object.keys(packageRules), "vitest"], lazy: [], nodeFree: "nowhere" };

/** What the files that define a model (architecture and layers of a version package) may import, and nothing else. */
export const modelRule = {
  packages: versions,
  rootFiles: /(^|\/)(architecture[^/]*|[^/]*-mixing|[^/]*-layer|layer)\.ts$|(^|\/)(architecture|layers?)\//,
  mayImport: (version) => ["core/model", ...(buildsOn[version] ?? [])],
};

/** Core's rooms from the ground up: arrows run down only. The doors (index.ts, model.ts, ...) see all of them. */
export const coreRooms = [
  {
    name: "numbers and errors",
    files:
      /^((errors|disposal|printable|options|node-module|lock-file|whole-file|rounding|storage|decode)\.ts$|storages\/)/,
  },
  { name: "graph", files: /^graph\// },
  { name: "ops", files: /^ops\// },
  { name: "schema", files: /^schema\// },
  { name: "plan", files: /^plan\// },
  { name: "passes", files: /^passes\// },
  { name: "mesh", files: /^mesh\// },
  { name: "runtime", files: /^runtime\// },
  { name: "doors", files: /^(testing\/.*|[^/]*\.ts)$/ },
];

function versionRule(version) {
  const eager = [...presetUsers, ...(buildsOn[version] ?? [])];
  return { eager, lazy: backends, nodeFree: "every-source" };
}
