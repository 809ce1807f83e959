// Enforces the import directions of directions.mjs over sources, tests and manifests. Run: node tooling/lint/check-imports.mjs [root]
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { appRule, coreRooms, modelRule, packageRules, toolingRule } from "./directions.mjs";
import { reachable, readWorkspace, resolveRelative } from "./workspace.mjs";

const scope = "@rwkv-ts/";
const builtins = new Set(builtinModules.map((name) => name.replace(/^node:/, "")));

/** @returns {string[]} one line per violation: where, what, and the rule */
export function checkImports(root) {
  const members = readWorkspace(root);
  const ours = new Set(members.map(({ manifest }) => manifest.name));
  return [...members.flatMap((member) => checkMember(member, ours)), ...checkCycles(members)];
}

function checkMember(member, ours) {
  const rule = { packages: packageRules[member.name], apps: appRule, tooling: toolingRule }[member.group];
  const where = `${member.group}/${member.name}`;
  if (!rule)
    return [`${where}: the package is not in the table of tooling/lint/directions.mjs; add what it may import`];
  const problems = [
    ...checkManifest(member, rule),
    ...checkEach(member.sources, (file, reference) => checkSource(member, rule, file, reference, ours)),
    ...checkEach(member.tests, (file, reference) => checkTest(member, file, reference)),
    ...checkNodeFree(member, rule),
    ...checkModelFiles(member),
    ...(member.name === "core" ? [...checkRooms(member), ...checkCircles(member)] : []),
  ];
  return problems.map((problem) => `${where}/${problem}`);
}

function checkManifest({ manifest }, rule) {
  return Object.keys(runtimeDependencies(manifest))
    .map(ourPackage)
    .filter((name) => name && ![...rule.eager, ...rule.lazy].includes(name))
    .map((name) => `package.json: must not depend on ${scope}${name} (${allowed(rule)})`);
}

function checkSource(member, rule, file, reference, ours) {
  const { specifier, kind } = reference;
  if (specifier.startsWith(".")) return leaves(file.path, specifier) ? "leaves the package" : undefined;
  const name = packageName(specifier);
  if (isBuiltin(specifier) || name === undefined) return undefined;
  const own = ourPackage(name);
  if (own === undefined) return member.group === "tooling" ? undefined : checkThirdParty(member.manifest, name, kind);
  if (name === member.manifest.name) return "imports its own package by name; use a relative import";
  if (kind === "static" && rule.lazy.includes(own) && !rule.eagerDoors?.includes(specifier.slice(name.length)))
    return `${name} must be loaded lazily: await import("${specifier}")`;
  if (!rule.eager.includes(own) && !rule.lazy.includes(own)) return `must not import ${name} (${allowed(rule)})`;
  if (ours.has(name) && !(name in runtimeDependencies(member.manifest)))
    return `${name} is not in package.json's dependencies`;
  return undefined;
}

function checkThirdParty(manifest, name, kind) {
  const declared = { ...runtimeDependencies(manifest), ...(kind === "type" ? manifest.devDependencies : {}) };
  const types = `@types/${name.replace("@", "").replace("/", "__")}`;
  if (name in declared || (kind === "type" && types in declared)) return undefined;
  return `${name} is not in package.json's dependencies`;
}

function checkTest(member, file, { specifier }) {
  if (specifier.startsWith(".")) return leaves(file.path, specifier) ? "leaves the package" : undefined;
  const name = packageName(specifier);
  const declared = {
    ...runtimeDependencies(member.manifest),
    ...member.manifest.devDependencies,
    [member.manifest.name]: "",
  };
  return ourPackage(name) && !(name in declared) ? `${name} is not in package.json's devDependencies` : undefined;
}

function checkNodeFree({ sources }, { nodeFree }) {
  if (nodeFree === "nowhere") return [];
  const entry = sources.filter(({ path }) => path === "src/index.ts");
  const files = nodeFree === "every-source" ? sources : [...reachable(sources, entry, ["static", "lazy"])];
  return checkEach(files, (_file, { specifier, kind }) =>
    kind !== "type" && isBuiltin(specifier)
      ? `browsers load this file, and their bundlers follow import() too: use nodeModule("${specifier}") of ${scope}core`
      : undefined,
  );
}

