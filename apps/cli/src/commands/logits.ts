// rwkv logits: the logits after every token, and the state after the last, as a .safetensors file.
import { type TensorEntry, writeSafetensors } from "@rwkv-ts/checkpoint";
import { type LogitsMode, stateFileDtypes, stateMetadata, type TextSession } from "@rwkv-ts/preset";
import { Command, Option } from "commander";
import { readInputText } from "../input-file.js";
import { openModel } from "../open-model.js";
import { addModelOptions, type ModelFlags } from "../options/model-options.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { write, writeJson } from "../terminal/streams.js";

interface LogitsFlags extends ModelFlags {
  tokens: string;
  mode: LogitsMode;
  out: string;
}

const examples = `
The file holds logits f32 [tokens, vocabulary], row t being the logits after token t, and the state after the last
token as state.<layer>.att_x, .ffn_x and .wkv; RWKV-X's attention layers as moba.<j>.k_cache, .v_cache and .ffn_x.

Modes: sequence reads all tokens at once, recurrent one at a time, with the same result. For RWKV-X, call is one call of
the official package, which sees less of a long text, and training is the trainer's forward.

Examples:
  $ rwkv logits model.pth --tokens 1,2,3 --out logits.safetensors
  $ rwkv logits model.pth --tokens @ids.json --mode recurrent --out logits.safetensors`;

export function logitsCommand(): Command {
  const command = new Command("logits")
    .description("write the logits after every token, and the state after the last")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .requiredOption("--tokens <ids>", "token ids: 1,2,3 or @ids.json, a file with a JSON array")
    .addOption(
      new Option("--mode <mode>", "how").choices(["sequence", "recurrent", "call", "training"]).default("sequence"),
    )
    .requiredOption("--out <file>", "the .safetensors file to write")
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: LogitsFlags) => interruptible((signal) => run(model, flags, signal)));
  return addModelOptions(command);
}

async function run(file: string | undefined, flags: LogitsFlags, signal: AbortSignal): Promise<void> {
  const tokens = await readTokens(flags.tokens);
  await using model = await openModel(file, flags, signal);
  const vocabulary = model.model.vocabularySize;
  const wrong = tokens.findIndex((id) => id >= vocabulary);
  if (wrong >= 0)
    throw new UsageError(
      `--tokens: id ${tokens[wrong]} at position ${wrong} is not below ${vocabulary}, the vocabulary`,
    );
  using session = model.session({ mode: flags.mode });
  await writeAll(session, tokens, vocabulary, flags, signal);
  if (flags.json)
    await writeJson({
      out: flags.out,
      mode: flags.mode,
      tokens: tokens.length,
      vocabulary,
      backend: model.info.backend,
    });
  else
    await write(`${flags.out}: logits [${tokens.length},${vocabulary}] and the state after ${tokens.length} tokens\n`);
}

/** Logits are written as they are computed. The states' shapes follow from the number of tokens, their contents come last. */
async function writeAll(
  session: TextSession,
  tokens: readonly number[],
  vocabulary: number,
  { mode, out }: LogitsFlags,
  signal: AbortSignal,
): Promise<void> {
  const before = await session.save();
  const after: { state?: Awaited<ReturnType<TextSession["save"]>> } = {};
  const logits = async function* () {
    for await (const rows of session.logitsInPieces(tokens, { mode, signal })) yield bytesOf(rows);
    after.state = await session.save();
  };
  const states = [...session.stateTypes(tokens.length)].map(
    ([name, { dtype, shape }]): TensorEntry => ({
      name,
      dtype: stateFileDtypes[dtype],
      shape,
      data: () => bytesOf(after.state!.tensors.get(name)!.data),
    }),
  );
  const entry: TensorEntry = { name: "logits", dtype: "F32", shape: [tokens.length, vocabulary], data: logits };
  const metadata = { ...stateMetadata({ ...before, position: tokens.length }), "rwkv-ts.mode": mode };
  await writeSafetensors(out, [entry, ...states], metadata, { signal });
}

const bytesOf = (numbers: ArrayBufferView): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Ids of `1,2,3` or `@file`, the file being a JSON array. */
async function readTokens(given: string): Promise<number[]> {
  const ids = given.startsWith("@") ? await readIds(given.slice(1)) : given.split(",").map(parseId);
  const wrong = ids.findIndex((id) => typeof id !== "number" || !Number.isInteger(id) || id < 0);
  if (wrong >= 0)
    throw new UsageError(`--tokens: ${JSON.stringify(ids[wrong])} at position ${wrong} is no token id (0, 1, 2, ...)`);
  if (ids.length === 0) throw new UsageError("--tokens: there are no ids");
  return ids as number[];
}

const parseId = (text: string): unknown => (/^\s*\d+\s*$/.test(text) ? Number(text) : text);

async function readIds(path: string): Promise<unknown[]> {
  const text = await readInputText(path, "--tokens");
  let ids: unknown;
  try {
    ids = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--tokens: ${path} is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(ids)) throw new UsageError(`--tokens: ${path} must hold a JSON array of token ids`);
  return ids;
}
