// rwkv pull from a server of the test's own.
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const content = "a model's bytes";

describe("pull", () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    build();
    server = createServer((request, response) => {
      if (!request.url?.endsWith(".safetensors")) return response.writeHead(404).end();
      return response.writeHead(200, { "content-length": content.length }).end(content);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const pull = (...args: string[]) => rwkv(["pull", ...args], { environment: { XDG_CACHE_HOME: at("cache") } });

  test("prints the path of the file, which is in the cache folder", async () => {
    const { code, stdout, stderr } = await pull(`${url}/model.safetensors`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.startsWith(at("cache"))).toBe(true);
    expect(readFileSync(stdout.trimEnd(), "utf8")).toBe(content);
    const again = await pull(`${url}/model.safetensors`, "--json");
    expect(JSON.parse(again.stdout)).toEqual({ path: stdout.trimEnd() });
  });

  test.each([
    [["no-slash"], /neither owner\/repository/],
    [["/missing"], /answered 404/],
    [["/other.safetensors", "--sha256", "0".repeat(64)], /is not the file that was expected/],
  ])("%j is told in one line", async ([name, ...rest], message) => {
    const { code, stdout, stderr } = await pull(name!.startsWith("/") ? url + name : name!, ...rest);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});
