// `npm run docs`: sets the checkout up and builds the documentation site; `npm run docs:preview` serves what was built. Arguments go to VitePress.
import { join } from "node:path";
import { findPnpm } from "./pnpm.mjs";
import { run } from "./run.mjs";
import { main, root, SetupError, setup } from "./setup.mjs";

const [task, ...options] = process.argv.slice(2);
const app = join(root, "apps", "docs");

await main(async () => {
  await setup("run");
  if (task === "preview") {
    const vitepress = join(app, "node_modules", "vitepress", "bin", "vitepress.js");
    return (await run(process.execPath, [vitepress, "preview", ...options], { cwd: app })).code;
  }
  const { command, args } = await findPnpm(root);
  const turbo = [...args, "exec", "turbo", "run", "docs", "--filter=@rwkv-ts/docs", "--ui=stream", ...options];
  const { code } = await run(command, turbo, { cwd: root });
  if (code !== 0) throw new SetupError("The site was not built; what failed is above.", "build");
  return 0;
});
