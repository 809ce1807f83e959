// Headers that make a page cross-origin isolated: threads over shared memory need them. Hosts that cannot send them have the service worker.
export const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};
