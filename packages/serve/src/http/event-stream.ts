// Server-sent events from a generator. The reader's pace is the writer's: nothing is generated that nobody takes, and a reader that
// leaves ends the generator at its present step. One that stays and does not read holds nothing up: when the request's time is over, or
// the server ends, so does the generator.
import { asApiError } from "./api-error.js";

export interface StreamedEvent {
  /** The event's name, where the protocol has names. */
  readonly event?: string;
  readonly data: unknown;
}

export interface EventStreamOptions {
  /** Aborted when the reader leaves; where it is aborted otherwise, the stream ends with that as its failure. */
  readonly controller: AbortController;
  /** Sent when all went well, such as `[DONE]`. */
  readonly last?: string;
  /** How a failure amid the stream is told. */
  readonly failure?: (error: unknown) => StreamedEvent;
  /** Told once, when the stream is over in whatever way. */
  readonly onEnd: (error?: unknown) => void;
}

const encoder = new TextEncoder();

const written = ({ event, data }: StreamedEvent): string =>
  `${event === undefined ? "" : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

export function eventStream(events: AsyncGenerator<StreamedEvent, void, void>, options: EventStreamOptions): Response {
  const { controller, last, onEnd, failure = (error) => ({ data: asApiError(error) }) } = options;
  const { signal } = controller;
  let [isOver, isStepping, hasLeft] = [false, false, false];
  type Stream = ReadableStreamDefaultController<Uint8Array>;
  const write = (stream: Stream, text: string): void => {
    if (!hasLeft && text !== "") stream.enqueue(encoder.encode(text));
  };
  const end = (stream: Stream, text: string, error?: unknown): void => {
    isOver = true;
    onEnd(error);
    write(stream, text);
    if (!hasLeft) stream.close();
  };
  const advance = async (stream: Stream): Promise<void> => {
    if (isStepping || isOver) return;
    isStepping = true;
    try {
      const step = await (signal.aborted ? events.throw(signal.reason) : events.next());
      if (step.done) end(stream, last === undefined ? "" : `data: ${last}\n\n`);
      else write(stream, written(step.value));
    } catch (error) {
      end(stream, hasLeft ? "" : written(failure(error)), error); // nobody is told, where nobody reads
    }
    isStepping = false;
    if (signal.aborted) await advance(stream);
  };
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => signal.addEventListener("abort", () => void advance(stream), { once: true }),
    pull: advance,
    cancel() {
      hasLeft = true;
      controller.abort();
    },
  });
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
