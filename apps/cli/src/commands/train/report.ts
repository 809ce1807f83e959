// What rwkv train tells of a run: the log of its folder, with the data that it learns and the order in which it does.
import { type Dataset, magicPrime, tokensIn } from "@rwkv-ts/train";
import { RunLog } from "@rwkv-ts/train/node";
import { formatCount } from "../../terminal/format.js";
import type { TrainFlags } from "./flags.js";
import { splitOf } from "./training-data.js";

export function runLog(flags: TrainFlags, dataset: Dataset): RunLog {
  const train = tokensIn(dataset.train);
  const held = dataset.validation ? tokensIn(dataset.validation) : 0;
  const order = orderLine(flags, train, held);
  return new RunLog(flags.out, {
    logEvery: flags.logEvery,
    tensorboard: flags.tensorboard ?? false,
    data: `${formatCount(train)} tokens, ${formatCount(held)} held out`,
    ...(order !== undefined && { about: [order] }),
  });
}

/** What an official order goes by, and how a split changed it. */
function orderLine(flags: TrainFlags, train: number, held: number): string | undefined {
  const { order, context } = flags;
  if (order === "random" || typeof context !== "number") return undefined;
  const prime = magicPrime(train, context);
  const line = `order ${order}: magic prime ${prime} of ${train} tokens`;
  if (splitOf(flags) === 0) return line;
  const whole = magicPrime(train + held, context);
  return prime === whole
    ? line
    : `${line}; without --split it is ${whole} of ${train + held}, as in the official trainer`;
}
