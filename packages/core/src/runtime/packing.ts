// Which tokens go into a round: those that write first, then pieces of prompts. Rounds have a few fixed sizes, so that programs
// can be kept, and are filled up to the next size unless that would waste too much.
import { InputError } from "../errors.js";
import type { Architecture } from "../schema/architecture.js";

/** What a sequence waits for. */
export interface Waiting {
  /** Tokens that it still has to read. */
  readonly left: number;
  /** Most of them that one step may take. */
  readonly room: number;
  /** Prompts of a higher one take what they need before others get anything. */
  readonly priority: number;
}

/** How much a round may take. */
export interface RoundRule {
  /** Tokens of prompts, and of everything together where prompts are read. */
  readonly tokens: number;
  /** Sequences that write. */
  readonly writers: number;
  /** Tokens of prompts beside sequences that write: these wait until the round ends. */
  readonly besideWriters: number;
  /** Whether texts are read whole: as many as the first ones, whatever their length. */
  readonly whole: boolean;
}

/** Who waits for so few tokens writes, or is about to: it goes first, whole. */
const fewTokens = 4;
/** Pieces of prompts are not smaller than this where several are read, so that products have rows enough. */
const smallestPiece = 32;

/** Sizes 1, 2, 3, 4, 6, 8, 12, ...: each power of two and one and a half times it. */
export function bucket(n: number): number {
  const power = 2 ** Math.ceil(Math.log2(n));
  return power >= 4 && n <= 0.75 * power ? 0.75 * power : power;
}

/** The largest size that is not above n. */
export function bucketBelow(n: number): number {
  const power = 2 ** Math.floor(Math.log2(n));
  return power >= 2 && 1.5 * power <= n ? 1.5 * power : power;
}

/** The next size above one. */
export const bucketAbove = (size: number): number => bucket(size + 1);

/** Whether a request for so many more tokens counts as writing. */
export const isWriting = (left: number): boolean => left <= fewTokens;

/** Tokens for each of those who wait, by falling priority, who comes first being served first; 0: it waits on. */
export function shares(waiting: readonly Waiting[], rule: RoundRule): number[] {
  if (waiting.length === 1 && waiting[0]!.left <= fewTokens && waiting[0]!.room >= waiting[0]!.left)
    return [waiting[0]!.left];
  const most = waiting.map(({ left, room }) => Math.min(left, room));
  if (rule.whole) return wholeTexts(most, rule.tokens);
  const given = most.map(() => 0);
  let written = 0;
  most.forEach((count, i) => {
    if (count > fewTokens || count < waiting[i]!.left || written + count > rule.writers) return;
    given[i] = count;
    written += count;
  });
  const pending = most.reduce((sum, count) => sum + count, 0) - written;
  let left = pending === 0 ? 0 : piecesOf(pending, written, rule);
  for (const priority of new Set(waiting.map((each) => each.priority))) {
    const readers = [...most.keys()].filter((i) => waiting[i]!.priority === priority && most[i]! > given[i]!);
    readers.forEach((i, served) => {
      const share = Math.max(smallestPiece, Math.floor(left / (readers.length - served)));
      given[i] = Math.min(most[i]!, left, share);
      left -= given[i]!;
    });
    for (const i of readers) {
      const more = Math.min(left, most[i]! - given[i]!);
      given[i]! += more;
      left -= more;
    }
  }
  return given;
}

/** As many texts as together stay below the limit, at least the first. */
function wholeTexts(most: readonly number[], limit: number): number[] {
  let sum = 0;
  let full = false;
  return most.map((count, i) => {
    full ||= i > 0 && sum + count > limit;
    if (full) return 0;
    sum += count;
    return count;
  });
}

/** Tokens of prompts in a round, so that it fills its size. */
function piecesOf(pending: number, written: number, { tokens, besideWriters }: RoundRule): number {
  const limit = written === 0 ? tokens : bucket(written + besideWriters);
  const total = written + pending;
  if (total >= limit) return limit - written;
  return bucket(total) <= 1.34 * total ? pending : Math.max(bucketBelow(total) - written, Math.min(pending, fewTokens));
}

/** The tokens behind what the architecture fills them up with. @throws InputError when its vocabulary lacks that token */
export function padFront(
  tokens: ArrayLike<number>,
  { padding, vocabularySize, id }: Pick<Architecture, "padding" | "vocabularySize" | "id">,
): ArrayLike<number> {
  const count = padding ? (padding.multiple - (tokens.length % padding.multiple)) % padding.multiple : 0;
  if (!padding || count === 0) return tokens;
  if (padding.token >= vocabularySize)
    throw new InputError(
      `${id} fills ${tokens.length} tokens up to a multiple of ${padding.multiple} with token ${padding.token}, ` +
        `which a vocabulary of ${vocabularySize} does not have: give a multiple of ${padding.multiple}`,
    );
  return [...new Array<number>(count).fill(padding.token), ...Array.from(tokens)];
}
