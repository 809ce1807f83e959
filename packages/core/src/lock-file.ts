// A lock as a file (Node): whoever creates it has it, until it is removed. It names its owner, so that one whose owner has died is
// recognised and taken over: on the same machine by the process's number and start, from another one by its age, since a living
// owner touches the file now and then.
import { nodeModule } from "./node-module.js";
import { naming } from "./whole-file.js";

/** Who has a lock. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  readonly started: string;
  /** Tells this lock from any other. */
  readonly id: string;
  /** When it was taken, as a date in ISO 8601. */
  readonly since: string;
}

/** A lock that the caller has until it releases it. */
export interface HeldLock {
  readonly isHeld: true;
  /** Removes the file; again does nothing. */
  release(): Promise<void>;
}

const touchEvery = 30_000;
/** Of a lock from another machine that nobody has touched. */
const longestSilence = 600_000;
const mostAttempts = 100;
/** Taking a stale lock away takes a few file operations. */
const longestTaking = 10_000;
const takingMilliseconds = 20;
const pollMilliseconds = 200;

// locks are taken in Node alone
const fileSystem = () => nodeModule<typeof import("node:fs/promises")>("node:fs/promises")!;
const system = () => nodeModule<typeof import("node:os")>("node:os")!;
const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** When a process started, in the system's ticks (Linux: field 22 of /proc/PID/stat). */
async function startOf(pid: number): Promise<string> {
  const { readFile } = fileSystem();
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

async function self(): Promise<LockOwner> {
  const { hostname } = system();
  const { pid } = process;
  const since = new Date().toISOString();
  return { pid, host: hostname(), started: await startOf(pid), id: crypto.randomUUID(), since };
}

function parse(text: string): LockOwner | undefined {
  try {
    const { pid, host, started, id, since } = JSON.parse(text) as Record<string, unknown>;
    if (!Number.isSafeInteger(pid) || (pid as number) <= 0 || typeof host !== "string") return undefined;
    return { pid: pid as number, host, started: String(started ?? ""), id: String(id), since: String(since) };
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, started }: LockOwner): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  const now = await startOf(pid);
  return started === "" || now === "" || now === started;
}

/** The owner that the file names, as long as it counts. A file that names nobody counts while it is young: it may be in the making. */
async function ownerOf(path: string): Promise<LockOwner | "gone" | "stale"> {
  const { readFile, stat } = fileSystem();
  try {
    const owner = parse(await readFile(path, "utf8"));
    const silence = Date.now() - (await stat(path)).mtimeMs;
    if (!owner) return "stale";
    const { hostname } = system();
    const counts = owner.host === hostname() ? await isAlive(owner) : silence < longestSilence;
    return counts ? owner : "stale";
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "gone";
    throw error;
  }
}

/** Creates the file with its whole content, or not at all. */
async function create(path: string, owner: LockOwner): Promise<boolean> {
  const { link, rm, writeFile } = fileSystem();
  const text = JSON.stringify(owner);
  const own = `${path}.${owner.id}`;
  try {
    await writeFile(own, text, { flag: "wx" });
    await link(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "ENOSYS", "EMLINK"].includes(codeOf(error) ?? "")) return naming(path)(error as Error);
    return await writeFile(path, text, { flag: "wx" }).then(
      () => true,
      (failure: unknown) => {
        if (codeOf(failure) === "EEXIST") return false;
        return naming(path)(failure as Error);
      },
    );
  } finally {
    await rm(own, { force: true }).catch(() => undefined);
  }
}

/**
 * Takes a stale file away. Only who holds the guard beside it may, and looks once more: else one who looked before could take away
 * the lock that another one has made meanwhile.
 */
async function remove(path: string): Promise<void> {
  const { rm, stat, writeFile } = fileSystem();
  const guard = `${path}.taking`;
  try {
    await writeFile(guard, "", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const made = await stat(guard).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > longestTaking) await rm(guard, { force: true }); // who made it has died
    await new Promise((resolve) => setTimeout(resolve, takingMilliseconds));
    return;
  }
  try {
    if ((await ownerOf(path)) === "stale") await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

function held(path: string, { id }: LockOwner): HeldLock {
  const touch = setInterval(async () => {
    const now = new Date();
    const { utimes } = fileSystem();
    await utimes(path, now, now).catch(() => undefined);
  }, touchEvery);
  (touch as { unref?: () => void }).unref?.();
  return {
    isHeld: true,
    async release() {
      clearInterval(touch);
      const { readFile, rm } = fileSystem();
      const owner = parse(await readFile(path, "utf8").catch(() => ""));
      if (owner?.id === id) await rm(path, { force: true });
    },
  };
}

/** Takes the lock, or tells who has it. The folder must be there. @throws errors of the file system */
export async function takeLock(path: string): Promise<HeldLock | (LockOwner & { readonly isHeld: false })> {
  for (let attempt = 0; ; attempt++) {
    const me = await self();
    if (await create(path, me)) return held(path, me);
    const owner = await ownerOf(path);
    if (typeof owner === "object") return { ...owner, isHeld: false };
    if (owner === "stale") await remove(path);
    if (attempt >= mostAttempts) throw new Error(`the lock ${path} can neither be taken nor read`);
  }
}

/** Takes the lock as soon as it is free. @param check called while waiting; what it throws ends it */
export async function waitForLock(path: string, check: () => void): Promise<HeldLock> {
  for (;;) {
    check();
    const lock = await takeLock(path);
    if (lock.isHeld) return lock;
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}
