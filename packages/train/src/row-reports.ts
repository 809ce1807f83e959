// The losses of a batch's rows, summed up from those of its tokens.
import type { Program } from "@rwkv-ts/core/tools";
import type { BatchLayout } from "./batch-layout.js";
import type { RowReport } from "./engine-options.js";
import { pieceName, pieceRows } from "./head-pieces.js";

export class RowSums {
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(rows: number) {
    this.#sums = new Float64Array(rows);
    this.#counts = new Float64Array(rows);
  }

  /** Reads the losses of a run's tokens. @param size of the head's pieces */
  async add(program: Program, { targets, weights, texts, rows }: BatchLayout, size: number | undefined): Promise<void> {
    const losses = new Float32Array(targets.length);
    for (const piece of pieceRows(targets.length, size))
      losses.set(await program.read(pieceName("losses", piece, targets.length)), piece.from);
    for (const [i, { start, count }] of texts.entries())
      for (let t = start; t < start + count; t++) {
        if (targets[t]! < 0) continue;
        const weight = weights?.[t] ?? 1;
        this.#sums[rows[i]!]! += weight * losses[t]!;
        this.#counts[rows[i]!]! += weight;
      }
  }

  /** @param states that each row went on from */
  reports(states: readonly RowReport["states"][] = []): RowReport[] {
    return Array.from(this.#sums, (sum, b) => ({ sum, count: this.#counts[b]!, states: states[b] }));
  }
}
