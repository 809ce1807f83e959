// What is known of a model without running it.
import type { Storage } from "@rwkv-ts/core";
import type { MemoryEstimate } from "./estimate.js";

/** What is known of a model without running it. */
export interface ModelInfo {
  /** The path, URL or file name. */
  readonly file: string;
  readonly format: string;
  /** E.g. `rwkv7`. */
  readonly architecture: string;
  /** E.g. `RWKV-7 Goose`. */
  readonly title: string;
  /** The version's hyper-parameters. */
  readonly config: unknown;
  readonly layers: number;
  readonly channels: number;
  readonly vocabularySize: number;
  readonly parameters: number;
  /** Number types of the tensors in the file, with how many parameters each holds. */
  readonly stored: Readonly<Record<string, number>>;
  /** Storages of the weights in memory, with how many parameters each holds. */
  readonly storages: Readonly<Partial<Record<Storage, number>>>;
  readonly tokenizer:
    | {
        readonly kind: string;
        readonly vocabularySize: number;
        readonly origin: string;
        /** What makes it doubtful that it is the model's. */
        readonly warning?: string;
        readonly missing?: undefined;
      }
    | { readonly kind: "none" /** How to get one. */; readonly missing: string };
  readonly memory: MemoryEstimate;
  /** Why the browser does not keep the file, where `cache` asked for it and it was read without. */
  readonly notKept?: string;
  /** E.g. `cpu`; absent where the model was only described. */
  readonly backend?: string;
  /** Why it was chosen and what it runs on, e.g. "no WebGPU here; WebAssembly with 4 threads". */
  readonly backendReason?: string;
  /** What computes in it, e.g. `native avx512`; absent where the backend has one way only. */
  readonly engine?: string;
  /** Where the tables are of which a token reads a row; absent where the version has none. */
  readonly tables?: "device" | "memory" | "file";
}
