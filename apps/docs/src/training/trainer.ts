// Trains in the worker: a new model on the page's text, or what is to be learned beside a model that is there.
import { loadWeights, openCheckpoint, type TensorEntry, writePth } from "@rwkv-ts/checkpoint";
import { asyncDispose, InputError } from "@rwkv-ts/core";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import {
  createModel,
  detectVersion,
  fetchedIfMissing,
  findTokenizer,
  loadVersion,
  noTokenizer,
  openBackend,
} from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { ByteTokenizer, CharacterTokenizer, loadTokenizer, type Tokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import { type GivenWeight, type Method, splitFiles, storagesFor, tokenize, trainSteps } from "@rwkv-ts/train";
import type { Handlers } from "../rpc/server.js";
import type { NewModel, TrainCalls, TrainNews, TrainRequest } from "../rpc/train-calls.js";
import { collected, KeptRun } from "./kept-run.js";

/** Share of the text that is held out. */
const heldOut = 0.1;
/** Updates between measurements on held-out text, snapshots, and samples. */
const every = { evaluate: 100, save: 50, sample: 200 } as const;
/** Milliseconds between two messages. */
const newsInterval = 100;

interface Start {
  readonly architecture: Architecture;
  readonly tokenizer: Tokenizer;
  readonly weights?: AsyncIterable<GivenWeight>;
}

export function createTrainer(): Handlers<TrainCalls> {
  const runs = new Map<string, KeptRun>();
  const keptRun = (run: string, onRefusal?: (reason: string) => void): KeptRun => {
    const known = runs.get(run);
    if (known) return known;
    const made = new KeptRun(run, onRefusal);
    runs.set(run, made);
    return made;
  };
  return {
    async train(request, { signal, emit }) {
      const news = new News(emit);
      const store = keptRun(request.run, (reason) => news.tell({ type: "unkept", reason }));
      const method = methodOf(request);
      const documents = splitFiles([{ name: "the text", text: request.text }], heldOut);
      const start = await startOf(request, method, documents.train, signal);
      const { architecture, tokenizer } = start;
      const dataset = {
        train: tokenize(tokenizer, documents.train),
        validation: tokenize(tokenizer, documents.validation),
      };
      const { backend, reason } = await openBackend(request.backend, { weightBytes: memoryOf(architecture) });
      try {
        const steps = trainSteps({
          architecture,
          backend,
          tokenizer,
          dataset,
          method,
          store,
          signal,
          ...(start.weights && { weights: start.weights }),
          batch: request.batch,
          context: request.context,
          steps: request.steps,
          learningRate: request.learningRate,
          finalLearningRate: request.learningRate / 10,
          warmupSteps: Math.min(30, Math.ceil(request.steps / 10)),
          seed: request.seed,
          evaluateEvery: every.evaluate,
          evaluationBatches: 16,
          sampleEvery: every.sample,
          saveEvery: every.save,
          sample: { tokens: 160, prompt: promptOf(documents.validation) },
        });
        let next = await steps.next();
        for (; !next.done; next = await steps.next()) {
          if (next.value.type === "start")
            news.tell({
              type: "run",
              architecture: architecture.id,
              parameters: next.value.parameters,
              vocabulary: tokenizer.vocabularySize,
              tokens: { train: dataset.train.length, validation: dataset.validation.length },
              backend: reason,
            });
          news.tell(next.value);
        }
        const { step, finished } = next.value;
        return { step, finished };
      } finally {
        news.flush();
        await backend[asyncDispose]();
      }
    },
    async model({ run, format }) {
      const found = await keptRun(run).latest();
      return found && exported(found.model as File, format);
    },
    async forget({ run }) {
      await keptRun(run).forget();
      runs.delete(run);
      return undefined;
    },
  };
}

/** Weights, gradients and two moments. */
const memoryOf = (architecture: Architecture): number =>
  16 * [...weightSpecs(architecture).values()].reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);

