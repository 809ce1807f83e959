// What a page calls its files: relative addresses, blob: and data:, bytes of frames and of shared memory. And what it is not asked for:
// Node's modules, which a page would report as errors.
import { goldenUrl, isolated } from "@rwkv-ts/vitest/browser";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openCheckpoint, openSource, type SourceInput, writeSafetensors } from "../src/index.js";

const url = goldenUrl("rwkv7/model.safetensors");
const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
const expected = await (await openCheckpoint(url)).read("head.weight");

/** A frame's own classes. */
function frame(): { Uint8Array: typeof Uint8Array; Blob: typeof Blob; URL: typeof URL } {
  const element = document.createElement("iframe");
  document.body.append(element);
  return element.contentWindow as never;
}

afterEach(() => {
  for (const element of document.querySelectorAll("iframe, base")) element.remove();
  vi.restoreAllMocks();
});

describe("a model opens", () => {
  const forms: Record<string, () => SourceInput> = {
    "from an address relative to the origin": () => "/golden/rwkv7/model.safetensors",
    "from an address relative to the page": () => {
      document.head.append(Object.assign(document.createElement("base"), { href: "/golden/rwkv7/" }));
      return "model.safetensors";
    },
    "from a blob: address": () => URL.createObjectURL(new Blob([bytes])),
    "from a blob: URL": () => new URL(URL.createObjectURL(new Blob([bytes]))),
    "from a URL of a frame": () => new (frame().URL)(url),
    "from bytes of a frame": () => new (frame().Uint8Array)(bytes),
    "from a buffer of a frame": () => new (frame().Uint8Array)(bytes).buffer,
    "from a Blob of a frame": () => new (frame().Blob)([bytes]),
    "from bytes on resizable memory": () => {
      const resizable = new Uint8Array(
        new (ArrayBuffer as new (bytes: number, options?: object) => ArrayBuffer)(bytes.length, {
          maxByteLength: 2 * bytes.length,
        }),
      );
      resizable.set(bytes);
      return resizable;
    },
    ...(isolated && {
      "from bytes on shared memory": () => {
        const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
        shared.set(bytes);
        return shared;
      },
    }),
  };
  test.each(Object.keys(forms))("%s", async (name) => {
    const checkpoint = await openCheckpoint(forms[name]!());
    expect(await checkpoint.read("head.weight")).toEqual(expected);
  });
});

describe("what cannot be opened", () => {
  test.each([
    ["chrome-extension://abc/model.safetensors", /chrome-extension:\/\/abc\/model\.safetensors cannot be fetched: /],
    ["capacitor://localhost/model.safetensors", /capacitor:\/\/localhost\/model\.safetensors cannot be fetched: /],
    ["file:///home/me/model.safetensors", /file:\/\/\/home\/me\/model\.safetensors cannot be fetched: /],
    ["http://[", /no file system here.*no address/],
  ])("%s is a short error of ours", async (address, message) => {
    await expect(openSource(address)).rejects.toMatchObject({
      code: expect.stringMatching(/checkpoint|input/),
      message: expect.stringMatching(message),
    });
  });

  test("what is no source at all is a short error, of whatever realm it is", async () => {
    const odd = { toString: () => "x".repeat(1e6) } as never;
    await expect(openSource(odd)).rejects.toMatchObject({ message: expect.stringMatching(/^.{0,200}$/) });
  });

  test("no path makes the page import Node's modules, which it would report as errors", async () => {
    const error = await writeSafetensors("model.safetensors", [], {}).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "checkpoint", message: expect.stringContaining("no file system here") });
    expect((error as Error).cause).toBe(undefined); // that of a failed import
  });
});
