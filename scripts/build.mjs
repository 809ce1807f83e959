// `npm run build`: installs and builds what is not up to date; succeeds only when every package is built from today's sources.
import { main, setup } from "./setup.mjs";

await main(async () => {
  await setup();
  return 0;
});
