// `npm run playground`: sets the checkout up and serves the example app. Arguments go to Vite (`--port 8080`, `--host`, ...).
import { join } from "node:path";
import { run } from "./run.mjs";
import { main, root, setup } from "./setup.mjs";

await main(async () => {
  await setup("playground");
  const app = join(root, "apps", "playground");
  const vite = join(app, "node_modules", "vite", "bin", "vite.js");
  return (await run(process.execPath, [vite, ...process.argv.slice(2)], { cwd: app })).code;
});
