// Starts child processes for the set-up scripts: quiet environment, signals passed on, exit code returned.
import { spawn } from "node:child_process";

/** Variables that keep the tools silent about themselves and leave no process behind. */
export const quietEnvironment = {
  NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  npm_config_update_notifier: "false",
};

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, mode?: "inherit" | "to-stderr" | "capture" }} [options]
 *   `inherit`: the child has our streams; `to-stderr`: both of its outputs are shown on our stderr, so that stdout stays
 *   clean, and are returned; `capture`: they are only returned.
 * @returns {Promise<{ code: number, output: string }>} 127 when the command does not exist
 */
export function run(command, args, { cwd, env = {}, mode = "inherit" } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quietEnvironment, ...env },
      stdio: mode === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !command.endsWith(".exe"),
    });
    const stopPassing = passSignals(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (bytes) => {
        output += bytes;
        if (mode === "to-stderr") process.stderr.write(bytes);
      });
    }
    const finish = (code) => {
      stopPassing();
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code, signal) => finish(signal ? 128 + signalNumber(signal) : (code ?? 1)));
  });
}

/** Hands SIGINT and SIGTERM to the child, which decides how to end; we end with it. */
function passSignals(child) {
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, pass);
  return () => {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, pass);
  };
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }[signal] ?? 1;
}
