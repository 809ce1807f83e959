// A network between a worker and Redis that can be cut without either noticing: packets are lost, connections stay open. Where root may make
// network namespaces, the worker is a host of its own with two links, one to its clients and one to Redis; elsewhere a relay goes silent.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Partition extends AsyncDisposable {
  readonly kind: "namespace" | "relay";
  /** The address on which Redis listens. */
  readonly redisHost: string;
  /** What stands before the worker's command line. */
  readonly prefix: readonly string[];
  /** Where the worker listens, and its clients find it. */
  readonly workerHost: string;
  /** How the worker reaches a Redis. */
  reach(port: number): Promise<string>;
  cut(): void;
  heal(): void;
}

export function makePartition(): Partition {
  try {
    return namespacePartition();
  } catch {
    return relayPartition();
  }
}

const ip = (line: string): void => void execFileSync("ip", line.split(" "), { stdio: "ignore" });

function namespacePartition(): Partition {
  const name = `rw${process.pid}`;
  const net = `10.${200 + (process.pid % 50)}`;
  const links = [`${name}a`, `${name}b`];
  const remove = (): void => {
    for (const line of [`netns del ${name}`, ...links.map((link) => `link del ${link}`)])
      try {
        ip(line);
      } catch {} // the one takes the other away
  };
  try {
    ip(`netns add ${name}`);
    for (const [i, link] of links.entries()) {
      ip(`link add ${link} type veth peer name ${link}p netns ${name}`);
      ip(`addr add ${net}.${i}.1/24 dev ${link}`);
      ip(`link set ${link} up`);
      ip(`-n ${name} addr add ${net}.${i}.2/24 dev ${link}p`);
      ip(`-n ${name} link set ${link}p up`);
    }
    ip(`-n ${name} link set lo up`);
  } catch (error) {
    remove();
    throw error;
  }
  return {
    kind: "namespace",
    redisHost: `${net}.1.1`,
    prefix: ["ip", "netns", "exec", name],
    workerHost: `${net}.0.2`,
    reach: async (port) => `redis://${net}.1.1:${port}`,
    cut: () => ip(`link set ${links[1]} down`),
    heal: () => ip(`link set ${links[1]} up`),
    [Symbol.asyncDispose]: async () => remove(),
  };
}

function relayPartition(): Partition {
  let isCut = false;
  let port = 0;
  const sockets = new Set<Socket>();
  const relay = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => to.write(bytes));
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        if (!isCut) to.destroy();
      });
      if (isCut) from.pause();
    }
  });
  return {
    kind: "relay",
    redisHost: "127.0.0.1",
    prefix: [],
    workerHost: "127.0.0.1",
    async reach(redis) {
      port = redis;
      relay.listen(0, "127.0.0.1");
      await once(relay, "listening");
      return `redis://127.0.0.1:${(relay.address() as AddressInfo).port}`;
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.pause();
    },
    heal() {
      isCut = false;
      for (const socket of sockets) socket.resume();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}
