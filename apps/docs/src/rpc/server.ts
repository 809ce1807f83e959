// The worker's side of the calls: one handler a name, an AbortSignal for each call.
import { RwkvError } from "@rwkv-ts/core";
import type { CallTable, Failure, Port, ToPage, ToWorker } from "./messages.js";

export interface CallContext<Event> {
  /** Aborted when the page gives the call up. */
  readonly signal: AbortSignal;
  /** `transfer`: buffers that move to the page instead of being copied. */
  emit(event: Event, transfer?: Transferable[]): void;
}

export type Handlers<Calls extends CallTable> = {
  [Name in keyof Calls]: (
    input: Calls[Name]["input"],
    context: CallContext<Calls[Name]["event"]>,
  ) => Promise<Calls[Name]["output"]>;
};

export function serve<Calls extends CallTable>(port: Port, handlers: Handlers<Calls>): void {
  const running = new Map<number, AbortController>();
  const send = (message: ToPage, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  async function answer(id: number, name: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const emit = (event: unknown, transfer?: Transferable[]) => send({ kind: "event", id, event }, transfer);
    try {
      send({ kind: "result", id, output: await handlers[name]!(input, { signal: controller.signal, emit }) });
    } catch (error) {
      send({ kind: "failure", id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  }

  port.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === "cancel") running.get(data.id)?.abort();
    else void answer(data.id, data.name, data.input);
  });
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message } = error;
  return RwkvError.is(error) ? { name, message, code: error.code } : { name, message };
}
