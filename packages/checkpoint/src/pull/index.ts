// `@rwkv-ts/checkpoint/pull`: downloads for Node. Kept apart from the main entry, which also serves browsers.

export { defaultCacheFolder } from "./cache-folder.js";
export type { PullProgress } from "./download.js";
export { listPulled, type PulledFile, removePulled } from "./downloads.js";
export { type PullOptions, pull } from "./pull.js";
