// A task that asks a model, from flags to the result.
import { evaluate, modelFacts } from "@rwkv-ts/evaluate";
import { openModel } from "../../open-model.js";
import { countLine } from "../../terminal/progress.js";
import type { EvalFlags, TaskName } from "./flags.js";
import { modelOf } from "./model-facts.js";
import { keptRows, tell } from "./results.js";
import { taskOf } from "./task-of.js";

export async function runTask(
  name: TaskName,
  file: string | undefined,
  flags: EvalFlags,
  signal: AbortSignal,
): Promise<void> {
  const { task, limit } = await taskOf(name, flags);
  const { out, parallel = 16 } = flags;
  await using model = await openModel(file, flags, signal, parallel);
  await using kept = await keptRows(out);
  let progress: ReturnType<typeof countLine> | undefined;
  const started = performance.now();
  const {
    metrics,
    questions,
    rows: answered,
  } = await evaluate(task, model, {
    ...{ limit, parallel, rows: kept.rows, signal },
    model: await modelOf(file, flags, model),
    onProgress({ done, total, things }) {
      progress ??= countLine(things);
      progress.update(done, total);
    },
  }).finally(() => progress?.end());
  const about = { task: name, ...(flags.data !== undefined && { data: flags.data }), [task.things]: questions };
  const details = { settings: task.settings, model: modelFacts(model) };
  const charts = task.charts?.(answered) ?? {};
  await tell({ about, metrics, details, charts }, flags, (performance.now() - started) / 1000);
}
