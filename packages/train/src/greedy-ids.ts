// Which of a batch's targets are the most probable ids: the model's accuracy.
import { greedyChoice } from "@rwkv-ts/core";
import type { Value } from "@rwkv-ts/core/model";
import { choiceOperands, leaf, type Program, sample } from "@rwkv-ts/core/tools";

/** The most probable id of each row of logits [N,V] as an output of a program: i32 [N]. */
export function drawnOutput(logits: Value): readonly [name: string, ids: Value] {
  const [rows = 0, vocabulary = 0] = logits.shape;
  const settings = settingsOf(rows, vocabulary);
  return ["drawn", sample(logits, leaf(logits.graph, "input", "greedy", [rows, settings.length / rows]))];
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

  /** @param rows tokens of a run, over all devices */
  constructor(rows: number, vocabulary: number) {
    this.#settings = settingsOf(rows, vocabulary);
  }

  write(program: Program): void {
    program.write("greedy", this.#settings);
  }

  /** Targets that are negative do not count. */
  count(drawn: Int32Array, targets: Int32Array): void {
    for (let i = 0; i < targets.length; i++) if (targets[i]! >= 0 && drawn[i] === targets[i]) this.right++;
  }
}
