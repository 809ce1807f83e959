// Which variants of the native engine can be tested here, and why others cannot.
import { type NativeVariant, nativeVariants } from "../src/engine/engine.js";
import { loadNativeAddon } from "../src/engine/native-addon.js";

const loaded = loadNativeAddon();
const ofProcessor: readonly NativeVariant[] =
  process.arch === "arm64" ? ["dotprod", "neon"] : nativeVariants.filter((v) => v !== "dotprod" && v !== "neon");

function skipReason(variant: NativeVariant): string | undefined {
  if ("reason" in loaded) return `skipped: ${loaded.reason}`;
  return loaded.addon.levels().includes(variant) ? undefined : "skipped: this processor does not run it";
}

export const nativeEngine = {
  /** Why the native engine is not tested; undefined when it is. */
  skip: "reason" in loaded ? `skipped: ${loaded.reason}` : undefined,
  variants: ofProcessor.map((variant) => ({ variant, skip: skipReason(variant) })),
};
