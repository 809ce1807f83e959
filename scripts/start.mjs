// `npm start`: sets the checkout up and lets the embedded model write text. Arguments go to `rwkv generate`.
import { join } from "node:path";
import { run } from "./run.mjs";
import { main, root, setup } from "./setup.mjs";

await main(async () => {
  await setup({ only: "@rwkv-ts/cli" });
  const command = join(root, "apps", "cli", "dist", "main.js");
  return (await run(process.execPath, [command, "generate", ...process.argv.slice(2)])).code;
});
