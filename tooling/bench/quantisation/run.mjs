// Quality of quantised weights: bits per byte lost against the same file with f32 weights, and the share of positions at which
// the likeliest next token is the same.
//
//   node tooling/bench/quantisation/run.mjs MODEL --data TEXT [--tokenizer byte|FILE] [--limit TOKENS] [--step 1]
//     [--policies "int8;int4"] [--threads N] [--json]
//
// --step is the number of tokens read at once: 1 measures the kernels that write text, 128 those that read prompts.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { findTokenizer } from "@rwkv-ts/preset";
import { policiesOf } from "./policies.mjs";
import { predictions } from "./predictions.mjs";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string" },
    tokenizer: { type: "string" },
    limit: { type: "string", default: "20000" },
    step: { type: "string", default: "1" },
    policies: { type: "string" },
    threads: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const [file] = positionals;
if (file === undefined || flags.data === undefined) {
  console.error(
    "usage: node tooling/bench/quantisation/run.mjs MODEL --data TEXT [options; see the file's first lines]",
  );
  process.exit(1);
}

/** Ids of the text's beginning, and the bytes of those that are predicted. */
async function tokensOf(text) {
  const checkpoint = await openCheckpoint(file);
  const embedding = checkpoint.tensors.get("emb.weight");
  const { tokenizer } = await findTokenizer(file, checkpoint, embedding.shape[0], flags.tokenizer);
  await checkpoint.close();
  if (!tokenizer) throw new Error(`${file}: no tokenizer; name one by --tokenizer`);
  const ids = [...tokenizer.encodeBytes(text)].slice(0, Number(flags.limit) + 1);
  return { ids, bytes: tokenizer.decodeBytes(ids.slice(1)).length };
}

const { ids, bytes } = await tokensOf(readFileSync(flags.data));
const options = { tokensPerStep: Number(flags.step), threads: Number(flags.threads) };
const exact = await predictions(file, ids, { weights: "f32", choose: (_, chosen) => chosen }, options);
const rows = [{ storage: "f32", megabytes: exact.bytes / 1e6, bitsPerByte: exact.bits / bytes, lost: 0, agreement: 1 }];
for (const [storage, policy] of policiesOf(flags.policies)) {
  const measured = await predictions(file, ids, policy, options);
  const same = measured.likeliest.filter((id, i) => id === exact.likeliest[i]).length;
  rows.push({
    storage,
    megabytes: measured.bytes / 1e6,
    bitsPerByte: measured.bits / bytes,
    lost: measured.bits / exact.bits - 1,
    agreement: same / measured.likeliest.length,
  });
}

if (flags.json) {
  console.log(
    JSON.stringify({ model: basename(file), data: basename(flags.data), tokens: ids.length - 1, bytes, rows }),
  );
} else {
  console.log(`${basename(file)} on ${ids.length - 1} tokens (${bytes} bytes) of ${basename(flags.data)}\n`);
  console.log("| weights | MB | bits per byte | lost | same likeliest token |\n|---|--:|--:|--:|--:|");
  for (const { storage, megabytes, bitsPerByte, lost, agreement } of rows)
    console.log(
      `| ${storage} | ${megabytes.toFixed(2)} | ${bitsPerByte.toFixed(4)} | ${(100 * lost).toFixed(3)} % | ${(100 * agreement).toFixed(2)} % |`,
    );
}
