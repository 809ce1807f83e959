// Dawn's bindings for Node look for finished work in every turn of the event loop, as long as something is awaited: a core that
// the driver in software, which does the work, then lacks. In tests they look once a millisecond: a third less computing.
const { setImmediate: immediately } = globalThis;

/** The bindings' callbacks are nameless functions of C++. */
const isOfBindings = (callback: (...args: never[]) => void): boolean =>
  callback.name === "" && Function.prototype.toString.call(callback).includes("[native code]");

globalThis.setImmediate = Object.assign(
  ((callback: (...args: unknown[]) => void, ...args: unknown[]) =>
    isOfBindings(callback)
      ? setTimeout(callback, 1)
      : immediately(callback, ...args)) as unknown as typeof setImmediate,
  immediately,
);
