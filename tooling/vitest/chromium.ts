// For tests that drive Chromium themselves, from Node: where it is, and how it is started.
export { chromiumArguments, chromiumMissing, findChromium } from "../../scripts/chromium.mjs";
