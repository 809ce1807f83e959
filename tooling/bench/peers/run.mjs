// rwkv and node-llama-cpp on the same GGUF file, in turns: decode, prefill, cold start, memory, and our share of the memory's
// speed and of the arithmetic limit. node-llama-cpp is installed into a cache folder when it is not there.
//   node tooling/bench/peers/run.mjs [--sizes 0.1b,0.4b] [--weights f16,int8,int4] [--threads 1,2] [--engines native,wasm]
//     [--rounds 3] [--prompt 512] [--tokens 64] [--cache FOLDER] [--out apps/docs/benchmarks/node-llama-cpp]
// Results are kept case by case in OUT.json, so that the whole can be measured in pieces; --again measures known cases anew.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, homedir, loadavg } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { arithmetic } from "./arithmetic.mjs";
import { chart } from "./chart.mjs";
import { median } from "./measure.mjs";
import { modelFile, productsPerToken, sizes } from "./model.mjs";
import { markdown } from "./report.mjs";

const peerVersion = "3.22.1";
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "0.1b" },
    weights: { type: "string", default: "f16,int8,int4" },
    threads: { type: "string", default: "1,2" },
    engines: { type: "string", default: "native,wasm" },
    rounds: { type: "string", default: "3" },
    prompt: { type: "string", default: "512" },
    tokens: { type: "string", default: "64" },
    cache: { type: "string", default: join(homedir(), ".cache", "rwkv-ts-bench") },
    out: { type: "string", default: join(import.meta.dirname, "../../../apps/docs/benchmarks/node-llama-cpp") },
    again: { type: "boolean", default: false },
  },
});
const list = (text) => text.split(",").filter(Boolean);
const here = import.meta.dirname;

function peerFolder() {
  const folder = join(values.cache, `node-llama-cpp-${peerVersion}`);
  if (!existsSync(join(folder, "node_modules", "node-llama-cpp"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    execFileSync("npm", ["install", `node-llama-cpp@${peerVersion}`, "--no-audit", "--no-fund"], {
      cwd: folder,
      stdio: "inherit",
    });
  }
  return folder;
}

/** The JSON line that a child process ends with. */
function child(script, args, env = {}) {
  const output = execFileSync(process.execPath, [join(here, script), ...args.map(String)], {
    encoding: "utf8",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output.trim().split("\n").at(-1));
}

function measure(file, engine, threads, peer) {
  const work = [values.prompt, values.tokens, 1];
  const rounds = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const sides = {
      ours: () => child("ours.mjs", [file, engine, threads, ...work]),
      peer: () => child("node-llama-cpp.mjs", [file, threads, ...work], { NODE_LLAMA_CPP: peer }),
    };
    const order = round % 2 === 0 ? ["ours", "peer"] : ["peer", "ours"];
    const bandwidth = Number(
      execFileSync(process.execPath, [join(here, "bandwidth.mjs"), String(threads)], { encoding: "utf8" }),
    );
    const both = { bandwidth, load: loadavg()[0], ...Object.fromEntries(order.map((side) => [side, sides[side]()])) };
    rounds.push({ ...both, arithmetic: arithmetic(values.cache, both.ours.engine, threads) });
  }
  return rounds;
}

/** `bytes`: that a decoded token reads; `products`: multiply-adds with weights of a prompt's token, of `numbers` (floats, ints) */
function summary(rounds, { bytes, products, numbers }) {
  const of = (side, key) => median(rounds.map((round) => round[side][key]));
  const ratio = (key, inverse = false) =>
    median(rounds.map(({ ours, peer }) => (inverse ? peer[key] / ours[key] : ours[key] / peer[key])));
  return {
    decode: { ours: of("ours", "decode"), peer: of("peer", "decode"), ratio: ratio("decode") },
    prefill: { ours: of("ours", "prefill"), peer: of("peer", "prefill"), ratio: ratio("prefill") },
    firstToken: { ours: of("ours", "firstToken"), peer: of("peer", "firstToken"), ratio: ratio("firstToken", true) },
    peak: { ours: of("ours", "peak"), peer: of("peer", "peak"), ratio: ratio("peak", true) },
    /** Bytes of weights that a token reads, times tokens a second, over what the machine reads a second. */
    streaming: median(rounds.map(({ ours, bandwidth }) => (ours.decode * bytes) / 1e9 / bandwidth)),
    bandwidth: median(rounds.map(({ bandwidth }) => bandwidth)),
    /** Multiply-adds with weights while reading a prompt, over what the instructions do with nothing else to do. */
    ...(rounds[0].arithmetic && {
      arithmetic: median(rounds.map(({ ours, arithmetic }) => (ours.prefill * products) / 1e9 / arithmetic[numbers])),
      products: median(rounds.map(({ arithmetic }) => arithmetic[numbers])),
    }),
    engine: rounds[0].ours.engine,
    load: Math.max(...rounds.map(({ load }) => load)),
  };
}

/** Bytes that a decoded token reads: the file without its embedding, of which it reads a row. */
function bytesPerToken(file, size, weights) {
  const perWeight = { f16: 2, int8: 34 / 32, int4: 18 / 32 }[weights];
  return statSync(file).size - 65536 * sizes[size].channels * perWeight;
}

const results = existsSync(`${values.out}.json`)
  ? JSON.parse(readFileSync(`${values.out}.json`, "utf8"))
  : { cases: {} };
const peer = peerFolder();
for (const size of list(values.sizes))
  for (const weights of list(values.weights)) {
    const file = await modelFile(values.cache, size, weights);
    for (const threads of list(values.threads))
      for (const engine of list(values.engines)) {
        const name = [size, weights, threads, engine].join(" ");
        if (results.cases[name] && !values.again) continue;
        const measured = summary(measure(file, engine, threads, peer), {
          bytes: bytesPerToken(file, size, weights),
          products: productsPerToken(size),
          numbers: weights === "f16" ? "floats" : "ints",
        });
        results.cases[name] = { size, weights, threads: Number(threads), rounds: Number(values.rounds), ...measured };
        const { decode, prefill, streaming, arithmetic: share } = measured;
        console.log(
          `${name}: decode ${decode.ours.toFixed(0)} / ${decode.peer.toFixed(0)} (${decode.ratio.toFixed(2)} x, ${(100 * streaming).toFixed(0)} % of the memory), ` +
            `prefill ${prefill.ours.toFixed(0)} / ${prefill.peer.toFixed(0)} (${prefill.ratio.toFixed(2)} x${share ? `, ${(100 * share).toFixed(0)} % of the arithmetic` : ""})`,
        );
        Object.assign(results, {
          machine: `${cpus()[0].model}, ${cpus().length} cores`,
          node: process.version,
          peer: `node-llama-cpp ${peerVersion}`,
          date: new Date().toISOString().slice(0, 10),
          prompt: Number(values.prompt),
          tokens: Number(values.tokens),
        });
        mkdirSync(dirname(values.out), { recursive: true });
        writeFileSync(`${values.out}.json`, `${JSON.stringify(results, undefined, 2)}\n`);
        writeFileSync(`${values.out}.md`, markdown(results, `${basename(values.out)}.svg`));
        writeFileSync(`${values.out}.svg`, chart(results));
      }
  }
