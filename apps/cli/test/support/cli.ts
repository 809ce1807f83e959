// Runs the built command as a child process, as a user runs it.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";

const app = resolve(import.meta.dirname, "../..");
const command = join(app, "dist", "main.js");

/** Builds the command unless it is newer than its sources. (`npm test` has built everything before.) */
export function build(): void {
  const sources = readdirSync(join(app, "src"), { recursive: true, encoding: "utf8" }).map((name) =>
    join(app, "src", name),
  );
  const newest = Math.max(...sources.map((path) => statSync(path).mtimeMs));
  if (existsSync(command) && statSync(command).mtimeMs >= newest) return;
  const setup = pathToFileURL(resolve(app, "../../scripts/setup.mjs")).href;
  const script = `import { setup } from "${setup}"; await setup("run");`;
  execFileSync(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "inherit"] });
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Record<string, string>;
  /** Called with everything that stdout has brought so far. */
  readonly onOutput?: (text: string, child: ChildProcess) => void;
  readonly onStart?: (child: ChildProcess) => void;
}

/** No variable of the machine decides where vocabularies are found. */
export const isolated = { RWKV_VOCAB: "", XDG_CACHE_HOME: "/nonexistent", HOME: "/nonexistent" };

export function rwkv(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, ...isolated, ...options.environment },
  });
  options.onStart?.(child);
  const outcome = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    outcome.stdout += text;
    options.onOutput?.(outcome.stdout, child);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    outcome.stderr += text;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...outcome }));
  });
}

/** A folder that is removed after the test file. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
