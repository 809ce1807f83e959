// What many requests come to, as vLLM's `bench serve` sums them up: throughput, percentiles of times, goodput.
import { perOutputToken, type RequestTimes } from "./streamed-request.js";

/** Of times in milliseconds; percentiles between two of them are drawn out linearly, as numpy's. */
export interface Spread {
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

/** Most milliseconds that each request of the goodput may take. */
export interface Goals {
  readonly ttft?: number;
  readonly tpot?: number;
  readonly e2el?: number;
}

export interface LoadReport {
  readonly completed: number;
  readonly failed: number;
  /** From the first request to the end of the last one. */
  readonly seconds: number;
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly requestsPerSecond: number;
  readonly outputTokensPerSecond: number;
  /** Prompts counted too. */
  readonly tokensPerSecond: number;
  /** Requests a second that kept all goals; undefined without goals. */
  readonly goodput: number | undefined;
  readonly timeToFirstToken: Spread;
  readonly timePerOutputToken: Spread;
  readonly interTokenLatency: Spread;
  readonly endToEnd: Spread;
  /** Of the first one that failed. */
  readonly failure: string | undefined;
}

export function loadReport(
  done: readonly RequestTimes[],
  failures: readonly Error[],
  seconds: number,
  goals: Goals,
): LoadReport {
  const sum = (of: (each: RequestTimes) => number) => done.reduce((total, each) => total + of(each), 0);
  const [prompt, output] = [sum(({ promptTokens }) => promptTokens), sum(({ outputTokens }) => outputTokens)];
  const keeps = (each: RequestTimes) =>
    each.firstToken <= (goals.ttft ?? Number.POSITIVE_INFINITY) &&
    (perOutputToken(each) ?? 0) <= (goals.tpot ?? Number.POSITIVE_INFINITY) &&
    each.whole <= (goals.e2el ?? Number.POSITIVE_INFINITY);
  return {
    completed: done.length,
    failed: failures.length,
    seconds,
    promptTokens: prompt,
    cachedTokens: sum(({ cachedTokens }) => cachedTokens),
    outputTokens: output,
    requestsPerSecond: done.length / seconds,
    outputTokensPerSecond: output / seconds,
    tokensPerSecond: (prompt + output) / seconds,
    goodput: Object.keys(goals).length > 0 ? done.filter(keeps).length / seconds : undefined,
    timeToFirstToken: spread(done.map(({ firstToken }) => firstToken)),
    timePerOutputToken: spread(done.flatMap((each) => perOutputToken(each) ?? [])),
    interTokenLatency: spread(done.flatMap(({ between }) => between)),
    endToEnd: spread(done.map(({ whole }) => whole)),
    failure: failures[0]?.message,
  };
}

export function spread(times: readonly number[]): Spread {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => {
    if (sorted.length === 0) return 0;
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return low + (high - low) * (place - Math.floor(place));
  };
  const mean = sorted.reduce((sum, time) => sum + time, 0) / Math.max(1, sorted.length);
  return { mean, p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}
