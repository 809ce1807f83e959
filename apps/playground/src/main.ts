// The page: chooses a model, has it write, and shows what comes back. The model itself lives in a worker.
import { backendLine, endLine, failureLine, modelFacts, progressLine, speedLine } from "./page/describe.js";
import { elements as page } from "./page/elements.js";
import { drawState } from "./page/state-canvas.js";
import { followTheme } from "./page/theme.js";
import type { LoadedModel, Loading, LoadRequest, PlaygroundCalls } from "./rpc/calls.js";
import { Client } from "./rpc/client.js";
import type { StatePicture } from "./worker/state-picture.js";

const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const client = new Client<PlaygroundCalls>(worker);
worker.addEventListener("error", ({ message }) => {
  loaded = false;
  client.fail(message || "the worker could not be started");
});

type Phase = "empty" | "loading" | "ready" | "writing";
let running = new AbortController();
let picture: StatePicture | undefined;
/** Whether the worker has a model. */
let loaded = false;

function show(phase: Phase): void {
  document.body.dataset.phase = phase;
  const busy = phase === "loading" || phase === "writing";
  for (const control of [page.embedded, page.pick, page.tokenizer]) control.disabled = busy;
  page.write.disabled = phase !== "ready";
  page.stop.disabled = phase !== "writing";
  page.progress.hidden = phase !== "loading";
  page.model.hidden = phase === "empty" || phase === "loading";
}

function showError(error: unknown): void {
  page.error.textContent = failureLine(error);
  page.error.hidden = false;
}

async function loadModel(source: LoadRequest["source"], tokenizerFile = page.tokenizerFile.files?.[0]): Promise<void> {
  if (document.body.dataset.phase === "writing" || document.body.dataset.phase === "loading") return;
  const choice = page.tokenizer.value;
  const tokenizer = tokenizerFile ?? (choice === "byte" ? "byte" : "auto");
  page.error.hidden = true;
  page.bar.removeAttribute("value");
  page.progressText.textContent = "opening";
  running = new AbortController();
  show("loading");
  try {
    const onEvent = (event: Loading) => {
      if (event.kind === "closed") {
        loaded = false;
        return;
      }
      page.bar.max = event.totalBytes;
      page.bar.value = event.loadedBytes;
      page.progressText.textContent = progressLine(event);
    };
    describe(await client.call("load", { source, tokenizer }, { signal: running.signal, onEvent }));
    loaded = true;
    show("ready");
    page.prompt.focus();
  } catch (error) {
    show(loaded ? "ready" : "empty");
    showError(error);
  }
}

function describe(model: LoadedModel): void {
  page.facts.replaceChildren(
    ...modelFacts(model).flatMap(([term, description]) => [text("dt", term), text("dd", description)]),
  );
  page.backend.replaceChildren(
    text("strong", backendLine(model)),
    model.info.backendReason ? `: ${model.info.backendReason}` : "",
  );
}

function text(tag: string, content: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = content;
  return made;
}

async function write(): Promise<void> {
  page.error.hidden = true;
  running = new AbortController();
  show("writing");
  const prompt = page.prompt.value;
  page.output.replaceChildren(text("span", prompt));
  page.speed.textContent = "reading the prompt";
  const request = {
    prompt,
    maxTokens: page.maxTokens.valueAsNumber,
    temperature: page.temperature.valueAsNumber,
    topP: page.topP.valueAsNumber,
    ...(page.seed.value !== "" && { seed: page.seed.valueAsNumber }),
  };
  try {
    const written = await client.call("generate", request, {
      signal: running.signal,
      onEvent(event) {
        page.output.append(event.text);
        page.speed.textContent = speedLine(event);
        if (event.state) showState(event.state);
      },
    });
    page.speed.textContent = endLine(written);
  } catch (error) {
    page.speed.textContent = "";
    showError(error);
  }
  show("ready");
}

function showState(next: StatePicture): void {
  picture = next;
  drawState(page.state, next);
  page.state.hidden = false;
  page.stateNote.textContent = `${next.layers} layers from top to bottom, ${next.heads} heads from left to right`;
}

/** A dropped tokenizer (.txt, .json) may come together with its model. */
function takeFiles(files: Iterable<File>): void {
  const all = [...files];
  const tokenizer = all.find(({ name }) => /\.(txt|json)$/i.test(name));
  const model = all.find((file) => file !== tokenizer) ?? tokenizer;
  if (model) void loadModel(model, model === tokenizer ? undefined : tokenizer);
}

page.embedded.addEventListener("click", () => void loadModel(new URL("model.safetensors", document.baseURI).href));
page.pick.addEventListener("click", () => page.file.click());
page.file.addEventListener("change", () => takeFiles(page.file.files ?? []));
page.fetch.addEventListener("submit", (event) => {
  event.preventDefault();
  void loadModel(page.address.value.trim());
});
page.cancel.addEventListener("click", () => running.abort());
page.stop.addEventListener("click", () => running.abort());
page.writing.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!page.write.disabled) void write();
});
page.prompt.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  page.writing.requestSubmit();
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") running.abort();
});
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  page.drop.classList.add("over");
});
document.addEventListener("dragleave", () => page.drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  page.drop.classList.remove("over");
  takeFiles(event.dataTransfer?.files ?? []);
});
for (const input of document.querySelectorAll<HTMLInputElement>("input[type=range]")) {
  const output = document.querySelector<HTMLOutputElement>(`output[for=${input.id}]`);
  const update = () => {
    if (output) output.value = input.value;
  };
  input.addEventListener("input", update);
  update();
}
page.tokenizer.addEventListener("change", () => {
  page.tokenizerFile.value = "";
  page.tokenizerFile.hidden = page.tokenizer.value !== "file";
});
followTheme(page.theme, () => picture && drawState(page.state, picture));
show("empty");
