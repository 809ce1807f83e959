// The model of the worker: loaded by one call, used by others. A new model takes the old one's place.
import type { WebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { asyncDispose, InputError, type Session } from "@rwkv-ts/core";
import { decodeState, encodeState, type LanguageModel, noTokenizer } from "@rwkv-ts/preset";
import { describe, type LoadOptions, load } from "@rwkv-ts/rwkv";
import { loadTokenizer } from "@rwkv-ts/tokenizer";
import type { LoadedModel, Loading, LoadRequest, ModelCalls, Place, Preparing } from "../rpc/calls.js";
import type { CallContext, Handlers } from "../rpc/server.js";
import { distributionOf, flowOf, lookInto, timelineOf } from "./look.js";
import { measureSpeed } from "./measure.js";
import { Prefixes } from "./prefixes.js";
import { stateParts, statePicture } from "./state-picture.js";
import { tokensOf, write } from "./writer.js";

/** Milliseconds between two progress reports. */
const progressInterval = 50;

interface Loaded {
  readonly model: LanguageModel;
  readonly prefixes: Prefixes;
}

export function createEngine(): Handlers<ModelCalls> {
  let current: Loaded | undefined;
  const shaders = new ShaderNews();
  const loaded = (): Loaded => {
    if (!current) throw new InputError("no model is loaded");
    return current;
  };
  const tokenizer = () => {
    const { model } = loaded();
    if (model.tokenizer) return model.tokenizer;
    throw noTokenizer({ missing: model.info.tokenizer.missing ?? "text needs a tokenizer" });
  };
  /** Lets `use` have a session behind the whole of a text. */
  const behind = async <T>({ start = "", ids }: Place, signal: AbortSignal, use: (session: Session) => Promise<T>) => {
    const { session, rest } = await loaded().prefixes.reach(start, ids, signal);
    try {
      if (rest.length > 0) await session.feed(rest, { signal });
      return await use(session);
    } finally {
      session.dispose();
    }
  };
  return {
    async load(request, context) {
      shaders.emit = context.emit;
      const options = await loadOptions(request, context, shaders);
      // A file that is no model, or none for this machine, leaves the model that is there.
      const { backend, onPrepare, onProgress, initialState, ...described } = options;
      await describe(request.source, described);
      // Two models would need their memory at the same time.
      const old = current;
      current = undefined;
      await old?.model[asyncDispose]();
      context.emit({ kind: "closed" });
      const model = await load(request.source, options);
      current = { model, prefixes: new Prefixes(model.model) };
      return summary(model);
    },
    async encode({ text }) {
      return tokensOf(tokenizer(), tokenizer().encode(text));
    },
    async write(request, context) {
      shaders.emit = context.emit;
      return write({ tokenizer: tokenizer(), prefixes: loaded().prefixes }, request, context);
    },
    async measure({ tokens }, { signal, emit }) {
      shaders.emit = emit;
      return measureSpeed(loaded().model.model, tokens, signal);
    },
    async distribution({ start = "", ids, ...options }, { signal }) {
      const { session, rest } = await loaded().prefixes.reach(start, ids, signal);
      try {
        return distributionOf(tokenizer(), await session.feed(rest, { signal }), options);
      } finally {
        session.dispose();
      }
    },
    async timeline({ start = "", ids }, { signal, emit }) {
      const { session } = await loaded().prefixes.reach(start, [], signal);
      try {
        return await timelineOf(session, ids, (done) => emit({ done }), signal);
      } finally {
        session.dispose();
      }
    },
    flow: async ({ ids }) => flowOf(loaded().model.model, ids),
    look: async ({ ids, layer }) => lookInto(loaded().model.model, ids, layer),
    stateOf: (place, { signal }) =>
      behind(place, signal, async (session) => stateParts((await session.save()).tensors).layers[place.layer] ?? []),
    picture: (place, { signal }) =>
      behind(place, signal, async (session) => statePicture((await session.save()).tensors)),
    saveState: (place, { signal }) =>
      behind(place, signal, async (session) => encodeState(await session.save()) as Uint8Array<ArrayBuffer>),
    async openState({ name, file }) {
      const state = await decodeState(file);
      const { model, prefixes } = loaded();
      const session = model.model.session();
      try {
        session.restore(state);
      } catch (error) {
        session.dispose();
        throw error;
      }
      prefixes.begin(name, session);
      return state.position;
    },
    async watch() {
      const watched = loaded();
      const reason = await (watched.model.model.backend as Partial<WebGpuBackend>).lost;
      return { lost: current === watched ? reason : undefined };
    },
  };
}

/** Shaders are compiled when they are first needed: in whatever call that is. */
class ShaderNews {
  emit: (event: Preparing) => void = () => undefined;
}

async function loadOptions(
  { source, tokenizer, backend, adapter }: LoadRequest,
  context: CallContext<Loading>,
  shaders: ShaderNews,
): Promise<LoadOptions> {
  let reported = Number.NEGATIVE_INFINITY;
  const report = ({ loaded, total }: { readonly loaded: number; readonly total: number }) => {
    const now = performance.now();
    if (loaded < total && now - reported < progressInterval) return;
    reported = now;
    context.emit({ kind: "progress", loadedBytes: loaded, totalBytes: total });
  };
  const chosen = tokenizer instanceof Blob ? await loadTokenizer(await tokenizer.text()) : tokenizer;
  return {
    backend,
    onPrepare: (progress) => shaders.emit({ kind: "preparing", ...progress }),
    ...(chosen !== "auto" && { tokenizer: chosen }),
    ...(adapter?.kind === "lora" && { lora: adapter.file }),
    ...(adapter?.kind === "state" && { initialState: adapter.file }),
    signal: context.signal,
    // Pages of insecure origins have no storage to cache in.
    cache: typeof source === "string" && globalThis.isSecureContext && { onProgress: report },
    onProgress: report,
  };
}

const summary = ({ info, model }: LanguageModel): LoadedModel => ({ info, threads: model.backend.limits.threads });
