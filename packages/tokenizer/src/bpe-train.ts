// Training of a byte-level BPE vocabulary: count the words of the texts, then, again and again, join the most frequent
// adjacent pair of ids. Sennrich et al. 2016, arXiv:1508.07909, section 3.2. Pair counts are kept up to date as words
// change, and a heap finds the most frequent pair, so that a merge costs as much as the words that hold it.

import { FIRST_BYTE_ID, FIRST_MERGE_ID } from "./bpe-merges.js";
import { BpeTokenizer } from "./bpe-tokenizer.js";
import { TokenizerAbortedError, TokenizerError } from "./errors.js";
import { PairCounts } from "./pair-counts.js";
import { specialTokenPattern, wordGroups } from "./pre-tokenize.js";
import { encodeUtf8 } from "./utf8.js";

/** How far the training of a vocabulary is. */
export interface BpeProgress {
  /** "counting": `done` characters read so far; "merging": `done` of `total` merges made. */
  phase: "counting" | "merging";
  done: number;
  total?: number;
}

/** What a trained vocabulary is to be. */
export interface TrainBpeOptions {
  /** All ids: end of text, 256 bytes, merges, special tokens. At least 257 plus the special tokens. */
  vocabularySize: number;
  /** Strings that become one id each and are not learned from. They get the last ids. */
  specialTokens?: readonly string[];
  /** A pair that occurs fewer times is not merged. Default 2. */
  minimumCount?: number;
  onProgress?: (progress: BpeProgress) => void;
  signal?: AbortSignal;
}

const PAUSE_MILLISECONDS = 50;

/**
 * Trains a BPE tokenizer. The result depends only on the texts and options: among equally frequent pairs the one with
 * the smaller ids wins. Has fewer ids than asked for where the texts run out of pairs that occur `minimumCount` times.
 * Gives way to other work several times a second.
 * @throws TokenizerError for a vocabulary that is too small; an error with code "aborted" once the signal fires
 */
export async function trainBpe(
  texts: Iterable<string> | AsyncIterable<string>,
  options: TrainBpeOptions,
): Promise<BpeTokenizer> {
  const specialTokens = options.specialTokens ?? [];
  const smallest = FIRST_MERGE_ID + specialTokens.length;
  if (!Number.isInteger(options.vocabularySize) || options.vocabularySize < smallest) {
    throw new TokenizerError(
      `trainBpe: vocabularySize must be at least ${smallest} (end of text, 256 bytes, ${specialTokens.length} special ` +
        `tokens), got ${options.vocabularySize}`,
    );
  }
  const breathe = breather(options.signal);
  const words = await countWords(texts, specialTokenPattern(specialTokens), options, breathe);
  const merges = await learnMerges(words, options.vocabularySize - smallest, options, breathe);
  return new BpeTokenizer(merges, specialTokens);
}

async function countWords(
  texts: Iterable<string> | AsyncIterable<string>,
  specialPattern: RegExp | undefined,
  options: TrainBpeOptions,
  breathe: () => Promise<void>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let done = 0;
  // A string is an iterable of characters; taken for a list of texts it would silently learn nothing.
  for await (const text of typeof texts === "string" ? [texts] : texts) {
    // Splitting on a pattern with a group puts the special tokens at the odd places.
    const parts = specialPattern ? text.split(specialPattern).filter((_, i) => i % 2 === 0) : [text];
    for (const part of parts) {
      for (const group of wordGroups(part)) {
        for (const word of group) counts.set(word, (counts.get(word) ?? 0) + 1);
        await breathe();
      }
    }
    done += text.length;
    options.onProgress?.({ phase: "counting", done });
  }
  return counts;
}

async function learnMerges(
  words: Map<string, number>,
  total: number,
  options: TrainBpeOptions,
  breathe: () => Promise<void>,
): Promise<number[]> {
  const pairs = new PairCounts();
  for (const [word, count] of words) {
    pairs.addWord(
      Array.from(encodeUtf8(word), (byte) => byte + FIRST_BYTE_ID),
      count,
    );
  }
  const merges: number[] = [];
  const minimumCount = options.minimumCount ?? 2;
  for (let made = 0; made < total; made++) {
    const pair = pairs.mostFrequent();
    if (!pair || pair.count < minimumCount) break;
    merges.push(pair.left, pair.right);
    pairs.merge(pair, FIRST_MERGE_ID + made);
    if (made % 64 === 0) options.onProgress?.({ phase: "merging", done: made, total });
    await breathe();
  }
  options.onProgress?.({ phase: "merging", done: merges.length / 2, total });
  return merges;
}

/** Lets timers, events and other tasks run now and then, and stops where the signal asks for it. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  const check = () => {
    if (signal?.aborted) throw new TokenizerAbortedError("trainBpe: aborted", { cause: signal.reason });
  };
  return async () => {
    check();
    if (performance.now() - last < PAUSE_MILLISECONDS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
    check();
  };
}
