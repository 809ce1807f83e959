// Drivers of graphics processors write to standard error, past Node (Dawn's and the Vulkan loader's "Warning: ..."), and a broken one ends the
// process. So the command tries them in a process of its own first, whose standard error nobody sees: where that finds nothing to compute
// on, no driver is loaded here. `--debug` leaves this out, and everything that drivers write is seen.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { printable, RwkvError } from "@rwkv-ts/core";
import { openBackend } from "@rwkv-ts/preset";
import { write } from "./terminal/streams.js";

/** What the command is asked, in that other process. */
export const probeCommand = "try-webgpu";
const secondsToAnswer = 60;

/** In the other process: prints what `beforeDriver` resolves to, as JSON. */
export async function answerProbe(): Promise<number> {
  try {
    await openBackend("webgpu");
    await write(JSON.stringify({}));
  } catch (error) {
    if (!RwkvError.is(error)) throw error;
    await write(JSON.stringify({ refusal: error.message.replace(/^webgpu backend: /, "") }));
  }
  process.exit(0); // what a driver keeps running does not keep the other process waiting
}

/** Options of whatever opens a backend. */
export const quietly = ({ debug }: { debug?: boolean }): { beforeDriver?: () => Promise<string | undefined> } =>
  debug ? {} : { beforeDriver: tryDrivers };

/** Why no driver shall be loaded here. Undefined, too, where no process can be started that would find out. */
export async function tryDrivers(program = process.argv[1] ?? ""): Promise<string | undefined> {
  const child = startProbe(program);
  if (!child) return undefined;
  return new Promise((resolve) => {
    let output = "";
    child.stdout.on("data", (bytes) => {
      output += bytes;
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (_code, signal) => resolve(refusalIn(output, signal)));
  });
}

/** Node's --permission refuses at once, other refusals come as an event. */
function startProbe(program: string): ChildProcessByStdio<null, Readable, null> | undefined {
  try {
    return spawn(process.execPath, [program, probeCommand], {
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 1000 * secondsToAnswer,
      killSignal: "SIGKILL",
    });
  } catch {
    return undefined;
  }
}

function refusalIn(output: string, signal: NodeJS.Signals | null): string | undefined {
  if (signal === "SIGKILL") return `the graphics driver gave no answer within ${secondsToAnswer} s`;
  if (signal !== null)
    return `the graphics driver ended the process that tried it (${signal}); --debug shows what it says`;
  try {
    const { refusal } = JSON.parse(output) as { refusal?: unknown };
    return refusal === undefined ? undefined : printable(String(refusal));
  } catch {
    return "the graphics driver could not be tried; --debug shows what it says";
  }
}
