// Backends may run steps synchronously; long work lets timers, signals and input through every few milliseconds.
const interval = 15;

/** A function to await between steps: it gives the event loop a turn when enough time has passed since the last one. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < interval) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}
