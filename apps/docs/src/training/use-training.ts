// A training run as the page has it: its settings, its curves, its samples. All of it is kept, so that a reload goes on.
import { computed, ref, shallowRef } from "vue";
import { Client } from "../rpc/client.js";
import type { RunStarted, TrainCalls, TrainNews, TrainRequest } from "../rpc/train-calls.js";
import { type Kept, kept } from "../storage.js";
import { failureLine } from "../text/describe.js";

export interface RunRecord {
  readonly request: TrainRequest;
  readonly started?: RunStarted;
  /** Updates made. */
  readonly step: number;
  /** Nats per token of each point's updates, [step, mean]. */
  readonly losses: readonly (readonly [step: number, loss: number])[];
  readonly evaluations: readonly (readonly [step: number, bitsPerByte: number])[];
  readonly samples: readonly { readonly step: number; readonly text: string }[];
  readonly finished: boolean;
  /** Of training alone. */
  readonly seconds: number;
  readonly tokens: number;
}

const recordKey = "current";
/** Updates whose mean is one point of the curve. */
const point = 5;

export function useTraining() {
  const record = shallowRef<RunRecord>();
  const running = shallowRef<AbortController>();
  const error = ref("");
  const notKept = ref("");
  const records: Kept<RunRecord> = kept<RunRecord>("training");
  let worker: Worker | undefined;
  let client: Client<TrainCalls> | undefined;
  let recent: number[] = [];

  function calls(): Client<TrainCalls> {
    if (client) return client;
    worker = new Worker(new URL("./train-worker.ts", import.meta.url), { type: "module" });
    const made = new Client<TrainCalls>(worker);
    worker.addEventListener("error", ({ message }) => {
      made.fail(message || "the worker that trains could not be started");
      end();
    });
    client = made;
    return made;
  }

  async function keep(): Promise<void> {
    if (!record.value) return;
    try {
      await records.set(recordKey, record.value);
    } catch {
      notKept.value = "This browser keeps nothing for this page: the run is lost when you leave it.";
    }
  }

  async function restore(): Promise<void> {
    record.value ??= await records.get(recordKey).catch(() => undefined);
  }

  async function start(request: TrainRequest): Promise<void> {
    const old = record.value;
    record.value = {
      request,
      ...{ step: 0, losses: [], evaluations: [], samples: [], finished: false, seconds: 0, tokens: 0 },
    };
    if (old) await calls().call("forget", { run: old.request.run });
    await go();
  }

  /** Goes on from the last snapshot. */
  async function go(): Promise<void> {
    const now = record.value;
    if (!now || running.value) return;
    const controller = new AbortController();
    running.value = controller;
    error.value = "";
    recent = [];
    await keep();
    try {
      const outcome = await calls().call("train", now.request, {
        signal: controller.signal,
        onEvent: (news) => hear(news),
      });
      record.value = { ...record.value!, step: outcome.step, finished: outcome.finished };
    } catch (failure) {
      error.value = controller.signal.aborted ? "" : failureLine(failure);
    }
    running.value = undefined;
    await keep();
  }

  function hear(news: readonly TrainNews[]): void {
    let next = record.value!;
    let isKept = false;
    for (const each of news) {
      next = heard(next, each);
      if (each.type === "snapshot") isKept = true;
      if (each.type === "unkept")
        notKept.value = `The browser does not keep the run (${each.reason}): download the model before you leave the page.`;
    }
    record.value = next;
    if (isKept) void keep();
  }

  function heard(now: RunRecord, news: TrainNews): RunRecord {
    switch (news.type) {
      case "run":
        return { ...now, started: news };
      case "start": {
        // What was told after the snapshot that is gone on from is told again.
        const before = ([step]: readonly [number, number]) => step <= news.step;
        return {
          ...now,
          step: news.step,
          losses: now.losses.filter(before),
          evaluations: now.evaluations.filter(before),
          samples: now.samples.filter(({ step }) => step <= news.step),
        };
      }
      case "step": {
        recent.push(news.loss);
        const counted = {
          step: news.step,
          seconds: now.seconds + news.seconds,
          tokens: now.tokens + news.tokens,
        };
        if (recent.length < point) return { ...now, ...counted };
        const mean = recent.reduce((sum, loss) => sum + loss, 0) / recent.length;
        recent = [];
        return { ...now, ...counted, losses: [...now.losses, [news.step, mean]] };
      }
      case "evaluation":
        return news.bitsPerByte === undefined
          ? now
          : { ...now, evaluations: [...now.evaluations, [news.step, news.bitsPerByte]] };
      case "sample":
        return { ...now, samples: [...now.samples, { step: news.step, text: news.text }] };
      default:
        return now;
    }
  }

  const pause = (): void => running.value?.abort();

  /** What the run has made. */
  async function model(format: "safetensors" | "pth" = "safetensors"): Promise<Blob | undefined> {
    if (!record.value) return undefined;
    try {
      return await calls().call("model", { run: record.value.request.run, format });
    } catch (failure) {
      error.value = failureLine(failure);
      return undefined;
    }
  }

  async function forget(): Promise<void> {
    pause();
    const old = record.value;
    record.value = undefined;
    await records.remove(recordKey).catch(() => undefined);
    if (old) await calls().call("forget", { run: old.request.run });
  }

  function end(): void {
    worker?.terminate();
    client?.fail("the page was left");
    worker = client = undefined;
  }

  const bitsPerByte = computed(() => record.value?.evaluations.at(-1)?.[1]);
  return { record, running, error, notKept, bitsPerByte, restore, start, go, pause, model, forget, end };
}
