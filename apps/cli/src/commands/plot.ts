// rwkv plot: a measure of several training runs in one picture.
import { printable } from "@rwkv-ts/core";
import { Command } from "commander";
import { interruptible } from "../terminal/interrupt.js";
import { write } from "../terminal/streams.js";

const examples = `
A folder is a run (the --out of rwkv train), or has runs in it. Own metrics are those of train({ metrics }); a name that no run has
ends in a list of what they have.

Examples:
  $ rwkv plot runs --out runs/loss.svg
  $ rwkv plot runs/adamw runs/muon --of validation --out muon.svg`;

interface PlotFlags {
  readonly of: string;
  readonly out: string;
  readonly title?: string;
}

export function plotCommand(): Command {
  return new Command("plot")
    .description("draw training runs in one picture")
    .argument("<folders...>", "runs, or folders of runs")
    .option(
      "--of <measure>",
      "loss, validation, accuracy, bits-per-byte, norm, learning-rate, speed, or an own metric of a run",
      "loss",
    )
    .requiredOption("--out <file>", "the SVG that is written")
    .option("--title <text>", "what stands above it")
    .addHelpText("after", examples)
    .action((folders: string[], flags: PlotFlags) => interruptible(() => plot(folders, flags)));
}

async function plot(folders: readonly string[], { of, out, title }: PlotFlags): Promise<void> {
  const [{ readRuns }, { runCurves }, { writeWholeFile }] = await Promise.all([
    import("./runs/read-runs.js"),
    import("@rwkv-ts/train"),
    import("@rwkv-ts/core/tools"),
  ]);
  const runs = await readRuns(folders);
  await writeWholeFile(out, runCurves(runs, of, title === undefined ? {} : { title }));
  await write(`${printable(`${out}: ${runs.map(({ name }) => name).join(", ")}`)}\n`);
}
