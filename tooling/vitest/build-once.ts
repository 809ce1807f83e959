// For tests of what takes long to build: built once for one state of the sources, by whichever test comes first.
export { buildFingerprint } from "../../scripts/fingerprint.mjs";
export { withLock } from "../../scripts/lock.mjs";
