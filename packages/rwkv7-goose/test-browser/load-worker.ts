// A module worker that loads a model by the package's own `load` and computes logits, as an application does to keep its page
// responsive. It answers when the model is disposed of.
import { load } from "../src/index.js";

export interface LoadRequest {
  readonly source: string | Blob;
  readonly tokens: Int32Array;
  /** Default: the CPU's. */
  readonly backend?: "cpu" | "webgpu";
}

self.onmessage = async ({ data: { source, tokens, backend = "cpu" } }: MessageEvent<LoadRequest>) => {
  const model = await load(source, { backend });
  const logits = await model.logits(tokens);
  await model[Symbol.asyncDispose]();
  postMessage(logits);
};
