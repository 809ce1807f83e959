// Gated files: what `load` is given for its requests goes with all of them at the model's own origin, and to nobody else.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { encodeSafetensors } from "@rwkv-ts/checkpoint";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { describe as describeFile, load } from "../src/index.js";

const modelFile = fileURLToPath(new URL("../../../apps/cli/model/model.safetensors", import.meta.url));
const model = readFileSync(modelFile);
const lora = encodeSafetensors([]);
const tokenizer = '{"type":"character","characters":["a"]}';

interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
}

/** Serves the files above to those who have the token, or to all. */
function serve(gated: boolean) {
  const asked: Asked[] = [];
  const files: Record<string, Uint8Array> = {
    "/model.safetensors": model,
    "/lora.safetensors": lora,
    "/tokenizer.json": Buffer.from(tokenizer),
  };
  const server = createServer(({ url = "", headers }, response) => {
    asked.push({ path: url, authorization: headers.authorization });
    if (gated && headers.authorization !== "Bearer token") return response.writeHead(401).end("no");
    const file = files[url];
    return file ? response.writeHead(200, { "content-length": file.length }).end(file) : response.writeHead(404).end();
  });
  return { server, asked, origin: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const [home, other] = [serve(true), serve(false)];
beforeAll(async () => {
  for (const { server } of [home, other]) await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  for (const { server } of [home, other]) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  for (const { asked } of [home, other]) asked.length = 0;
});

const headers = { authorization: "Bearer token" };

test("headers are sent for the model, by load and describe", async () => {
  const place = `${home.origin()}/model.safetensors`;
  await expect(load(place)).rejects.toThrow(/401/);
  const loaded = await load(place, { headers, backend: "cpu" });
  await loaded.dispose();
  expect((await describeFile(new URL(place), { headers })).architecture).toBe("rwkv7");
  expect(home.asked.slice(1).every(({ authorization }) => authorization === headers.authorization)).toBe(true);
});

test("they are sent for other files of the same origin, and not to other origins", async () => {
  const place = `${home.origin()}/model.safetensors`;
  for (const { origin } of [home, other]) {
    await load(place, { headers, lora: `${origin()}/lora.safetensors` }).catch(() => undefined);
    await load(place, { headers, initialState: `${origin()}/lora.safetensors` }).catch(() => undefined);
    await load(place, { headers, tokenizer: `${origin()}/tokenizer.json` }).catch(() => undefined);
  }
  const files = ["/lora.safetensors", "/lora.safetensors", "/tokenizer.json"];
  const first = ({ asked }: typeof home) =>
    asked.filter(({ path }) => path !== "/model.safetensors").map(({ path, authorization }) => [path, authorization]);
  expect(first(other)).toEqual(files.map((path) => [path, undefined]));
  expect(first(home)).toEqual(files.map((path) => [path, headers.authorization]));
});

test("files of a model behind no server are asked for with the headers", async () => {
  for (const source of [model, modelFile, pathToFileURL(modelFile), new Blob([model])]) {
    home.asked.length = 0;
    await load(source, { headers, lora: `${home.origin()}/lora.safetensors` }).catch(() => undefined);
    expect(home.asked).toEqual([{ path: "/lora.safetensors", authorization: headers.authorization }]);
  }
});

test("where files cannot be kept, the model loads without, and says why", async () => {
  const place = `${home.origin()}/model.safetensors`;
  const reasons: string[] = [];
  const onRefusal = (reason: string) => reasons.push(reason);
  for (const cache of [true, { onRefusal }]) {
    const loaded = await load(place, { headers, cache, backend: "cpu" });
    await loaded.dispose();
    expect(loaded.info.notKept).toMatch(/cannot be kept here: there is no origin private file system/);
  }
  expect(reasons).toHaveLength(1);
  expect(await describeFile(place, { headers })).not.toHaveProperty("notKept");
});

test("a fetch that is given is used for all of them", async () => {
  const asked: string[] = [];
  const own: typeof fetch = (input, init) => {
    asked.push(new URL(input instanceof Request ? input.url : input).pathname);
    return fetch(input, init);
  };
  const place = `${home.origin()}/model.safetensors`;
  await load(place, { headers, fetch: own, lora: `${other.origin()}/lora.safetensors` }).catch(() => undefined);
  expect(asked).toEqual(["/model.safetensors", "/lora.safetensors"]);
});