/** Architecture and layer files, and what they load: only core's door for those who write models. */
function checkModelFiles({ name, group, sources }) {
  if (group !== "packages" || !modelRule.packages.includes(name)) return [];
  const roots = sources.filter(({ path }) => modelRule.rootFiles.test(path.replace(/^src\//, "")));
  const mayImport = modelRule.mayImport(name).map((own) => scope + own);
  return checkEach([...reachable(sources, roots, ["static", "lazy"])], (_file, { specifier }) =>
    specifier.startsWith(".") || mayImport.includes(specifier)
      ? undefined
      : `a model definition may import only ${mayImport.join(" and ")}`,
  );
}

/** Inside core, a room imports from itself and from the rooms below it. */
function checkRooms({ sources }) {
  const roomOf = (path) => coreRooms.findIndex(({ files }) => files.test(path.replace(/^src\//, "")));
  return checkEach(sources, (file, { specifier }) => {
    const target = specifier.startsWith(".") ? resolveRelative(sources, file.path, specifier) : undefined;
    if (!target) return undefined;
    if (roomOf(target.path) < 0) return `${target.path} is in no room of tooling/lint/directions.mjs`;
    if (roomOf(target.path) <= roomOf(file.path)) return undefined;
    const [from, to] = [file, target].map(({ path }) => coreRooms[roomOf(path)].name);
    return `arrows run down only: ${from} must not import from ${to}`;
  });
}

/** No file of a package needs itself through others, types included. */
function checkCircles({ sources }) {
  const problems = new Set();
  const state = new Map();
  const visit = (file, path) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      const circle = path.slice(path.indexOf(file)).map((each) => each.path);
      problems.add(`circle: ${[...circle, file.path].join(" → ")}`);
      return;
    }
    state.set(file, "open");
    for (const { specifier } of file.imports) {
      const target = specifier.startsWith(".") ? resolveRelative(sources, file.path, specifier) : undefined;
      if (target) visit(target, [...path, file]);
    }
    state.set(file, "done");
  };
  for (const file of sources) visit(file, []);
  return [...problems];
}

/** Turbo builds and pnpm links in dependency order: cycles, development dependencies included, break both. */
function checkCycles(members) {
  const problems = new Set();
  const visit = (member, path) => {
    if (path.includes(member.name)) {
      const cycle = path.slice(path.indexOf(member.name));
      const first = cycle.indexOf([...cycle].sort()[0]);
      problems.add(`dependency cycle: ${[...cycle.slice(first), ...cycle.slice(0, first), cycle[first]].join(" → ")}`);
      return;
    }
    const names = Object.keys({ ...runtimeDependencies(member.manifest), ...member.manifest.devDependencies });
    for (const next of names.map((name) => find(members, ourPackage(name))))
      if (next) visit(next, [...path, member.name]);
  };
  for (const member of members) visit(member, []);
  return [...problems];
}

function checkEach(files, check) {
  return files.flatMap((file) =>
    file.imports.flatMap((reference) => {
      const problem = check(file, reference);
      return problem ? [`${file.path}:${reference.line}: "${reference.specifier}": ${problem}`] : [];
    }),
  );
}

function runtimeDependencies({ dependencies, peerDependencies, optionalDependencies }) {
  return { ...dependencies, ...peerDependencies, ...optionalDependencies };
}

function allowed({ eager, lazy }) {
  const lazily = lazy.length > 0 ? `, lazily: ${lazy.join(", ")}` : "";
  return `allowed: ${eager.join(", ") || "nothing of ours"}${lazily}`;
}

function leaves(file, specifier) {
  return normalize(join(dirname(file), specifier)).startsWith("..");
}

function packageName(specifier) {
  if (specifier.startsWith("#") || specifier.includes(":")) return undefined;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function ourPackage(name) {
  return name?.startsWith(scope) ? name.slice(scope.length) : undefined;
}

function isBuiltin(specifier) {
  return specifier.startsWith("node:") || builtins.has(specifier);
}

function find(members, name) {
  return members.find((member) => member.name === name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  const problems = checkImports(root);
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? "import directions: in order" : `import directions: ${problems.length} violations`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
