// The head and the loss in pieces of tokens, so that the logits of all tokens [N,V] are never there at once: each piece's are computed, and
// computed again for its gradient. A few pieces are alive at a time.
import { InputError } from "@rwkv-ts/core";
import { linear, slice, type Value } from "@rwkv-ts/core/model";
import type { Program } from "@rwkv-ts/core/tools";

export interface HeadPiece {
  /** Rows [from, from + count) of the tokens. */
  readonly from: number;
  readonly count: number;
  /** [count,V] */
  readonly logits: Value;
}

/** Segments of the head's pieces, behind those of all layers: what is computed again. */
const firstSegment = 2 ** 20;
export const isHeadSegment = (segment: number): boolean => segment >= firstSegment;

/** Runs `use` with the head's logits of every piece, in a segment of its own. @throws InputError for a head that is no plain product */
export function overPieces(logits: Value, size: number | undefined, use: (piece: HeadPiece) => void): void {
  const [tokens = 0] = logits.shape;
  if (size === undefined || size >= tokens) {
    use({ from: 0, count: tokens, logits });
    return;
  }
  const { node, graph } = logits;
  const [x, w] = node.inputs;
  if (node.op.name !== "linear" || !x || !w)
    throw new InputError(
      "the head is no plain matrix (an adapter is beside it): leave the head's chunk or that target away",
    );
  for (let from = 0; from < tokens; from += size) {
    const count = Math.min(size, tokens - from);
    graph.segment = firstSegment + from / size;
    use({ from, count, logits: linear(slice(x, "first", from, count), w) });
  }
  graph.segment = -1;
}

/** Name of a piece's part of an input or output of one number a token; the whole one's where there is one piece. */
export const pieceName = (name: string, { from, count }: Omit<HeadPiece, "logits">, tokens: number): string =>
  count === tokens ? name : `${name}.${from}`;

/** The pieces of so many tokens. */
export function pieceRows(tokens: number, size: number | undefined): Omit<HeadPiece, "logits">[] {
  if (size === undefined || size >= tokens) return [{ from: 0, count: tokens }];
  return Array.from({ length: Math.ceil(tokens / size) }, (_, i) => ({
    from: i * size,
    count: Math.min(size, tokens - i * size),
  }));
}

/** Writes an input of one or more numbers a token, a piece at a time. */
export function writePieces(
  program: Program,
  name: string,
  data: Int32Array | Float32Array,
  { tokens, size }: { readonly tokens: number; readonly size: number | undefined },
): void {
  const each = data.length / tokens;
  for (const piece of pieceRows(tokens, size))
    program.write(
      pieceName(name, piece, tokens),
      data.subarray(each * piece.from, each * (piece.from + piece.count)) as typeof data,
    );
}
