// What /metrics tells, in Prometheus' text format.
import type { Engine } from "./engine/engine.js";
import type { TokenTimes } from "./http/work.js";
import type { Counts } from "./openai/usage.js";

type Labels = Readonly<Record<string, string>>;

class Counter {
  readonly #values = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly help: string,
    readonly type: "counter" | "gauge" = "counter",
  ) {}

  add(labels: Labels, amount = 1): void {
    const key = labelText(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + amount);
  }

  get(labels: Labels): number {
    return this.#values.get(labelText(labels)) ?? 0;
  }

  toString(): string {
    const lines = [...this.#values].map(([labels, value]) => `${this.name}${labels} ${value}\n`);
    return lines.length === 0
      ? ""
      : `# HELP ${this.name} ${this.help}\n# TYPE ${this.name} ${this.type}\n${lines.join("")}`;
  }
}

/** How values are spread: for each bound, how many were not above it. */
class Histogram {
  readonly #series = new Map<string, { readonly labels: Labels; readonly counts: number[]; sum: number }>();

  constructor(
    readonly name: string,
    readonly help: string,
    readonly bounds: readonly number[],
  ) {}

  observe(labels: Labels, value: number): void {
    const key = labelText(labels);
    const series = this.#series.get(key) ?? { labels, counts: [...this.bounds, 0].fill(0), sum: 0 };
    this.#series.set(key, series);
    const at = this.bounds.findIndex((bound) => value <= bound);
    series.counts[at < 0 ? this.bounds.length : at]! += 1;
    series.sum += value;
  }

  toString(): string {
    const lines = [...this.#series.values()].map(({ labels, counts, sum }) => {
      let total = 0;
      const buckets = counts.map((count, i) => {
        total += count;
        return `${this.name}_bucket${labelText({ ...labels, le: String(this.bounds[i] ?? "+Inf") })} ${total}\n`;
      });
      const own = labelText(labels);
      return `${buckets.join("")}${this.name}_sum${own} ${sum}\n${this.name}_count${own} ${total}\n`;
    });
    return lines.length === 0
      ? ""
      : `# HELP ${this.name} ${this.help}\n# TYPE ${this.name} histogram\n${lines.join("")}`;
  }
}

const wholeSeconds = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000];
const tokenSeconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

const labelText = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
};

export class Metrics {
  readonly #requests = new Counter("rwkv_requests_total", "Requests answered, by route and status.");
  readonly #seconds = new Histogram("rwkv_request_seconds", "Seconds that requests took, by route.", wholeSeconds);
  readonly #firstToken = new Histogram(
    "rwkv_time_to_first_token_seconds",
    "Seconds from a request to the first token of an answer.",
    wholeSeconds,
  );
  readonly #between = new Histogram(
    "rwkv_inter_token_seconds",
    "Seconds from one token of an answer to the next.",
    tokenSeconds,
  );
  readonly #prompt = new Counter("rwkv_prompt_tokens_total", "Tokens of prompts.");
  readonly #cached = new Counter("rwkv_cached_tokens_total", "Tokens of prompts that were known from before.");
  readonly #written = new Counter("rwkv_generated_tokens_total", "Tokens written.");

  request(route: string, status: number, seconds: number): void {
    this.#requests.add({ route, status: String(status) });
    this.#seconds.observe({ route }, seconds);
  }

  /** Takes the times of a request that begins now. */
  tokenTimes(): TokenTimes {
    const started = performance.now();
    return {
      first: () => this.#firstToken.observe({}, (performance.now() - started) / 1000),
      between: (seconds) => this.#between.observe({}, seconds),
    };
  }

  count(model: string, { prompt, cached, written }: Counts): void {
    this.#prompt.add({ model }, prompt);
    this.#cached.add({ model }, cached);
    this.#written.add({ model }, written);
  }

  /** Tokens so far, of all models together or of one. */
  tokens(model: string): { prompt: number; cached: number; written: number } {
    const of = (counter: Counter) => counter.get({ model });
    return { prompt: of(this.#prompt), cached: of(this.#cached), written: of(this.#written) };
  }

  text(active: number, engines: readonly Engine[]): string {
    const running = new Counter("rwkv_requests_active", "Requests under way.", "gauge");
    running.add({}, active);
    const states = new Counter("rwkv_states", "States kept, by place.", "gauge");
    const bytes = new Counter("rwkv_state_bytes", "Bytes of packed states, by place.", "gauge");
    for (const { name: model, cache } of engines) {
      const { live, memoryStates, memoryBytes, storedStates, storedBytes } = cache.use;
      states.add({ model, place: "live" }, live);
      states.add({ model, place: "memory" }, memoryStates);
      states.add({ model, place: "stored" }, storedStates);
      bytes.add({ model, place: "memory" }, memoryBytes);
      bytes.add({ model, place: "stored" }, storedBytes);
    }
    const times = [this.#seconds, this.#firstToken, this.#between];
    const all = [this.#requests, ...times, this.#prompt, this.#cached, this.#written, running, states, bytes];
    return all.map(String).join("");
  }
}
