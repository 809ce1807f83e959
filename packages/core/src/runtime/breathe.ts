// Backends may run steps on the calling thread; long work lets timers, signals and streams through every few milliseconds.

/** Milliseconds after which the event loop gets a turn. */
const interval = 4;

/** Ends the current turn of the event loop: setImmediate in Node, which costs microseconds, a message to oneself in browsers. */
export function nextTurn(): Promise<void> {
  const { setImmediate: immediate } = globalThis as { setImmediate?: (run: () => void) => unknown };
  if (immediate) return new Promise((resolve) => void immediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Knows when the event loop last had a turn, as far as it was told. */
export class Breath {
  #last = performance.now();

  /** Whether it is time for a turn. */
  get isDue(): boolean {
    return performance.now() - this.#last >= interval;
  }
  /** There was a turn just now. */
  taken(): void {
    this.#last = performance.now();
  }
}

/** A function to await between pieces of work: it gives the event loop a turn when enough time has passed since the last one. */
export function breather(): () => Promise<void> {
  const breath = new Breath();
  return async () => {
    if (!breath.isDue) return;
    await nextTurn();
    breath.taken();
  };
}
