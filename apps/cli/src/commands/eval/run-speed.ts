// Time and memory of a token against the length of the text, from flags to the result.
import { Model } from "@rwkv-ts/core";
import {
  type JsonObject,
  type SpeedCurve,
  speedCharts,
  speedCurve,
  type TrainingPoint,
  trainingChart,
  trainingCurve,
} from "@rwkv-ts/evaluate";
import { openBackend } from "@rwkv-ts/preset";
import { randomWeights } from "../../bench/random-weights.js";
import { quietly } from "../../gpu-probe.js";
import { openModel } from "../../open-model.js";
import { formatBytes, formatTable } from "../../terminal/format.js";
import { countLine } from "../../terminal/progress.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags } from "./flags.js";
import { newModel, newModelOf, parametersOf, refuseIgnoredConfig } from "./new-models.js";
import { keptRows, outFolder, tell } from "./results.js";

interface Measured extends SpeedCurve {
  readonly parameters: number;
  readonly training?: readonly TrainingPoint[];
}

const defaultLengths = [256, 1024, 4096, 16384];
/** Of new models. */
const [defaultLayers, defaultWidth, vocabulary] = [4, 128, 256];

export async function runSpeed(file: string | undefined, flags: EvalFlags, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const { archs, layers, widths, train, equalParameters } = flags;
  if (archs === undefined && (layers ?? widths ?? train ?? equalParameters) !== undefined)
    throw new UsageError(
      "--layers, --widths, --train and --equal-parameters are of new models: choose them with --archs",
    );
  if (archs !== undefined) await refuseIgnoredConfig(archs, flags);
  if (flags.out !== undefined) await outFolder(flags.out);
  const curves = archs === undefined ? [await ofModel(file, flags, signal)] : await ofNew(archs, flags, signal);
  const trained = curves.flatMap(({ name, training }) => (training ? [{ name, points: training }] : []));
  const result = {
    ...{ about: { task: "speed" }, metrics: {}, details: { curves }, text: curves.map(tableOf).join("\n") },
    charts: { ...speedCharts(curves), ...(trained.length > 0 && { training: trainingChart(trained) }) },
  };
  await tell(result, flags, (performance.now() - started) / 1000);
}

/** With a line of progress of so many measurements. */
function optionsOf({ repeats = 3 }: EvalFlags, signal: AbortSignal, total: number) {
  const progress = countLine("lengths");
  let done = 0;
  return { repeats, signal, onLength: (_length: number) => progress.update(done++, total), end: () => progress.end() };
}

async function ofModel(file: string | undefined, flags: EvalFlags, signal: AbortSignal): Promise<Measured> {
  await using model = await openModel(file, flags, signal);
  const { lengths = defaultLengths } = flags;
  const { end, ...options } = optionsOf(flags, signal, lengths.length);
  const curve = await speedCurve(model.info.file, model.model, lengths, options).finally(end);
  return { ...curve, parameters: model.info.parameters };
}

async function ofNew(archs: readonly string[], flags: EvalFlags, signal: AbortSignal): Promise<Measured[]> {
  const { lengths = defaultLengths, layers = [defaultLayers], widths = [defaultWidth], config, out } = flags;
  const { train = false, equalParameters = false } = flags;
  const models = archs.flatMap((id) => layers.flatMap((depth) => widths.map((width) => ({ id, depth, width }))));
  const each = train ? 2 * lengths.length : lengths.length;
  const { end, ...options } = optionsOf(flags, signal, models.length * each);
  await using kept = await keptRows(out);
  await using backend = (await openBackend(flags.backend, { ...flags, ...quietly(flags) })).backend;
  const curves: Measured[] = [];
  try {
    const { repeats } = options;
    const { engine = "auto", threads = null, devices = 1 } = flags;
    const device = { backend: backend.name, engine, threads, devices };
    const settings = { lengths, repeats, train, equalParameters, config: config ?? {}, ...device };
    const known = await kept.rows?.begin({ task: "speed", settings, models });
    for (const [i, { id, depth, width }] of models.entries()) {
      const measured = known?.get(i) as Measured | undefined;
      if (measured) {
        for (const length of [...lengths, ...(train ? lengths : [])]) options.onLength(length);
        curves.push(measured);
        continue;
      }
      const sizes = { layers: depth, width, vocabulary };
      const architecture =
        equalParameters && id !== archs[0]
          ? await newModelOf(parametersOf(await newModel(archs[0]!, sizes, config)), id, sizes, config)
          : await newModel(id, sizes, config);
      const name = layers.length * widths.length === 1 ? id : `${id} ${depth} x ${width}`;
      await using model = await Model.create(architecture, backend, randomWeights(architecture, "f32"));
      const curve = await speedCurve(name, model, lengths, options);
      const training = train ? await trainingCurve(architecture, backend, lengths, options) : undefined;
      const own = { ...curve, parameters: parametersOf(architecture), ...(training && { training }) };
      await kept.rows?.add(i, own as unknown as JsonObject);
      curves.push(own);
    }
    return curves;
  } finally {
    end();
  }
}

function tableOf({ name, parameters, points, training }: Measured): string {
  const heading = [
    "after",
    "ms a token read",
    "ms a token written",
    "state",
    "memory",
    ...(training ? ["ms a token trained"] : []),
  ];
  const rows = points.map((at, i) => [
    String(at.position),
    at.millisecondsPerTokenRead.toFixed(3),
    at.millisecondsPerToken.toFixed(3),
    formatBytes(at.stateBytes),
    formatBytes(at.residentBytes),
    ...(training ? [training[i]!.millisecondsPerToken.toFixed(3)] : []),
  ]);
  return `${name}, ${parameters} parameters\n${formatTable(heading, rows)}`;
}
