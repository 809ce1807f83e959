// Pages and Workers that may not do everything: what a Content-Security-Policy forbids, and service workers, which have no threads.
import { isolated } from "@rwkv-ts/vitest/browser";
import { expect, test } from "vitest";
import type { RefusedAnswer } from "./refused-frame.js";

const script = new URL("./refused-frame.ts", import.meta.url).href;

/** What a frame with that policy answers. */
async function answerUnder(policy: string, setUp = ""): Promise<RefusedAnswer> {
  const frame = document.createElement("iframe");
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script>${setUp}</script>
    <script type="module" src="${script}"></script>`;
  const answer = new Promise<RefusedAnswer>((resolve) => {
    const listen = ({ data, source }: MessageEvent<RefusedAnswer>) => {
      if (source !== frame.contentWindow) return;
      window.removeEventListener("message", listen);
      resolve(data);
    };
    window.addEventListener("message", listen);
  });
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

const fallbacks = (pattern: RegExp) => (isolated ? [expect.stringMatching(pattern)] : []);

test("a policy without blob: leaves one thread that computes", async () => {
  const answer = await answerUnder("worker-src 'self'");
  expect(answer).toMatchObject({ threads: 1, engine: "wasm single", read: 7 });
  expect(answer.fallbacks).toEqual(fallbacks(/^threads cannot start here \(/));
});

test("a scope without Worker, as in service workers, leaves one thread that computes", async () => {
  const answer = await answerUnder("worker-src * blob:", "delete window.Worker; delete URL.createObjectURL");
  expect(answer).toMatchObject({ threads: 1, engine: "wasm single", read: 7 });
  expect(answer.fallbacks).toEqual(fallbacks(/there is no Worker here/));
});

test("a policy without 'wasm-unsafe-eval' is an error that names it", async () => {
  const answer = await answerUnder("script-src 'self' 'unsafe-inline'");
  expect(answer).toMatchObject({ error: "BackendError", message: expect.stringContaining("'wasm-unsafe-eval'") });
});

test("shared memory whose large reservation is refused, as on iOS, is smaller", async () => {
  const refusing = `const Real = WebAssembly.Memory;
    WebAssembly.Memory = function (wanted) {
      if (wanted.shared && wanted.maximum > 16384) throw new RangeError('Out of memory');
      return new Real(wanted);
    };`;
  const answer = await answerUnder("worker-src * blob:", refusing);
  expect(answer).toMatchObject({ threads: isolated ? 2 : 1, read: 7, memoryBytes: isolated ? 2 ** 30 : 2 ** 32 });
});
