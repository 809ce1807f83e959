// API keys: who may ask, and whose requests are whose. Keys are compared by their digests, which takes the same time for all.
import { hexDigest } from "../states/state-cache.js";
import { ApiError } from "./api-error.js";

/** The owner of requests where there are no keys. */
const everybody = "everybody";

export class ApiKeys {
  readonly #digests: Promise<ReadonlySet<string>> | undefined;

  /** @param keys none: everybody may ask */
  constructor(keys: readonly string[] = []) {
    if (keys.length > 0) this.#digests = Promise.all(keys.map(digestOf)).then((digests) => new Set(digests));
  }

  /** Whose request it is. @throws ApiError 401 without a key that is known */
  async owner(request: Request): Promise<string> {
    if (!this.#digests) return everybody;
    const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    const key = bearer ?? request.headers.get("x-api-key");
    if (!key) throw refused("this server asks for an API key: authorization: Bearer KEY", "missing_api_key");
    const digest = await digestOf(key.trim());
    if (!(await this.#digests).has(digest)) throw refused("this API key is not known", "invalid_api_key");
    return digest;
  }
}

const refused = (message: string, code: string): ApiError => new ApiError(401, message, { code });
const digestOf = (key: string): Promise<string> => hexDigest(new TextEncoder().encode(key));
