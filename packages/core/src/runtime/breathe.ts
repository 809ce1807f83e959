// Backends may run steps synchronously; long work lets timers, signals and streams through every few milliseconds.
const interval = 10;

/** Ends the current turn of the event loop: setImmediate in Node, which costs microseconds, a message to oneself in browsers. */
function nextTurn(): Promise<void> {
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

/** A function to await between steps: it gives the event loop a turn when enough time has passed since the last one. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < interval) return;
    await nextTurn();
    last = performance.now();
  };
}
