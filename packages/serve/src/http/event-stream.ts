// Server-sent events from a generator. The reader's pace is the writer's: nothing is generated that nobody takes, and a reader that
// leaves ends the generator at its present step.
import { asApiError } from "./api-error.js";

export interface StreamedEvent {
  /** The event's name, where the protocol has names. */
  readonly event?: string;
  readonly data: unknown;
}

export interface EventStreamOptions {
  /** Aborted when the reader leaves. */
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
  let isOver = false;
  const end = (error?: unknown): void => {
    if (isOver) return;
    isOver = true;
    onEnd(error);
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      let text: string;
      try {
        const step = await events.next();
        if (!step.done) {
          stream.enqueue(encoder.encode(written(step.value)));
          return;
        }
        text = last === undefined ? "" : `data: ${last}\n\n`;
        end();
      } catch (error) {
        text = written(failure(error));
        end(error);
      }
      if (text !== "") stream.enqueue(encoder.encode(text));
      stream.close();
    },
    async cancel() {
      controller.abort();
      await events.return().catch(() => undefined);
      end();
    },
  });
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "x-accel-buffering": "no",
  };
  return new Response(body, { headers });
}
