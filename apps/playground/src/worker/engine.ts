// The model of the worker: loaded by one call, used by others. A new model takes the old one's place.
import type { WebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { asyncDispose, breather, InputError, type Session } from "@rwkv-ts/core";
import { type GenerateOptions, type GenerateResult, generate } from "@rwkv-ts/generate";
import { type LanguageModel, noTokenizer } from "@rwkv-ts/preset";
import { describe, type LoadOptions, load } from "@rwkv-ts/rwkv";
import { loadTokenizer } from "@rwkv-ts/tokenizer";
import type {
  GenerateRequest,
  LoadedModel,
  Loading,
  LoadRequest,
  Piece,
  PlaygroundCalls,
  Preparing,
  Writing,
  Written,
} from "../rpc/calls.js";
import type { CallContext, Handlers } from "../rpc/server.js";
import { measureSpeed } from "./measure.js";
import { statePicture } from "./state-picture.js";

/** Milliseconds between two pictures of the state (reading it takes time from the writing), and between two progress reports. */
const pictureInterval = 120;
const progressInterval = 50;

export function createEngine(): Handlers<PlaygroundCalls> {
  let model: LanguageModel | undefined;
  const shaders = new ShaderNews();
  const loaded = (): LanguageModel => {
    if (!model) throw new InputError("no model is loaded");
    return model;
  };
  return {
    async load(request, context) {
      shaders.emit = context.emit;
      const options = await loadOptions(request, context, shaders);
      // A file that is no model, or none for this machine, leaves the model that is there.
      const { backend, onPrepare, onProgress, ...described } = options;
      await describe(request.source, described);
      // Two models would need their memory at the same time.
      const old = model;
      model = undefined;
      await old?.[asyncDispose]();
      context.emit({ kind: "closed" });
      model = await load(request.source, options);
      return summary(model);
    },
    async generate(request, context) {
      shaders.emit = context.emit;
      return writeText(loaded(), request, context);
    },
    async measure({ tokens }, { signal, emit }) {
      shaders.emit = emit;
      return measureSpeed(loaded().model, tokens, signal);
    },
    async watch() {
      const watched = loaded();
      const reason = await (watched.model.backend as Partial<WebGpuBackend>).lost;
      return { lost: model === watched ? reason : undefined };
    },
  };
}

/** Shaders are compiled when they are first needed: in whatever call that is. */
class ShaderNews {
  emit: (event: Preparing) => void = () => undefined;
}

async function loadOptions(
  { source, tokenizer, backend }: LoadRequest,
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
    signal: context.signal,
    // Pages of insecure origins have no storage to cache in.
    cache: typeof source === "string" && isSecureContext && { onProgress: report },
    onProgress: report,
  };
}

const summary = ({ info, model }: LanguageModel): LoadedModel => ({ info, threads: model.backend.limits.threads });

async function writeText(
  model: LanguageModel,
  { prompt, ...options }: GenerateRequest,
  { signal, emit }: CallContext<Writing>,
): Promise<Written> {
  const { tokenizer, info } = model;
  if (!tokenizer) throw noTokenizer({ missing: info.tokenizer.missing ?? "text needs a tokenizer" });
  using session = model.model.session();
  const writer = new Writer(session, emit);
  const breathe = breather();
  const reader = {
    async feed(ids: readonly number[], reading?: { signal?: AbortSignal }) {
      const logits = await session.feed(ids, reading);
      writer.start();
      await breathe();
      return logits;
    },
  };
  // A model without an end of text begins on a new line.
  const begin = prompt === "" && tokenizer.endOfText === undefined ? "\n" : prompt;
  const onToken: GenerateOptions["onToken"] = () => void writer.tokens++;
  const pieces = generate(reader, tokenizer, begin, { ...options, signal, onToken });
  return await writer.write(pieces);
}

/** Sends text as it comes, and a picture of the state now and then. */
class Writer {
  tokens = 0;
  readonly #session: Session;
  readonly #emit: CallContext<Writing>["emit"];
  #started: number | undefined;
  #pictured = Number.NEGATIVE_INFINITY;

  constructor(session: Session, emit: CallContext<Writing>["emit"]) {
    this.#session = session;
    this.#emit = emit;
  }

  /** The prompt was read; later calls change nothing. */
  start(): void {
    this.#started ??= performance.now();
  }

  async write(pieces: AsyncGenerator<string, GenerateResult, void>): Promise<Written> {
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next())
      await this.#send(step.value, performance.now() - this.#pictured >= pictureInterval);
    await this.#send("", true);
    return { reason: step.value.reason, tokens: this.tokens, seconds: this.#seconds() };
  }

  async #send(text: string, withPicture: boolean): Promise<void> {
    const seconds = this.#seconds();
    const state = withPicture ? statePicture((await this.#session.save()).tensors) : undefined;
    if (withPicture) this.#pictured = performance.now();
    const event: Piece = { kind: "piece", text, tokens: this.tokens, seconds, ...(state && { state }) };
    this.#emit(event, state ? [state.pixels.buffer] : []);
  }

  #seconds(): number {
    return this.#started === undefined ? 0 : (performance.now() - this.#started) / 1000;
  }
}
