// `npm run playground`: sets the checkout up and serves the site from its sources, as one writes it. Arguments go to VitePress (`--port 8080`, ...).
import { join } from "node:path";
import { run } from "./run.mjs";
import { main, root, setup } from "./setup.mjs";

await main(async () => {
  await setup("playground");
  const app = join(root, "apps", "docs");
  const vitepress = join(app, "node_modules", "vitepress", "bin", "vitepress.js");
  return (await run(process.execPath, [vitepress, "dev", ...process.argv.slice(2)], { cwd: app })).code;
});
