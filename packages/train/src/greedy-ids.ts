// Which of a batch's targets are the most probable ids: the model's accuracy.
import { greedyChoice } from "@rwkv-ts/core";
import type { Value } from "@rwkv-ts/core/model";
import { choiceOperands, leaf, type Program, sample } from "@rwkv-ts/core/tools";
import { type HeadPiece, pieceName, pieceRows, writePieces } from "./head-pieces.js";

/** The most probable ids of each piece's logits as outputs of a program: i32 [count]. */
export function drawnOutputs(pieces: readonly HeadPiece[], tokens: number): (readonly [name: string, ids: Value])[] {
  return pieces.map((piece) => {
    const { logits, count } = piece;
    const columns = settingsOf(1, logits.shape[1]!).length;
    const settings = leaf(logits.graph, "input", pieceName("greedy", piece, tokens), [count, columns]);
    return [pieceName("drawn", piece, tokens), sample(logits, settings)];
  });
}

const settingsOf = (rows: number, vocabulary: number): Float32Array =>
  choiceOperands(
    Array.from({ length: rows }, () => greedyChoice),
    rows,
    vocabulary,
    0,
  ).settings;

/** Counts the targets that are drawn. */
export class Drawing {
  right = 0;
  readonly #settings: Float32Array;
  readonly #pieces: { readonly tokens: number; readonly size: number | undefined };

  /** @param tokens of a run, over all devices */
  constructor(tokens: number, vocabulary: number, size: number | undefined) {
    this.#settings = settingsOf(tokens, vocabulary);
    this.#pieces = { tokens, size };
  }

  write(program: Program): void {
    writePieces(program, "greedy", this.#settings, this.#pieces);
  }

  /** Reads what was drawn last. Targets that are negative do not count. */
  async count(program: Program, targets: Int32Array): Promise<void> {
    const { tokens, size } = this.#pieces;
    for (const piece of pieceRows(tokens, size)) {
      const drawn = await program.readIds(pieceName("drawn", piece, tokens));
      for (let i = 0; i < piece.count; i++) {
        const target = targets[piece.from + i]!;
        if (target >= 0 && drawn[i] === target) this.right++;
      }
    }
  }
}
