// A progress line on stderr, drawn over itself, for people only: nothing is written where stderr is not a terminal.
import { printable } from "@rwkv-ts/core";
import { formatBytes } from "./format.js";

const interval = 100;
/** Longer lines would wrap, and no carriage return takes a wrapped line back. */
const longest = 160;

export interface Progress {
  update(done: number, total: number | undefined): void;
  /** Removes the line. */
  end(): void;
}

/** Bytes, with their speed. */
export const progressLine = (what: string): Progress =>
  line((done, total, seconds) => {
    const of = total ? ` of ${formatBytes(total)}` : "";
    return `${what} ${share(done, total)}${formatBytes(done)}${of}, ${formatBytes(done / seconds)}/s`;
  });

/** Things that are counted, with their speed. */
export const countLine = (things: string): Progress =>
  line(
    (done, total, seconds) => `${share(done, total)}${done} of ${total} ${things}, ${(done / seconds).toFixed(1)}/s`,
  );

const share = (done: number, total: number | undefined): string =>
  total ? `${String(Math.floor((100 * done) / total)).padStart(3)} % ` : "";

function line(text: (done: number, total: number | undefined, seconds: number) => string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined };
  const started = performance.now();
  let last = started;
  let shown = false;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      shown = true;
      process.stderr.write(`\r\x1b[2K${printable(text(done, total, (now - started) / 1000), longest)}`);
    },
    end() {
      if (shown) process.stderr.write("\r\x1b[2K");
      shown = false;
    },
  };
}
