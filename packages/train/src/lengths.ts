// A curriculum of lengths: stages of updates, each on windows of its own length. The optimiser's moments and the order of windows go on.
import { InputError } from "@rwkv-ts/core";

/** A stage of a curriculum of lengths, as it is asked for. */
export interface LengthStage {
  /** Tokens of a window. */
  readonly context: number;
  /** Updates of the stage; may be left away for the last one, which takes the rest. */
  readonly steps?: number;
  /** Windows in a batch. Default: the run's. */
  readonly batch?: number;
}

/** A stage of a run: which updates it has, and what they read. */
export interface Stage {
  readonly context: number;
  readonly batch: number;
  /** Its first update, counted from 0, and the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** Windows that the stages before it take. */
  readonly windowsBefore: number;
}

export interface Lengths {
  readonly context: number | readonly LengthStage[];
  readonly batch: number;
  readonly accumulate?: number;
  readonly steps: number;
}

/** The stages of a run, in order. @throws InputError where they do not come to the run's updates */
export function stagesOf({ context, batch, accumulate = 1, steps }: Lengths): Stage[] {
  const given = typeof context === "number" ? [{ context }] : context;
  if (given.length === 0) throw new InputError("the curriculum of lengths has no stage");
  let from = 0;
  let windows = 0;
  const stages = given.map((stage, i): Stage => {
    const isLast = i === given.length - 1;
    if (stage.steps === undefined && !isLast)
      throw new InputError(
        `stage ${i + 1} of the curriculum (${stage.context} tokens) must say how many updates it has`,
      );
    for (const [name, value] of Object.entries({ steps: 1, batch, ...stage }))
      if (!(Number.isSafeInteger(value) && value >= 1))
        throw new InputError(`stage ${i + 1} of the curriculum: ${name} must be a whole number from 1, got ${value}`);
    const own = stage.batch ?? batch;
    const made = {
      context: stage.context,
      batch: own,
      from,
      to: from + (stage.steps ?? steps - from),
      windowsBefore: windows,
    };
    windows += (made.to - from) * own * accumulate;
    from = made.to;
    return made;
  });
  if (from !== steps || stages.at(-1)!.to <= stages.at(-1)!.from)
    throw new InputError(
      `the curriculum of lengths has ${given.map((s) => s.steps ?? "the rest of the").join(" + ")} updates, the run ${steps}`,
    );
  return stages;
}

/** The stage of an update, counted from 0. */
export const stageAt = (stages: readonly Stage[], step: number): Stage =>
  stages.find(({ to }) => step < to) ?? stages.at(-1)!;
