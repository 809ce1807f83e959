// The limit of caches (core's cache-limit.ts) as arguments.
import type { CacheLimit } from "@rwkv-ts/core/model";

export const limitTypes = { above: "int", keep: "int" } as const;
/** More rows than any cache has. */
const never = 0x7fffffff;
export const limitArguments = ({ above, keep }: CacheLimit) => ({
  above: Math.min(above, never),
  keep: Math.min(keep, never),
});
