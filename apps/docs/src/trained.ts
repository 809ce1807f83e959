// The small trained models of the generations, as far as they lie in the repository: models/train.mjs makes them.

export interface TrainedModel {
  readonly id: string;
  readonly title: string;
  readonly layers: number;
  readonly width: number;
  readonly parameters: number;
  /** Of the file. */
  readonly bytes: number;
  /** Of held-out text, in windows as long as those that were learned from; of the weights before they were quantised. */
  readonly bitsPerByte: number;
  /** Its ids are bytes, not those of the tokenizer that the others have in common. */
  readonly readsBytes?: boolean;
}

export interface Trained {
  readonly course: {
    readonly steps: number;
    readonly batch: number;
    readonly context: number;
    readonly lr: number;
    readonly vocabularySize: number;
    readonly layers: number;
    readonly heldOut: number;
  };
  readonly models: readonly TrainedModel[];
}

const tables = import.meta.glob<Trained>("../models/models.json", { eager: true, import: "default" });
const addresses = import.meta.glob<string>("../models/*.safetensors", {
  eager: true,
  query: "?url",
  import: "default",
});

const table = Object.values(tables)[0];
export const trained: Trained = {
  course: table?.course ?? { steps: 0, batch: 0, context: 0, lr: 0, vocabularySize: 0, layers: 0, heldOut: 0 },
  models: (table?.models ?? []).filter(({ id }) => fileOf(id) !== undefined),
};

function fileOf(id: string): string | undefined {
  return Object.entries(addresses).find(([path]) => path.endsWith(`/${id}.safetensors`))?.[1];
}

/** Where the browser fetches a model from. @throws Error for a generation that has none */
export function addressOf(id: string): string {
  const path = fileOf(id);
  if (path === undefined) throw new Error(`there is no trained ${id} here`);
  return new URL(path, location.href).href;
}
