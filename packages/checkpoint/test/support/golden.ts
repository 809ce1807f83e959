// Golden files and the trained models of rwkv.cpp, as the tests of this package read them.
export { goldenBytes, goldenJson, goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
