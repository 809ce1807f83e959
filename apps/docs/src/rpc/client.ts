// The page's side of the calls: one promise a call, events on the way, cancellation by AbortSignal.
import type { CallTable, Failure, Port, ToPage, ToWorker } from "./messages.js";

/** A failure in the worker, with its message for people. */
export class WorkerError extends Error {
  readonly code: string | undefined;
  constructor({ name, code, message }: Failure) {
    super(message);
    this.name = name;
    this.code = code;
  }
}

interface Pending {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onEvent(event: unknown): void;
}

export interface CallOptions<Event> {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: Event) => void;
}

export class Client<Calls extends CallTable> {
  readonly #port: Port;
  readonly #pending = new Map<number, Pending>();
  #nextId = 0;

  constructor(port: Port) {
    this.#port = port;
    port.addEventListener("message", ({ data }: MessageEvent<ToPage>) => this.#receive(data));
  }

  /** The worker decides what an aborted call ends with: a failure, or what it has done until then. */
  call<Name extends keyof Calls & string>(
    name: Name,
    input: Calls[Name]["input"],
    { signal, onEvent }: CallOptions<Calls[Name]["event"]> = {},
  ): Promise<Calls[Name]["output"]> {
    const id = this.#nextId++;
    const cancel = () => this.#send({ kind: "cancel", id });
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onEvent: (event) => onEvent?.(event) });
    });
    this.#send({ kind: "call", id, name, input });
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel);
    return answer.finally(() => signal?.removeEventListener("abort", cancel));
  }

  /** Ends all open calls: the worker itself has failed. */
  fail(message: string): void {
    for (const { reject } of this.#pending.values()) reject(new WorkerError({ name: "WorkerError", message }));
    this.#pending.clear();
  }

  #send(message: ToWorker): void {
    this.#port.postMessage(message, []);
  }

  #receive(message: ToPage): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if (message.kind === "event") {
      pending.onEvent(message.event);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === "result") pending.resolve(message.output);
    else pending.reject(new WorkerError(message.failure));
  }
}
