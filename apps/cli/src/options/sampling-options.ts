// Options that shape the random choice of the next token.
import type { GenerateOptions, SamplerOptions } from "@rwkv-ts/generate";
import { type Command, Option } from "commander";
import { decimal, wholeNumber } from "./numbers.js";

export interface SamplingFlags {
  maxTokens: number;
  temperature: number;
  topP: number;
  topK: number;
  presencePenalty: number;
  frequencyPenalty: number;
  penaltyDecay: number;
  seed?: number;
  stop: string[];
}

export type SamplingDefaults = Pick<
  SamplingFlags,
  "maxTokens" | "temperature" | "topP" | "presencePenalty" | "frequencyPenalty"
>;

export function addSamplingOptions(command: Command, defaults: SamplingDefaults): Command {
  const penalty = decimal(-1000, 1000);
  return command
    .option("--max-tokens <n>", "most tokens to generate", wholeNumber(0), defaults.maxTokens)
    .option(
      "--temperature <x>",
      "above 1 bolder, below 1 safer, 0 always the likeliest",
      decimal(0, 100),
      defaults.temperature,
    )
    .option(
      "--top-p <x>",
      "draw from the likeliest tokens that have this probability together",
      decimal(0, 1),
      defaults.topP,
    )
    .option("--top-k <n>", "draw from this many of the likeliest tokens, 0 from all", wholeNumber(0), 0)
    .option("--presence-penalty <x>", "against tokens that occurred", penalty, defaults.presencePenalty)
    .option("--frequency-penalty <x>", "against tokens for each time they occurred", penalty, defaults.frequencyPenalty)
    .option("--penalty-decay <x>", "what an occurrence keeps of its weight per token", decimal(0, 1), 0.996)
    .option("--seed <n>", "makes the text repeatable", wholeNumber(Number.MIN_SAFE_INTEGER))
    .addOption(
      new Option("--stop <text>", "end before this text (may be given several times)")
        .argParser(collect)
        .default([], "none"),
    );
}

export const samplerOptions = (flags: SamplingFlags): SamplerOptions => ({
  temperature: flags.temperature,
  topP: flags.topP,
  topK: flags.topK,
  presencePenalty: flags.presencePenalty,
  frequencyPenalty: flags.frequencyPenalty,
  penaltyDecay: flags.penaltyDecay,
  ...(flags.seed !== undefined && { seed: flags.seed }),
});

export const generateOptions = (flags: SamplingFlags): GenerateOptions => ({
  ...samplerOptions(flags),
  maxTokens: flags.maxTokens,
  stop: flags.stop,
});

const collect = (text: string, previous: string[]): string[] => [...previous, text];
