// For tests that need a Redis: one of their own, on a free port, whose data outlive it in a folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { findRedis } from "../../scripts/redis.mjs";

export { findRedis, redisMissing } from "../../scripts/redis.mjs";

export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it as `kill` does; what was written stays in the folder. */
  stop(): Promise<void>;
}

/**
 * @param port default: any that is free
 * @param host the address of this machine to listen on
 */
export async function startRedis(folder: string, port?: number, host = "127.0.0.1"): Promise<RunningRedis> {
  const own = port ?? (await freePort());
  const durable = { dir: folder, appendonly: "yes", appendfsync: "always", save: "" };
  const settings = { port: own, bind: host, "protected-mode": "no", ...durable };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(findRedis()!, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    let told = "";
    child.stdout.on("data", (text: Buffer) => {
      told += text;
      if (/ready to accept connections/i.test(told)) resolve();
    });
    child.once("exit", () => reject(new Error(`Redis did not start: ${told}`)));
  });
  return {
    url: `redis://${host}:${own}`,
    port: own,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
