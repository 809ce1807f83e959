// The page: chooses a model, has it write, and shows what comes back. The model itself lives in a worker.
import { markMissingBackends } from "./page/backend-choice.js";
import {
  backendLine,
  endLine,
  failureLine,
  lostLine,
  measuredLine,
  modelFacts,
  preparingLine,
  progressLine,
  speedLine,
} from "./page/describe.js";
import { elements as page } from "./page/elements.js";
import { drawState } from "./page/state-canvas.js";
import { followTheme } from "./page/theme.js";
import type { LoadedModel, Loading, LoadRequest, PlaygroundCalls, Preparing } from "./rpc/calls.js";
import { Client } from "./rpc/client.js";
import type { StatePicture } from "./worker/state-picture.js";

const worker = new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module" });
const client = new Client<PlaygroundCalls>(worker);
worker.addEventListener("error", ({ message }) => {
  loaded = undefined;
  client.fail(message || "the worker could not be started");
});

type Phase = "empty" | "loading" | "ready" | "writing" | "measuring";
/** Tokens that the speed is measured over. */
const measuredTokens = 32;
let running = new AbortController();
let picture: StatePicture | undefined;
/** What the worker has. */
let loaded: LoadedModel | undefined;
/** Where it came from, to load it again. */
let latest: Pick<LoadRequest, "source" | "tokenizer"> | undefined;

function show(phase: Phase): void {
  document.body.dataset.phase = phase;
  const busy = isBusy();
  for (const control of [page.embedded, page.pick, page.tokenizer, page.backendChoice]) control.disabled = busy;
  page.write.disabled = page.measure.disabled = phase !== "ready";
  page.stop.disabled = phase !== "writing" && phase !== "measuring";
  page.progress.hidden = phase !== "loading";
  page.model.hidden = phase === "empty" || phase === "loading";
}

const isBusy = (): boolean => ["loading", "writing", "measuring"].includes(document.body.dataset.phase ?? "");
const showIdle = (): void => show(loaded ? "ready" : "empty");

function showError(error: unknown): void {
  if (!page.lost.hidden) return; // it says more than the call that failed
  page.error.textContent = failureLine(error);
  page.error.hidden = false;
}

function open(source: LoadRequest["source"], tokenizerFile = page.tokenizerFile.files?.[0]): Promise<void> {
  const choice = page.tokenizer.value;
  return loadModel({ source, tokenizer: tokenizerFile ?? (choice === "byte" ? "byte" : "auto") });
}

async function loadModel(wanted: Pick<LoadRequest, "source" | "tokenizer">): Promise<void> {
  if (isBusy()) return;
  page.error.hidden = page.lost.hidden = true;
  page.bar.removeAttribute("value");
  page.progressText.textContent = "opening";
  running = new AbortController();
  show("loading");
  try {
    const request = { ...wanted, backend: page.backendChoice.value as LoadRequest["backend"] };
    loaded = await client.call("load", request, { signal: running.signal, onEvent: showLoading });
    latest = wanted;
    describe(loaded);
    void watch(loaded);
    showIdle();
    page.prompt.focus();
  } catch (error) {
    showIdle();
    showError(error);
  }
}

function showLoading(event: Loading): void {
  if (event.kind === "closed") {
    loaded = undefined;
    return;
  }
  const isLoad = event.kind === "progress";
  page.bar.max = isLoad ? event.totalBytes : event.total;
  page.bar.value = isLoad ? event.loadedBytes : event.done;
  page.progressText.textContent = isLoad ? progressLine(event) : preparingLine(event);
}

/** A GPU can go away amid the work: its driver is restarted, or the browser takes it back. */
async function watch(model: LoadedModel): Promise<void> {
  const { lost } = await client.call("watch", undefined).catch(() => ({ lost: undefined }));
  if (lost === undefined || loaded !== model) return;
  loaded = undefined;
  page.error.hidden = true;
  page.lostText.textContent = lostLine(lost);
  page.lost.hidden = false;
  // A call that is under way fails by itself, and shows the page as idle then.
  if (!isBusy()) showIdle();
}

function describe(model: LoadedModel): void {
  page.facts.replaceChildren(
    ...modelFacts(model).flatMap(([term, description]) => [text("dt", term), text("dd", description)]),
  );
  page.backend.replaceChildren(
    text("strong", backendLine(model)),
    model.info.backendReason ? `: ${model.info.backendReason}` : "",
  );
  page.measured.textContent = "";
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
        if (event.kind === "preparing") {
          page.speed.textContent = preparingLine(event);
          return;
        }
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
  showIdle();
}

async function measure(model: LoadedModel): Promise<void> {
  page.error.hidden = true;
  running = new AbortController();
  show("measuring");
  page.measured.textContent = "measuring";
  try {
    const onEvent = (event: Preparing) => {
      page.measured.textContent = preparingLine(event);
    };
    const measured = await client.call("measure", { tokens: measuredTokens }, { signal: running.signal, onEvent });
    page.measured.textContent = measuredLine(measured, model);
  } catch (error) {
    page.measured.textContent = "";
    if (!running.signal.aborted) showError(error);
  }
  showIdle();
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
  if (model) void open(model, model === tokenizer ? undefined : tokenizer);
}

page.embedded.addEventListener("click", () => void open(new URL("model.safetensors", document.baseURI).href));
page.pick.addEventListener("click", () => page.file.click());
page.file.addEventListener("change", () => takeFiles(page.file.files ?? []));
page.fetch.addEventListener("submit", (event) => {
  event.preventDefault();
  void open(page.address.value.trim());
});
page.cancel.addEventListener("click", () => running.abort());
page.stop.addEventListener("click", () => running.abort());
page.reload.addEventListener("click", () => latest && void loadModel(latest));
page.backendChoice.addEventListener("change", () => loaded && latest && void loadModel(latest));
page.measure.addEventListener("click", () => loaded && void measure(loaded));
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
const redraw = () => picture && drawState(page.state, picture);
followTheme(page.theme, redraw);
// A picture that was on a lost GPU went with it.
page.state.addEventListener("contextrestored", redraw);
void markMissingBackends(page.backendChoice);
show("empty");
