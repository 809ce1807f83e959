// The site's own model, embedded in its files: loaded in a Worker once a visit, whatever pages ask for it.
import { ModelHost } from "./model-host.js";
import type { LoadRequest, Measured, ModelCalls, Sampling, Written } from "./rpc/calls.js";
import type { CallOptions } from "./rpc/client.js";

/** Settings that write well with small models. */
export const defaultSampling: Sampling = {
  temperature: 1,
  topP: 0.6,
  topK: 0,
  presencePenalty: 0,
  frequencyPenalty: 0,
  penaltyDecay: 0.996,
};

/** The embedded model's file, below the site's base. */
export const embeddedModel = (): LoadRequest => ({
  source: new URL(`${import.meta.env.BASE_URL}model.safetensors`, location.href).href,
  tokenizer: "auto",
  backend: "auto",
});

export interface SiteWriteOptions extends Partial<Sampling> {
  /** Default 128. */
  readonly maxTokens?: number;
  readonly seed?: number;
  readonly signal?: AbortSignal;
}

let host: ModelHost | undefined;
let loading: Promise<boolean> | undefined;

async function ready(): Promise<ModelHost> {
  host ??= new ModelHost();
  if (host.view.phase !== "ready") {
    loading ??= host.load(embeddedModel()).finally(() => {
      loading = undefined;
    });
    if (!(await loading)) throw new Error(host.view.error || host.view.lost);
  }
  return host;
}

/**
 * The embedded model. `view` is reactive: what it does, what it runs on, why it does not run. Nothing is fetched before `load`, `write` or
 * `measure` is called.
 */
export function useModel() {
  host ??= new ModelHost();
  return {
    view: host.view,
    /** @throws Error that says in one sentence why it cannot be loaded */
    async load(): Promise<void> {
      await ready();
    },
    /**
     * Goes on from a prompt; `onText` is told what was written since it was last told. Resolves to tokens, the seconds that the model
     * alone took for them, and why it ended. @throws as `load`
     */
    async write(prompt: string, options: SiteWriteOptions, onText: (text: string) => void): Promise<Written> {
      const model = await ready();
      const { signal, maxTokens = 128, seed, ...sampling } = options;
      const ids = (await model.call("encode", { text: prompt })).map(({ id }) => id);
      const request = { ...defaultSampling, ...sampling, ids, maxTokens, seed };
      return model.call("write", request, {
        ...(signal && { signal }),
        onEvent: (event) => {
          if (event.kind === "piece") onText(event.written.map(({ text }) => text).join(""));
        },
      });
    },
    /** Any of the worker's calls. @throws as `load` */
    async call<Name extends keyof ModelCalls & string>(
      name: Name,
      input: ModelCalls[Name]["input"],
      options: CallOptions<ModelCalls[Name]["event"]> = {},
    ): Promise<ModelCalls[Name]["output"]> {
      return (await ready()).call(name, input, options);
    },
    /** Tokens a second of writing alone, over at most `tokens` tokens, fewer on slow devices, after a warm-up. @throws as `load` */
    async measure(tokens = 128): Promise<Measured> {
      return (await ready()).call("measure", { tokens });
    },
  };
}
