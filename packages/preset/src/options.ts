// Options of describing and loading a model.
import type { CacheOptions, LoadProgress, SourceInput } from "@rwkv-ts/checkpoint";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import type { BackendChoice, EngineName } from "./backend.js";
import type { TablesChoice } from "./host-tables.js";
import type { WeightsChoice } from "./weight-storages.js";

/**
 * A tokenizer, "byte", or the path or URL of a file: a World vocabulary, a Hugging Face tokenizer.json, or JSON as
 * `Tokenizer.serialise` writes it.
 */
export type TokenizerOption = Tokenizer | string | URL;

/** How a model's file is read, and what its weights are to be. */
export interface DescribeOptions {
  /** How matrices are stored in memory; "auto" (the default) keeps what the file has. Vectors are always f32. */
  readonly weights?: WeightsChoice;
  /** Default: the one in the file, World for a vocabulary of 65536, 20B for 50277 (see `findTokenizer`). */
  readonly tokenizer?: TokenizerOption | undefined;
  /** Official hyper-parameters that a checkpoint does not carry, by their official names. */
  readonly config?: Readonly<Record<string, string>>;
  /** A LoRA file that is merged into the weights as they are read. */
  readonly lora?: SourceInput | undefined;
  /** Its α, where the file does not say it. */
  readonly loraAlpha?: number | undefined;
  /** Most tokens of prompts in one step; default 256. */
  readonly tokensPerStep?: number;
  /** Sessions that the model has room for before it must grow; default 4. */
  readonly sessions?: number;
  /**
   * In browsers: files behind http(s) addresses are downloaded once and kept for the next time; with `onProgress` of the
   * download. Where the browser refuses, they are read without being kept, and `info.notKept` says why. See `listCachedFiles` and `deleteCachedFile` of `@rwkv-ts/checkpoint`.
   */
  readonly cache?: boolean | CacheOptions | undefined;
  /** Sent with every request to the model's origin, such as `authorization`; of a model behind no server, with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Instead of the global fetch. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Never touches the network; the variable RWKV_OFFLINE does the same. Otherwise the vocabulary of a World or 20B model that is
   * found nowhere is fetched once, checked, and kept.
   */
  readonly offline?: boolean | undefined;
  /** Told in one line what was done that nobody asked for: a vocabulary was fetched. Default: `console.warn`. */
  readonly onNotice?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What loading a model takes besides describing it: what runs it, and where its tables are. */
export interface LoadOptions extends DescribeOptions {
  /** Default "auto": the fastest that is available here. A backend that is passed in stays the caller's to dispose. */
  readonly backend?: BackendChoice;
  /**
   * Devices that share the model's weights, states and work: so many CPU backends, or those of the kind that `backend` names. Default 1. For
   * devices of other kinds pass `mesh([...])` as the backend.
   */
  readonly devices?: number | undefined;
  /** Threads of the CPU backend, of all devices together; default: chosen by it. */
  readonly threads?: number | undefined;
  /** What runs the CPU backend; default "auto": native code where it can be loaded, WebAssembly elsewhere. */
  readonly engine?: EngineName | undefined;
  /**
   * Node: asked before a driver of the graphics processor is loaded into this process, which it may write from past Node, or end;
   * resolves to why it shall not be, or undefined. `auto` then takes the CPU, with this reason.
   */
  readonly beforeDriver?: (() => Promise<string | undefined>) | undefined;
  /** A state-tuning file (`blocks.*.att.time_state`): what sessions start from. Default: the one in the model's file, or zeros. */
  readonly initialState?: SourceInput | undefined;
  /**
   * Where tables are kept of which a token reads a row (DeepEmbed): on the device, in memory as the file has them, or in the file,
   * read row by row. Default "auto": on the device, unless the weights would then take more than half of its memory; else in the file.
   */
  readonly tables?: TablesChoice | undefined;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Told about work on the backend before it can run, such as compiling shaders; also later, for steps of a new size. */
  readonly onPrepare?: (progress: { readonly done: number; readonly total: number }) => void;
}
