// rwkv generate: continues a text.
import { existsSync } from "node:fs";
import { writeSafetensors } from "@rwkv-ts/checkpoint";
import {
  type GenerateResult,
  type Grammar,
  gbnfGrammar,
  jsonSchemaGrammar,
  type TokenConstraint,
  tokenConstraint,
} from "@rwkv-ts/generate";
import {
  type LanguageModel,
  type StatePrecision,
  stateEntries,
  stateMetadata,
  type TextSession,
} from "@rwkv-ts/preset";
import { Command, Option } from "commander";
import { readInputText } from "../input-file.js";
import { openModel } from "../open-model.js";
import { addModelOptions, type ModelFlags, verboseOption } from "../options/model-options.js";
import { addSamplingOptions, generateOptions, type SamplingFlags } from "../options/sampling-options.js";
import { findPulled } from "../pulled-files.js";
import { interruptible } from "../terminal/interrupt.js";
import { UsageError } from "../terminal/report-error.js";
import { readStdin, write, writeJson } from "../terminal/streams.js";
import { tellTokenizer } from "../terminal/tokenizer-line.js";

interface GenerateFlags extends ModelFlags, SamplingFlags {
  prompt?: string;
  state?: string;
  saveState?: string;
  statePrecision: StatePrecision;
  stats?: boolean;
  jsonSchema?: string;
  grammar?: string;
  verbose?: boolean;
}

const examples = `
Examples:
  $ rwkv generate -p "Once upon a time"
  $ rwkv generate model.pth -p "The Eiffel tower is in" --max-tokens 64 --temperature 0
  $ rwkv generate model.pth -p "Q: 1+1=" --stop "Q:" --top-p 0.3 --seed 7
  $ cat story.txt | rwkv generate model.pth -p - --weights int8
  $ rwkv generate model.pth -p "An animal as JSON: " --json-schema animal.json
  $ rwkv generate model.pth -p "A long preface ..." --save-state preface.safetensors --max-tokens 0
  $ rwkv generate model.pth --state preface.safetensors -p " And then"

Only the continuation is written, as it comes. Ctrl-C ends it.`;

export function generateCommand(): Command {
  const command = new Command("generate")
    .description("continue a text")
    .argument("[model]", "a model file, folder or URL (default: the model that comes with rwkv)")
    .option("-p, --prompt <text>", "the text to continue; - reads it from standard input")
    .option("--state <file>", "go on from a state that --save-state wrote")
    .option("--save-state <file>", "write the state after the text, with which --state goes on, also without a prompt")
    .addOption(
      new Option("--state-precision <name>", "of --save-state: f32 keeps it exactly, f16 in half the room")
        .choices(["f32", "f16"] satisfies StatePrecision[])
        .default("f32"),
    )
    .addOption(new Option("--json-schema <file>", "write JSON that this schema accepts").conflicts("grammar"))
    .option("--grammar <file>", "write what this grammar (GBNF) describes")
    .option("--stats", "print the speed on standard error")
    .addOption(verboseOption())
    .addHelpText("after", examples)
    .action((model: string | undefined, flags: GenerateFlags) => interruptible((signal) => run(model, flags, signal)));
  addSamplingOptions(command, { maxTokens: 256, temperature: 1, topP: 0.7, presencePenalty: 0, frequencyPenalty: 0 });
  return addModelOptions(command);
}

async function run(file: string | undefined, flags: GenerateFlags, signal: AbortSignal): Promise<void> {
  await refuseText(file, flags);
  const grammar = await grammarOf(flags);
  const given = flags.prompt === "-" ? new TextDecoder().decode(await readStdin()) : (flags.prompt ?? "");
  await using model = await openModel(file, flags, signal);
  tellTokenizer(model.info, flags);
  using session = flags.state === undefined ? model.session() : await model.loadState(flags.state);
  const isNew = session.position === 0;
  const prompt = given === "" && isNew ? beginning(model) : given;
  const promptTokens = prompt === "" ? Number(isNew) : (model.tokenizer?.encode(prompt).length ?? 0);
  if (process.stdout.isTTY && !flags.json) await write(`\x1b[2m${given}\x1b[22m`);
  const started = performance.now();
  const constraint = grammar && tokenConstraint(grammar, tokenizerOf(model), model.model.vocabularySize);
  const result = await stream(session, prompt, { ...flags, signal }, constraint);
  const seconds = (performance.now() - started) / 1000;
  if (flags.saveState !== undefined) await writeState(flags.saveState, session, flags.statePrecision);
  const speed = (promptTokens + result.ids.length) / seconds;
  if (flags.stats)
    process.stderr.write(
      `${promptTokens} + ${result.ids.length} tokens in ${seconds.toFixed(2)} s (${speed.toFixed(1)} a second)\n`,
    );
  if (flags.json) {
    const { text, reason, stop, ids } = result;
    await writeJson({ prompt: given, text, reason, stop, promptTokens, tokens: ids.length, ids, seconds });
  }
}

/** `rwkv generate "Once upon"`: what is meant as a prompt stands where the model does. */
async function refuseText(file: string | undefined, { prompt, state }: GenerateFlags): Promise<void> {
  if (file === undefined || prompt !== undefined || state !== undefined || /[/\\]|\.\w{2,11}$/.test(file)) return;
  if (existsSync(file) || (await findPulled(file)) !== undefined) return;
  const text = JSON.stringify(file);
  throw new UsageError(`there is no model file ${text}; a text to continue goes behind -p: rwkv generate -p ${text}`);
}

/** What the text may be. @throws UsageError for a file that is no JSON, InputError for what is no schema or grammar */
async function grammarOf({ jsonSchema, grammar }: GenerateFlags): Promise<Grammar | undefined> {
  if (grammar !== undefined) return gbnfGrammar(await readInputText(grammar, "--grammar"));
  if (jsonSchema === undefined) return undefined;
  const text = await readInputText(jsonSchema, "--json-schema");
  try {
    return jsonSchemaGrammar(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${jsonSchema} is not JSON: ${error.message}`);
    throw error;
  }
}

function tokenizerOf({ tokenizer, info }: LanguageModel) {
  if (tokenizer) return tokenizer;
  throw new UsageError(info.tokenizer.missing ?? "the model has no tokenizer");
}

/** How a text begins without a prompt: at the end of the last document, or on a new line. */
const beginning = ({ tokenizer }: LanguageModel): string => (tokenizer?.endOfText === undefined ? "\n" : "");

async function writeState(path: string, session: TextSession, precision: StatePrecision): Promise<void> {
  const state = await session.save();
  await writeSafetensors(path, stateEntries(state, { precision }), stateMetadata(state));
}

async function stream(
  session: TextSession,
  prompt: string,
  flags: GenerateFlags & { signal: AbortSignal },
  constraint: TokenConstraint | undefined,
): Promise<GenerateResult> {
  const options = { ...generateOptions(flags), signal: flags.signal, ...(constraint && { constraint }) };
  const pieces = session.generate(prompt, options);
  let step = await pieces.next();
  for (; !step.done; step = await pieces.next()) if (!flags.json) await write(step.value);
  const needsEnd = !flags.json && (flags.signal.aborted || !step.value.text.endsWith("\n"));
  if (needsEnd) await write("\n");
  return step.value;
}
