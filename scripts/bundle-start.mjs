// Bundles the command from the sources, for `npm start` in a checkout whose packages are not built yet:
//   node scripts/bundle-start.mjs KERNELS FOLDER
// KERNELS stands in for src/generated/kernels.ts of backends-cpu; FOLDER lies where the command's dist lies, so that it finds its model.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [kernels, folder] = process.argv.slice(2);
if (existsSync(folder)) for (const name of readdirSync(folder)) if (name.endsWith(".js")) rmSync(join(folder, name));

await build({
  entryPoints: { main: "apps/cli/src/main.ts" },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  conditions: ["@rwkv-ts/source"],
  // a module with a binary of its own; who wants it builds everything
  external: ["webgpu"],
  // modules of CommonJS ask for Node's own ones
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  plugins: [
    {
      name: "kernels",
      setup: ({ onResolve }) =>
        void onResolve({ filter: /\/generated\/kernels\.js$/ }, () => ({ path: resolve(kernels) })),
    },
  ],
});
