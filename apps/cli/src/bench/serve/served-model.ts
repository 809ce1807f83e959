// The server that is measured: one that runs already, or one of its own process, so that the client's work is not the server's.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { InputError } from "@rwkv-ts/core";
import type { Target } from "./streamed-request.js";

export interface MeasuredServer extends AsyncDisposable {
  readonly target: Target;
}

export async function runningServer(
  url: string,
  named: string | undefined,
  apiKey: string | undefined,
  signal: AbortSignal,
): Promise<MeasuredServer> {
  const baseUrl = `${url.replace(/\/+$/, "").replace(/\/v1$/, "")}/v1`;
  const model = named ?? (await firstModel(baseUrl, apiKey, signal));
  return { target: { baseUrl, model, apiKey }, [Symbol.asyncDispose]: async () => undefined };
}

/** @param args of `rwkv serve`: the model and how it is run */
export async function ownServer(args: readonly string[], signal: AbortSignal): Promise<MeasuredServer> {
  const command = [process.argv[1]!, "serve", "--port", "0", "--json", "--drain", "1", ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const end = async (): Promise<void> => {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
  };
  try {
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([once(lines, "line", { signal }), ended.then(() => [undefined])])) as [string?];
    const started = JSON.parse(line ?? "{}") as { url?: string; models?: string[] };
    if (started.url === undefined) throw new InputError("the server did not start");
    const target = { baseUrl: `${started.url}/v1`, model: started.models![0]!, apiKey: undefined };
    return { target, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function firstModel(baseUrl: string, apiKey: string | undefined, signal: AbortSignal): Promise<string> {
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${baseUrl}/models`, { headers, signal }).catch((error: Error) => {
    if (signal.aborted) throw error;
    throw new InputError(
      `no server answers at ${baseUrl}: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
  const body = (await response.json().catch(() => ({}))) as { data?: readonly { id: string }[] };
  const [first] = body.data ?? [];
  if (!response.ok || !first) throw new InputError(`${baseUrl}/models lists no model (status ${response.status})`);
  return first.id;
}
