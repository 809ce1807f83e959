// A module worker that loads a model by the package's own `load` and computes logits, as an application does to keep its page
// responsive.
import { load } from "../src/index.js";

export interface LoadRequest {
  readonly source: string | Blob;
  readonly tokens: Int32Array;
}

self.onmessage = async ({ data: { source, tokens } }: MessageEvent<LoadRequest>) => {
  await using model = await load(source);
  postMessage(await model.logits(tokens));
};
