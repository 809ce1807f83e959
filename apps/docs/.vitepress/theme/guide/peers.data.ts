// The measured cases of benchmarks/node-llama-cpp.json that the comparison shows.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Speeds {
  readonly ours: number;
  readonly peer: number;
  readonly ratio: number;
}

interface Case {
  readonly size: string;
  readonly weights: string;
  readonly threads: number;
  readonly engine: string;
  readonly decode: Speeds;
  readonly prefill: Speeds;
}

declare const data: readonly Case[];

export { data };

const file = fileURLToPath(new URL("../../../benchmarks/node-llama-cpp.json", import.meta.url));

export default {
  watch: [file],
  load(): readonly Case[] {
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: Readonly<Record<string, Case>> };
    return Object.values(cases)
      .filter(({ size, weights }) => size === "0.1b" && weights !== "f16")
      .map(({ size, weights, threads, engine, decode, prefill }) => ({
        size,
        weights,
        threads,
        engine,
        decode,
        prefill,
      }));
  },
};
