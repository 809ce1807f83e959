// Puts the build of the native addon into the package of its platform, before that is packed (`prepack`, run in the
// package's folder). It must have been built: scripts/build-native.mjs, for other platforms with --target and --cc.
import { copyFileSync, existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const platform = basename(process.cwd());
const built = fileURLToPath(new URL(`../src/generated/native/${platform}.node`, import.meta.url));
if (!existsSync(built)) {
  console.error(`there is no build for ${platform}: run scripts/build-native.mjs --target ${platform} --require first`);
  process.exit(1);
}
copyFileSync(built, "rwkv-cuda.node");
