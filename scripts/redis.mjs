// Finds Redis or Valkey for the tests of servers that share what they remember, and installs Debian's where that needs no question.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureDebianPackages } from "./debian.mjs";

const names = ["redis-server", "valkey-server"];

/** What to do where there is none; completes "skipped: ". */
export const redisMissing =
  "no redis-server or valkey-server was found; install one (Debian: apt-get install redis-server)";

/** The program's path: the first on the PATH. */
export function findRedis(path = process.env.PATH ?? "") {
  const places = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find((file) => existsSync(file));
}

/** Installs Debian's package where there is none. Returns whether there is one now. */
export function ensureRedis() {
  if (!findRedis() && process.platform === "linux")
    ensureDebianPackages(["redis-server"], "Testing servers that share states");
  return findRedis() !== undefined;
}
