// Which options loading and describing take: a name that nobody reads would pass without a word. Values
// without a check here are checked where they are used.
import { anyValue, type OptionChecks, oneOf, realNumber, wholeNumber } from "@rwkv-ts/core";
import type { EmbedOptions } from "./embed.js";
import { tablePlaces } from "./host-tables.js";
import type { DescribeOptions, LoadOptions } from "./options.js";
import { poolings } from "./pooling.js";
import type { ScoreOptions } from "./score.js";

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
  fetch: anyValue,
  offline: oneOf(true, false),
  onNotice: anyValue,
  signal: anyValue,
};

export const loadChecks: OptionChecks<LoadOptions> = {
  ...describeChecks,
  backend: anyValue,
  devices: wholeNumber(1),
  threads: wholeNumber(1),
  engine: anyValue,
  beforeDriver: anyValue,
  initialState: anyValue,
  tables: oneOf(...tablePlaces),
  onProgress: anyValue,
  onPrepare: anyValue,
};

export const scoreChecks: OptionChecks<ScoreOptions> = { after: anyValue, signal: anyValue };

export const embedChecks: OptionChecks<EmbedOptions> = { pooling: oneOf(...poolings), signal: anyValue };
