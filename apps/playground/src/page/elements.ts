// The page's elements by their ids in index.html, with their types.

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id ${id}`);
  return found;
}

export const elements = {
  drop: element("drop", HTMLElement),
  embedded: element("embedded", HTMLButtonElement),
  pick: element("pick", HTMLButtonElement),
  file: element("file", HTMLInputElement),
  address: element("address", HTMLInputElement),
  fetch: element("fetch", HTMLFormElement),
  backendChoice: element("backend-choice", HTMLSelectElement),
  tokenizer: element("tokenizer", HTMLSelectElement),
  tokenizerFile: element("tokenizer-file", HTMLInputElement),
  progress: element("progress", HTMLElement),
  bar: element("bar", HTMLProgressElement),
  progressText: element("progress-text", HTMLElement),
  cancel: element("cancel", HTMLButtonElement),
  error: element("error", HTMLElement),
  lost: element("lost", HTMLElement),
  lostText: element("lost-text", HTMLElement),
  reload: element("reload", HTMLButtonElement),
  model: element("model", HTMLElement),
  facts: element("facts", HTMLElement),
  backend: element("backend", HTMLElement),
  measure: element("measure", HTMLButtonElement),
  measured: element("measured", HTMLElement),
  writing: element("writing", HTMLFormElement),
  prompt: element("prompt", HTMLTextAreaElement),
  temperature: element("temperature", HTMLInputElement),
  topP: element("top-p", HTMLInputElement),
  maxTokens: element("max-tokens", HTMLInputElement),
  seed: element("seed", HTMLInputElement),
  write: element("write", HTMLButtonElement),
  stop: element("stop", HTMLButtonElement),
  output: element("output", HTMLElement),
  speed: element("speed", HTMLElement),
  state: element("state", HTMLCanvasElement),
  stateNote: element("state-note", HTMLElement),
  theme: element("theme", HTMLButtonElement),
};
