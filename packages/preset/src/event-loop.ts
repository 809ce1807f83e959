// Lets timers, signals and streams have their turn between the many short steps of generation (within one step, core does).
// A turn by setImmediate costs microseconds, so that even models of thousands of tokens a second are not slowed down.

/** Ends the current turn of the event loop: setImmediate in Node, a message to oneself in browsers. */
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

/** Longest time to compute without a pause. */
const milliseconds = 10;
let last = 0;

/** Pauses if the last pause is some time ago. */
export async function breathe(): Promise<void> {
  if (performance.now() - last < milliseconds) return;
  await nextTurn();
  last = performance.now();
}
