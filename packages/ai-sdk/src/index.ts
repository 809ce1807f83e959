// RWKV as a provider for the AI SDK: models of a server (`rwkv serve`), or of this very process, which then needs no port: requests go
// straight to the server's handler, so that states are kept and structure is held to in the same way.
import { createOpenAICompatible, type OpenAICompatibleProvider } from "@ai-sdk/openai-compatible";
import type { LanguageModel } from "@rwkv-ts/preset";
import { createServer, type RwkvServer } from "@rwkv-ts/serve";

/** Where the models run: behind `baseURL`, or `model` in this process; one of the two. */
export interface RwkvProviderOptions {
  /** Of a server: its address with /v1, such as http://127.0.0.1:8080/v1. */
  readonly baseURL?: string | undefined;
  /** Where the server asks for one. */
  readonly apiKey?: string | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A loaded model, which stays the caller's, or a server of this process. */
  readonly model?: LanguageModel | RwkvServer | undefined;
}

/** A provider of the AI SDK that ends with `close`. */
export interface RwkvProvider extends OpenAICompatibleProvider {
  /** Behind what is under way: gives up the states that were kept for a model of this process. The model stays. */
  close(): Promise<void>;
}

/** The name of a model that is given by itself. */
const ownName = "rwkv";

/**
 * Makes a provider: `createRwkv({ model })("rwkv")`, or `createRwkv({ baseURL })("name")` with a name that the server lists.
 * @throws TypeError unless exactly one of `baseURL` and `model` is given
 */
export function createRwkv(options: RwkvProviderOptions): RwkvProvider {
  const { baseURL, apiKey, headers, model } = options;
  if ((baseURL === undefined) === (model === undefined))
    throw new TypeError("createRwkv takes the baseURL of a server, or a model of this process");
  const isServer = model !== undefined && "fetch" in model;
  const server = model && (isServer ? model : createServer({ models: [{ name: ownName, model }] }));
  const provider = createOpenAICompatible({
    name: "rwkv",
    baseURL: baseURL ?? "http://rwkv.invalid/v1", // never asked: `fetch` answers
    ...(apiKey !== undefined && { apiKey }),
    ...(headers && { headers: { ...headers } }),
    ...(server && { fetch: async (input, init) => server.fetch(new Request(input, init)) }),
    includeUsage: true,
    supportsStructuredOutputs: true,
  });
  const close = async (): Promise<void> => {
    if (!isServer) await server?.close();
  };
  return Object.assign(provider, { close });
}
