// `npm start`: sets the checkout up and lets the embedded model write text. Arguments go to `rwkv generate`.
// Where everything is built, that is run; otherwise only what the first text needs is built.
import { join } from "node:path";
import { startFolder } from "./goals.mjs";
import { run } from "./run.mjs";
import { isReady, main, root, setup } from "./setup.mjs";

await main(async () => {
  const built = isReady("run");
  if (!built) await setup("text");
  const command = join(root, built ? join("apps", "cli", "dist") : startFolder, "main.js");
  return (await run(process.execPath, [command, "generate", ...process.argv.slice(2)])).code;
});
