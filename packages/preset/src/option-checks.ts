// Which options loading and describing take: a name that nobody reads would pass without a word. Values
// without a check here are checked where they are used.
import {
  abortSignal,
  anyValue,
  callback,
  type OptionCheck,
  type OptionChecks,
  oneOf,
  type ReadOptions,
  realNumber,
  wholeNumber,
} from "@rwkv-ts/core";
import type { EmbedOptions } from "./embed.js";
import { tablePlaces } from "./host-tables.js";
import type { TextSessionOptions } from "./language-model.js";
import type { DescribeOptions, LoadOptions } from "./options.js";
import { poolings } from "./pooling.js";
import type { SaveStateOptions } from "./saved-state.js";
import type { ScoreOptions } from "./score.js";
import type { LogitsMode } from "./text-session.js";

const describeChecks: OptionChecks<DescribeOptions> = {
  weights: anyValue,
  tokenizer: anyValue,
  config: anyValue,
  lora: anyValue,
  loraAlpha: realNumber(-Number.MAX_VALUE),
  tokensPerStep: wholeNumber(1),
  sessions: wholeNumber(1),
  cache: anyValue,
  headers: anyValue,
  fetch: callback,
  offline: oneOf(true, false),
  onNotice: callback,
  signal: abortSignal,
};

export const loadChecks: OptionChecks<LoadOptions> = {
  ...describeChecks,
  backend: anyValue,
  devices: wholeNumber(1),
  threads: wholeNumber(1),
  engine: anyValue,
  beforeDriver: callback,
  initialState: anyValue,
  tables: oneOf(...tablePlaces),
  onProgress: callback,
  onPrepare: callback,
};

export const scoreChecks: OptionChecks<ScoreOptions> = { after: anyValue, signal: abortSignal };

export const embedChecks: OptionChecks<EmbedOptions> = { pooling: oneOf(...poolings), signal: abortSignal };

const priority: OptionCheck = (value) => (Number.isFinite(value) ? undefined : "must be a number");
export const sessionChecks: OptionChecks<TextSessionOptions> = { mode: anyValue, priority };

export const readChecks: OptionChecks<ReadOptions> = { signal: abortSignal };

export const logitsChecks: OptionChecks<ReadOptions & { mode?: LogitsMode }> = {
  ...readChecks,
  mode: oneOf("sequence", "recurrent", "call", "training"),
};

export const saveStateChecks: OptionChecks<SaveStateOptions> = { precision: oneOf("f32", "f16") };
