// One line on stderr that names the tokenizer of a model and where it is from, since a wrong one shows only as strange text.
import { printable } from "@rwkv-ts/core";
import type { ModelInfo } from "@rwkv-ts/preset";

export interface TokenizerLineFlags {
  verbose?: boolean;
  json?: boolean;
}

/** Written for people (stderr is a terminal) or on --verbose; never with --json. */
export function tellTokenizer({ tokenizer }: ModelInfo, { verbose, json }: TokenizerLineFlags): void {
  if (json || !(verbose || process.stderr.isTTY)) return;
  process.stderr.write(`tokenizer: ${printable(describeTokenizer(tokenizer))}\n`);
}

export function describeTokenizer(tokenizer: ModelInfo["tokenizer"]): string {
  if (tokenizer.missing !== undefined) return `none: ${tokenizer.missing}`;
  const { kind, vocabularySize, origin, warning } = tokenizer;
  return `${kind}, ${vocabularySize} ids (${origin})${warning === undefined ? "" : `; warning: ${warning}`}`;
}
