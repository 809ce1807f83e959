// What Node adds to the server: a port, and files for states.
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { InputError } from "@rwkv-ts/core";
import type { RwkvServer } from "./server.js";
import type { StateStore, StoredState } from "./states/state-store.js";

export { fileRecordStore } from "./file-records.js";

/** Where a server listens. */
export interface ListenOptions {
  /** 0: any that is free. Default 8080. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1: this machine alone. */
  readonly host?: string | undefined;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** E.g. http://127.0.0.1:8080 */
  readonly url: string;
  /** As `RwkvServer.close`; the port is free behind it. */
  close(seconds?: number): Promise<void>;
}

/**
 * Milliseconds for which an idle connection stays open: longer than balancers and clients keep theirs (60 s is usual), so that none is closed
 * here while a request is on its way.
 */
const keepAliveTimeout = 75_000;
/** Connections that may wait to be taken: with Node's 511, some of a thousand clients that come at once are reset by the system. */
const backlog = 4096;

/** Gives a server a port. @throws InputError where the port is taken or the host is none of this machine's */
export async function listen(
  server: RwkvServer,
  { port = 8080, host = "127.0.0.1" }: ListenOptions = {},
): Promise<Listening> {
  const serverOptions = { keepAliveTimeout };
  const node = createAdaptorServer({ fetch: server.fetch, overrideGlobalObjects: false, serverOptions });
  await new Promise<void>((resolve, reject) => {
    node.once("listening", resolve);
    node.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? `port ${port} is taken: choose another with --port` : error.message;
      reject(new InputError(`the server cannot listen on ${host}: ${why}`));
    });
    node.listen({ port, host, backlog });
  });
  const bound = (node.address() as AddressInfo).port;
  const shown = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "127.0.0.1" : host;
  return {
    port: bound,
    url: `http://${shown}:${bound}`,
    async close(seconds) {
      const isClosed = new Promise<void>((resolve) => node.close(() => resolve()));
      await server.close(seconds);
      if ("closeAllConnections" in node) node.closeAllConnections();
      await isClosed;
    },
  };
}

const suffix = ".state";

/** States as files of a folder, which is made where it is missing. Their time of change is that of their last use. */
export function fileStateStore(folder: string): StateStore {
  const pathOf = (key: string) =>
    join(folder, `${/^[\w-]{1,128}$/.test(key) ? key : createHash("sha256").update(key).digest("hex")}${suffix}`);
  return {
    async list() {
      await mkdir(folder, { recursive: true });
      const names = (await readdir(folder)).filter((name) => name.endsWith(suffix));
      const found = await Promise.all(
        names.map(async (name): Promise<(StoredState & { used: number }) | undefined> => {
          const about = await stat(join(folder, name)).catch(() => undefined);
          return about?.isFile()
            ? { key: name.slice(0, -suffix.length), size: about.size, used: about.mtimeMs }
            : undefined;
        }),
      );
      return found.filter((each) => each !== undefined).sort((a, b) => a.used - b.used);
    },
    async read(key, most) {
      const path = pathOf(key);
      const file = await open(path, "r").catch(() => undefined);
      if (!file) return undefined;
      try {
        const { size } = await file.stat();
        const bytes = new Uint8Array(most === undefined ? size : Math.min(size, most));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
        if (most === undefined) await utimes(path, new Date(), new Date()).catch(() => undefined);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    async write(key, bytes) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(key);
      const partial = `${path}.${process.pid}.part`;
      await writeFile(partial, bytes, { mode: 0o600 });
      await rename(partial, path);
    },
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}
