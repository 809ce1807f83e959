// One run at a time writes a file of answers: a second one would ask for everything once more.
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { UsageError } from "../terminal/report-error.js";

/** @param path what is locked, by PATH.lock with the process's number; that of a process which is no more does not count */
export async function lockRun(path: string): Promise<AsyncDisposable> {
  const lock = `${path}.lock`;
  const own = `${lock}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    while (!(await linked(own, lock))) {
      const holder = Number(await readFile(lock, "utf8").catch(() => ""));
      if (isRunning(holder))
        throw new UsageError(`another run, process ${holder}, is writing ${path} (if it is not: remove ${lock})`);
      await rm(lock, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  return { [Symbol.asyncDispose]: () => rm(lock, { force: true }) };
}

/** False where the name is taken. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // somebody else's process
  }
}
