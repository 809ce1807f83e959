// `npm run build`: installs and builds what is not up to date; succeeds only when every package is built from today's sources,
// with its declarations.
import { main, setup } from "./setup.mjs";

await main(async () => {
  await setup("publish");
  return 0;
});
