// Builds a small app on a version's `load` with Vite's default configuration, and runs it in Chromium from a static server:
// on a page that is cross-origin isolated and on one that is not, in the page itself and in a module Worker. Logits are the
// official ones; where the embedded model is of the version, it writes the same text everywhere, on WebGPU too.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { build, createLogger } from "vite";
import { chromiumArguments, chromiumMissing, findChromium } from "../../scripts/chromium.mjs";
import { goldenPath } from "../vitest/data.mjs";
import { isolation, visit, viteWarnings } from "./browser.mjs";
import { checkWebGpu, insecureHostArgument, webGpuScript } from "./vite-app-webgpu.mjs";

/** Official checkpoints and logits of the versions, below the golden folder. */
const goldenFolders = {
  "@rwkv-ts/rwkv4": "rwkv4",
  "@rwkv-ts/rwkv5-eagle": "rwkv5.2",
  "@rwkv-ts/rwkv6-finch": "rwkv6",
  "@rwkv-ts/rwkv7-goose": "rwkv7",
  "@rwkv-ts/rwkv": "rwkv7",
};
/** Packages that can load the command line's model. */
const writers = ["@rwkv-ts/rwkv7-goose", "@rwkv-ts/rwkv"];
/** The one that is also run on WebGPU: the others would compile the same shaders again. */
const onWebGpu = "@rwkv-ts/rwkv7-goose";
const embeddedModel = join(import.meta.dirname, "..", "..", "apps", "cli", "model", "model.safetensors");
const tolerance = 2e-4;

const html = `<!doctype html><meta charset="utf-8"><title>app</title><script type="module" src="/main.js"></script>`;
const modelScript = (name) => `import { load } from "${name}";
async function logitsOf(source, tokens) {
  const model = await load(source);
  const { threads } = model.model.backend.limits;
  const logits = Array.from(await model.logits(tokens));
  await model[Symbol.asyncDispose]();
  return { threads, logits };
}
async function textOf(source) {
  const model = await load(source);
  let text = "";
  for await (const piece of model.generate("The ", { temperature: 0, maxTokens: 12 })) text += piece;
  await model[Symbol.asyncDispose]();
  return text;
}
/** What the app answers: the logits, and the text if there is a model to write it. */
export async function answer({ model, tokens, writer }) {
  return { ...(await logitsOf(model, tokens)), text: writer ? await textOf(writer) : "" };
}
`;
const workerScript = `import { answer, answerOn } from "./model.js";
self.onmessage = async ({ data }) => {
  try {
    postMessage(await (data.backend ? answerOn(data) : answer(data)));
  } catch (error) {
    postMessage({ failure: String(error) });
  }
};
`;
const pageScript = `import { answer, answerOn } from "./model.js";
const inWorker = (question) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => (data.failure ? reject(new Error(data.failure)) : resolve(data));
  worker.onerror = ({ message }) => reject(new Error(message || "the worker could not be loaded"));
  worker.postMessage(question);
});
const absolute = (path) => path && new URL(path, location.href).href;
globalThis.ask = ({ worker, ...asked }) => {
  const question = { ...asked, model: absolute(asked.model), writer: absolute(asked.writer) };
  if (worker) return inWorker(question);
  return question.backend ? answerOn(question) : answer(question);
};
`;

/** @returns {Promise<{ problems: string[], note: string }>} */
export async function checkViteApp({ name }, folder) {
  const app = join(folder, `vite-app-${name.split("/").at(-1)}`);
  mkdirSync(app);
  writeFileSync(join(app, "index.html"), html);
  writeFileSync(join(app, "main.js"), pageScript);
  writeFileSync(join(app, "worker.js"), workerScript);
  writeFileSync(join(app, "model.js"), modelScript(name) + webGpuScript);
  const problems = await buildApp(app);
  const reason = notRun(name);
  if (problems.length > 0 || reason) return { problems, note: reason && `built, not run: ${reason}` };
  return runApp(name, join(app, "dist"), goldenPath(goldenFolders[name]));
}

function notRun(name) {
  if (!goldenFolders[name]) return "there are no official logits for it";
  return findChromium() ? undefined : chromiumMissing;
}

/** Vite's warnings are problems: a user who changes no setting would see them. */
async function buildApp(root) {
  const { warnings, customLogger } = viteWarnings(createLogger);
  await build({ root, configFile: false, customLogger, logLevel: "warn" });
  return warnings.map((text) => `Vite warns: ${text}`);
}

async function runApp(name, dist, golden) {
  const writes = writers.includes(name);
  const expected = readFloats(join(golden, "expected.safetensors"), "short.logits");
  const { tokens } = JSON.parse(readFileSync(join(golden, "cases.json"), "utf8")).cases.short;
  const question = { model: "/model.pth", writer: writes ? "/writer.safetensors" : "", tokens };
  const files = new Map([
    ["/model.pth", join(golden, "model.pth")],
    ["/writer.safetensors", embeddedModel],
  ]);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumArguments, insecureHostArgument],
  });
  const ask = (headers, asked, host) => visit(browser, dist, files, { headers, host }, asked);
  const visits = [];
  let webGpu = { problems: [], note: "" };
  try {
    for (const [place, headers] of [
      ["page", {}],
      ["isolated page", isolation],
    ])
      for (const worker of [false, true])
        visits.push({
          place: worker ? `${place}'s worker` : place,
          isolated: headers === isolation,
          ...(await ask(headers, { ...question, worker })),
        });
    if (name === onWebGpu) webGpu = await checkWebGpu(ask, isolation, visits[0].answer?.text ?? "");
  } finally {
    await browser.close();
  }
  const problems = visits.flatMap((each) => problemsOf(each, expected, writes).map((text) => `${each.place}: ${text}`));
  problems.push(...webGpu.problems);
  const texts = new Set(visits.map(({ answer }) => answer?.text));
  if (texts.size > 1) problems.push(`the texts differ: ${[...texts].map((text) => JSON.stringify(text)).join(", ")}`);
  const notes = [...visits.map(({ place, answer }) => `${place}: ${answer?.threads} threads`), webGpu.note];
  return { problems, note: problems.length === 0 ? notes.filter((note) => note !== "").join(", ") : "" };
}

function problemsOf({ errors, answer, isolated }, expected, writes) {
  if (!answer) return errors;
  const problems = [...errors];
  const off = expected.findIndex((x, i) => !(Math.abs(x - answer.logits[i]) <= tolerance));
  if (off >= 0) problems.push(`logit ${off} is ${answer.logits[off]}, expected is ${expected[off]}`);
  if (!isolated && answer.threads !== 1) problems.push(`${answer.threads} threads without shared memory`);
  if (writes && answer.text.length === 0) problems.push("the model wrote nothing");
  return problems;
}

/** One float32 tensor of a .safetensors file. */
function readFloats(path, name) {
  const { buffer } = new Uint8Array(readFileSync(path));
  const headerBytes = Number(new DataView(buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerBytes)));
  const [start, end] = header[name].data_offsets;
  return new Float32Array(buffer.slice(8 + headerBytes + start, 8 + headerBytes + end));
}
