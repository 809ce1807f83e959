// Bundles a program from the sources, for a Node that runs it outside of the tests.
import { build } from "esbuild";

export const bundle = (program, outfile) =>
  build({
    entryPoints: [program],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@rwkv-ts/source"],
    logLevel: "warning",
  });
