// What page and worker say to each other. A call has an input, any number of events, and ends with one output or failure:
//   page -> worker   call(id, name, input)   cancel(id)
//   worker -> page   event(id, event)        result(id, output)   failure(id, failure)

/** The calls that a worker answers, by name. */
export type CallTable = Record<string, { input: unknown; output: unknown; event: unknown }>;

/** An error as it crosses the border: errors of classes of our own lose their class when they are cloned. */
export interface Failure {
  readonly name: string;
  /** The code of an `RwkvError`; absent for errors that nobody threw on purpose. */
  readonly code?: string;
  readonly message: string;
}

export type ToWorker =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: "cancel"; readonly id: number };

export type ToPage =
  | { readonly kind: "event"; readonly id: number; readonly event: unknown }
  | { readonly kind: "result"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly failure: Failure };

/** A Worker as its page sees it, and the page as the worker's global scope shows it. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