/** Samples go on from how the held-out text begins. */
const promptOf = ([first = "\n"]: readonly string[]): string => Array.from(first).slice(0, 24).join("");

function methodOf({ method, rank }: TrainRequest): Method {
  if (method === "lora" || method === "dora") return { kind: method, rank, alpha: rank };
  if (method === "pissa" || method === "miss") return { kind: method, rank };
  return { kind: method === "state" ? "state" : "full" };
}

async function startOf(
  { method: kind, model, base }: TrainRequest,
  method: Method,
  documents: readonly string[],
  signal: AbortSignal,
): Promise<Start> {
  if (kind === "new") {
    const tokenizer = await tokenizerOf(model, documents, signal);
    return { tokenizer, architecture: await newArchitecture(model, tokenizer.vocabularySize) };
  }
  if (!base) throw new InputError("there is no model to start from: open one first");
  const { source } = base;
  const checkpoint = await openCheckpoint(source, { signal });
  const { name, tensors, metadata } = checkpoint;
  const version = await loadVersion(detectVersion(versions, tensors, name));
  const architecture = version.architecture(tensors, name, {}, metadata);
  const { vocabularySize } = architecture;
  const given = base.tokenizer instanceof Blob ? await loadTokenizer(await base.tokenizer.text()) : base.tokenizer;
  const found = await findTokenizer(source, checkpoint, vocabularySize, given === "auto" ? undefined : given);
  const choice = await fetchedIfMissing(found, vocabularySize, { signal });
  if (!choice.tokenizer) throw noTokenizer(choice);
  const storages = storagesFor(architecture, method, "f32");
  const specs = [...weightSpecs(architecture)].map(([each, { shape }]) => ({
    name: each,
    shape,
    storage: storages.get(each)!,
  }));
  const weights = loadWeights(checkpoint, specs, { ignore: version.ignore, signal });
  return { architecture, tokenizer: choice.tokenizer, weights };
}

async function tokenizerOf(
  { tokenizer, vocabulary }: NewModel,
  documents: readonly string[],
  signal: AbortSignal,
): Promise<Tokenizer> {
  if (tokenizer === "byte") return new ByteTokenizer();
  if (tokenizer === "bpe") return trainBpe(documents, { vocabularySize: vocabulary, signal });
  return CharacterTokenizer.fromText(documents.join(""));
}

async function newArchitecture({ generation, layers, channels }: NewModel, vocabulary: number): Promise<Architecture> {
  const lazy = versions.find(({ id }) => id === generation);
  if (!lazy) throw new InputError(`there is no generation ${generation}`);
  const sizes = { layers, channels, vocabulary, ...(generation !== "rwkv4" && { headSize: Math.min(64, channels) }) };
  return createModel(await loadVersion(lazy), sizes);
}

/** A run's file in a format. */
async function exported(model: File, format: "safetensors" | "pth"): Promise<Blob> {
  const name = model.name ?? "model.safetensors";
  if (format === "safetensors") return model;
  const file = await openCheckpoint(model);
  const { metadata } = file;
  const entries: TensorEntry[] = [...file.tensors].map(([tensor, { dtype, shape }]) => ({
    name: tensor,
    dtype,
    shape,
    data: () => file.read(tensor),
  }));
  return collected(name.replace(/\.safetensors$/, ".pth"), (target) => writePth(target, entries, metadata));
}

/** What happened, in messages of several. */
class News {
  #waiting: TrainNews[] = [];
  #sent = 0;

  constructor(private readonly emit: (news: readonly TrainNews[]) => void) {}

  tell(news: TrainNews): void {
    this.#waiting.push(news);
    if (news.type !== "step" || performance.now() - this.#sent >= newsInterval) this.flush();
  }
  flush(): void {
    if (this.#waiting.length === 0) return;
    this.emit(this.#waiting);
    this.#waiting = [];
    this.#sent = performance.now();
  }
}
