// States and records in Redis or Valkey, shared by all servers that use it: any of them takes any conversation.
//
//   PREFIX:state:KEY       a packed state, given up by Redis a while after its last use
//   PREFIX:record:NAME     a hash: version, bytes
//   PREFIX:names:FOLDER    a sorted set of records' names, by the time of their last change in microseconds
//
// A record is changed by a script, which Redis runs as one: it compares the version and writes, or changes nothing.
import { asyncDispose, InputError } from "@rwkv-ts/core";
import type { Redis } from "ioredis";
import type { BatchQueue } from "./batches/batch-queue.js";
import { ApiError } from "./http/api-error.js";
import { redisBatches } from "./redis-batches.js";
import type { RecordStore } from "./states/record-store.js";
import type { StateStore } from "./states/state-store.js";

/** How states and records lie in Redis. */
export interface RedisStoreOptions {
  /** What all keys begin with. Default "rwkv". */
  readonly prefix?: string | undefined;
  /** Seconds after its last use for which a state is kept. Default 7 days. */
  readonly stateSeconds?: number | undefined;
  /** Milliseconds that a command may take. Default 5,000. */
  readonly timeout?: number | undefined;
  /** Seconds after which a request of a batch is another server's, where the one that was answering it is silent. Default 30. */
  readonly lockSeconds?: number | undefined;
}

/** Where a server keeps states and records in Redis or Valkey, shared by all servers that use it. */
export interface RedisStores extends AsyncDisposable {
  readonly states: StateStore;
  readonly records: RecordStore;
  /** Who answers requests of batches; `false` where the package bullmq is missing. */
  readonly batches: BatchQueue | false;
}

/**
 * Stores in the Redis at a URL such as redis://user:password@host:6379/0. While it cannot be reached, texts are read again whose states
 * would be there, and requests that need a record are answered with 503.
 * @throws InputError where it cannot be reached at first
 */
export async function redisStores(url: string, options: RedisStoreOptions = {}): Promise<RedisStores> {
  const { prefix = "rwkv", stateSeconds = 7 * 86400, timeout = 5000, lockSeconds = 30 } = options;
  const { Redis } = await import("ioredis").catch((cause: unknown) => {
    throw new InputError("states in Redis need the package ioredis: npm install ioredis", { cause });
  });
  const redis = new Redis(url, {
    lazyConnect: true,
    commandTimeout: timeout,
    connectTimeout: timeout,
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false, // a change that was made, sent again, would look like somebody else's
    retryStrategy: (attempt) => Math.min(100 * attempt, 2000),
  });
  let last: Error | undefined;
  redis.on("error", (error: Error) => {
    last = error; // of the connection; commands fail for themselves
  });
  await redis.connect().catch((error: Error) => {
    redis.disconnect();
    throw new InputError(`Redis cannot be reached: ${(last ?? error).message}`);
  });
  const close = async (): Promise<void> => {
    await redis.quit().catch(() => redis.disconnect());
  };
  const records = { ...redisRecords(redis, prefix), close };
  const batches = await redisBatches(redis, prefix, lockSeconds);
  return {
    states: redisStates(redis, prefix, stateSeconds),
    records,
    batches,
    async [asyncDispose]() {
      if (batches) await batches.close();
      await close();
    },
  };
}

function redisStates(redis: Redis, prefix: string, seconds: number): StateStore {
  const keyOf = (key: string): string => `${prefix}:state:${key}`;
  return {
    list: async () => [], // they are found when they are asked for
    async read(key, most) {
      if (most !== undefined) return bytesOf(await redis.getrangeBuffer(keyOf(key), 0, most - 1));
      const found = await redis.getexBuffer(keyOf(key), "EX", seconds);
      return found ? bytesOf(found) : undefined;
    },
    async write(key, bytes) {
      await redis.set(keyOf(key), bufferOf(bytes), "EX", seconds);
    },
    async delete(key) {
      await redis.unlink(keyOf(key));
    },
    async find(keys) {
      const lengths = redis.pipeline();
      for (const key of keys) lengths.strlen(keyOf(key));
      const found = (await lengths.exec()) ?? [];
      const at = found.findIndex(([error, size]) => !error && Number(size) > 0);
      return at < 0 ? undefined : { key: keys[at]!, size: Number(found[at]![1]) };
    },
  };
}

/** Plain bytes: `slice` of a Buffer makes no copy. */
const bytesOf = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** KEYS: the record, its two lists. ARGV: version, bytes, name, time. */
const putScript = `
local now = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if now ~= tonumber(ARGV[1]) - 1 then return 0 end
redis.call('HSET', KEYS[1], 'version', ARGV[1], 'bytes', ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
redis.call('ZADD', KEYS[3], ARGV[4], ARGV[3])
return 1`;

/** KEYS: the record, its two lists. ARGV: name. */
const deleteScript = `
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return redis.call('DEL', KEYS[1])`;

function redisRecords(redis: Redis, prefix: string): RecordStore {
  const listOf = (folder: string): string => `${prefix}:names:${folder}`;
  const keysOf = (name: string): [string, string, string] => {
    const owner = name.slice(0, name.lastIndexOf("/"));
    return [`${prefix}:record:${name}`, listOf(owner.slice(0, owner.indexOf("/"))), listOf(owner)];
  };
  return {
    get: (name) =>
      reached(async () => {
        const [version, bytes] = await redis.hmgetBuffer(keysOf(name)[0], "version", "bytes");
        return version && bytes ? { version: Number(version.toString()), bytes: bytesOf(bytes) } : undefined;
      }),
    put: (name, { version, bytes }) =>
      reached(async () => {
        const time = Math.round((performance.timeOrigin + performance.now()) * 1000);
        return (
          (await redis.eval(putScript, 3, ...keysOf(name), String(version), bufferOf(bytes), name, String(time))) === 1
        );
      }),
    delete: (name) => reached(async () => (await redis.eval(deleteScript, 3, ...keysOf(name), name)) === 1),
    count: (folder) => reached(() => redis.zcard(listOf(folder))),
    names: (folder) => reached(() => redis.zrange(listOf(folder), "0", "-1")),
  };
}

/** @throws ApiError 503, which clients try again, while Redis cannot be reached */
async function reached<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch {
    throw new ApiError(503, "what this server remembers cannot be reached at the moment", {
      code: "store_unavailable",
      retryAfter: 1,
    });
  }
}
