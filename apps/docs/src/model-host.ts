// A worker with a model, as a page has it: what it is doing, what it has, and the calls to it. What it shows is reactive (Vue).
import { markRaw, shallowReactive } from "vue";
import type { LoadedModel, Loading, LoadRequest, ModelCalls } from "./rpc/calls.js";
import { type CallOptions, Client } from "./rpc/client.js";
import { failureLine, lostLine, preparingLine, progressLine } from "./text/describe.js";

export type HostPhase = "empty" | "loading" | "ready";

export interface HostView {
  phase: HostPhase;
  /** What is loaded. */
  model: LoadedModel | undefined;
  /** From where, to load it again. */
  request: LoadRequest | undefined;
  /** Of loading, between 0 and 1; undefined while nobody knows. */
  share: number | undefined;
  /** What loading is at, in words. */
  doing: string;
  /** Why the last thing that was asked for failed, in words. */
  error: string;
  /** Why the device is gone; the model has to be loaded again. */
  lost: string;
}

export class ModelHost {
  readonly view: HostView = shallowReactive<HostView>({
    phase: "empty",
    model: undefined,
    request: undefined,
    share: undefined,
    doing: "",
    error: "",
    lost: "",
  });
  #worker: Worker | undefined;
  #client: Client<ModelCalls> | undefined;
  #loading: AbortController | undefined;

  /** Started when it is first used. */
  get #calls(): Client<ModelCalls> {
    if (this.#client) return this.#client;
    const worker = new Worker(new URL("./worker/model-worker.ts", import.meta.url), { type: "module" });
    const client = new Client<ModelCalls>(worker);
    worker.addEventListener("error", ({ message }) => {
      client.fail(message || "the worker could not be started");
      this.dispose();
    });
    this.#worker = worker;
    this.#client = markRaw(client);
    return client;
  }

  /** Loads a model in place of the one that is there. Resolves to whether it is there; `view.error` says why not. */
  async load(request: LoadRequest): Promise<boolean> {
    if (this.view.phase === "loading") return false;
    const { view } = this;
    const loading = new AbortController();
    this.#loading = loading;
    Object.assign(view, { phase: "loading", share: undefined, doing: "opening", error: "", lost: "" });
    try {
      const model = await this.#calls.call("load", request, {
        signal: loading.signal,
        onEvent: (event) => this.#hear(event),
      });
      Object.assign(view, { phase: "ready", model, request });
      void this.#watch(model);
      return true;
    } catch (error) {
      Object.assign(view, { phase: view.model ? "ready" : "empty", error: failureLine(error) });
      return false;
    }
  }

  cancelLoading(): void {
    this.#loading?.abort();
  }

  call<Name extends keyof ModelCalls & string>(
    name: Name,
    input: ModelCalls[Name]["input"],
    options: CallOptions<ModelCalls[Name]["event"]> = {},
  ): Promise<ModelCalls[Name]["output"]> {
    return this.#calls.call(name, input, options);
  }

  /** Ends the worker; the next use starts another one. */
  dispose(): void {
    this.#loading?.abort();
    this.#worker?.terminate();
    this.#client?.fail("the model was closed");
    this.#worker = this.#client = undefined;
    Object.assign(this.view, { phase: "empty", model: undefined });
  }

  #hear(event: Loading): void {
    const { view } = this;
    if (event.kind === "closed") view.model = undefined;
    else if (event.kind === "preparing")
      Object.assign(view, { doing: preparingLine(event), share: event.done / event.total });
    else Object.assign(view, { doing: progressLine(event), share: event.loadedBytes / event.totalBytes });
  }

  /** A GPU can go away amid the work: its driver is restarted, or the browser takes it back. */
  async #watch(model: LoadedModel): Promise<void> {
    const { lost } = await this.call("watch", undefined).catch(() => ({ lost: undefined }));
    if (lost === undefined || this.view.model !== model) return;
    Object.assign(this.view, { model: undefined, error: "", lost: lostLine(lost) });
    if (this.view.phase !== "loading") this.view.phase = "empty";
  }
}
