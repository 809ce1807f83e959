// The models that a server has, by name. Each is loaded when it is first asked for; asking again meanwhile waits for the same one.
import type { SavedState } from "@rwkv-ts/core";
import type { LanguageModel } from "@rwkv-ts/preset";
import { Engine, type EngineOptions } from "./engine/engine.js";
import { ApiError } from "./http/api-error.js";

/** A model that a server has, and how it is called. */
export interface ServedModel extends Omit<EngineOptions, "initial"> {
  /** The name that requests call it by. */
  readonly name: string;
  /** A loaded model, which stays the caller's, or what loads one, which the server then ends. */
  readonly model: LanguageModel | (() => Promise<LanguageModel>);
  /** What every text begins with, such as a tuned state, or what makes it of the loaded model. */
  readonly initial?: SavedState | ((model: LanguageModel) => Promise<SavedState>) | undefined;
  /** Other names for it, such as one that an application has built in. */
  readonly aliases?: readonly string[] | undefined;
}

interface Place {
  readonly served: ServedModel;
  /** Seconds since 1970 at which the server learned of it. */
  readonly created: number;
  opened: Promise<Engine> | undefined;
  engine: Engine | undefined;
}

export class Models {
  readonly #places = new Map<string, Place>();
  readonly #names = new Map<string, string>();
  readonly #first: string;

  /** @throws TypeError without a model, or where two have one name */
  constructor(served: readonly ServedModel[]) {
    const [first] = served;
    if (!first) throw new TypeError("a server needs a model");
    this.#first = first.name;
    for (const each of served) {
      for (const name of [each.name, ...(each.aliases ?? [])]) {
        if (this.#names.has(name)) throw new TypeError(`two models are called ${name}`);
        this.#names.set(name, each.name);
      }
      const created = Math.floor(Date.now() / 1000);
      this.#places.set(each.name, { served: each, created, opened: undefined, engine: undefined });
    }
  }

  /** Those that requests can name, as OpenAI lists them. */
  list() {
    return [...this.#places.values()].map(({ served, created }) => ({
      id: served.name,
      object: "model" as const,
      created,
      owned_by: "rwkv-ts",
    }));
  }

  /** Models that are loaded. */
  get engines(): Engine[] {
    return [...this.#places.values()].flatMap(({ engine }) => engine ?? []);
  }

  /** The name of a model that may be called by another one. @throws ApiError 404 for a name that there is not */
  named(name: string): string {
    const own = this.#names.get(name);
    if (own !== undefined) return own;
    const names = [...this.#places.keys()].join(", ");
    const message = `there is no model ${JSON.stringify(name.slice(0, 200))} here; there is ${names}`;
    throw new ApiError(404, message, { param: "model", code: "model_not_found" });
  }

  /** @param name undefined: the first one. @throws ApiError 404 for a name that there is not; what loading throws */
  async get(name: string | undefined): Promise<Engine> {
    const place = this.#places.get(this.named(name ?? this.#first))!;
    place.opened ??= open(place).catch((error: unknown) => {
      place.opened = undefined; // another request may try again
      throw error;
    });
    return place.opened;
  }

  /** Saves the states that are to be kept, and ends the models that were loaded here. */
  async close(): Promise<void> {
    const places = [...this.#places.values()];
    const engines = await Promise.all(places.map(({ opened }) => opened?.catch(() => undefined)));
    await Promise.all(engines.map((engine) => engine?.close()));
    const loadedHere = engines.filter((_, i) => typeof places[i]!.served.model === "function"); // several may share one
    await Promise.all(loadedHere.map((engine) => engine?.model.dispose()));
  }
}

async function open(place: Place): Promise<Engine> {
  const { name, model, aliases: _, initial, ...options } = place.served;
  const loaded = typeof model === "function" ? await model() : model;
  const beginning = typeof initial === "function" ? await initial(loaded) : initial;
  place.engine = await Engine.open(name, loaded, { ...options, initial: beginning });
  return place.engine;
}
