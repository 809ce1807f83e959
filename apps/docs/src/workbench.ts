// The model that the playground and the explorer work with, and that training starts from: one for the whole visit, whichever page opened
// it; the embedded one unless another is chosen. Pages hand texts to each other here too.
import { shallowRef } from "vue";
import { embeddedModel } from "./model.js";
import { ModelHost } from "./model-host.js";

let host: ModelHost | undefined;

export function workbench(): ModelHost {
  host ??= new ModelHost();
  return host;
}

/** Loads the embedded model where none is there yet. */
export async function readyWorkbench(): Promise<ModelHost> {
  const bench = workbench();
  if (bench.view.phase === "empty" && bench.view.lost === "") await bench.load(embeddedModel());
  return bench;
}

/** A text that one page wants another to show. */
export const handedText = shallowRef<string>();
