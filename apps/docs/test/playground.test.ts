// The built app in a real Chromium: load, write, stop, open files, understand what is wrong; on isolated pages and others.

import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { goldenBytes } from "@rwkv-ts/vitest/data";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltApp, buildApp, type Server, serve } from "./support/app.js";

const executablePath = findChromium();
const missing = executablePath ? "" : ` (skipped: ${chromiumMissing})`;

/** Drops a file onto the page, as from a file manager. */
const drop = (page: Page, name: string, base64: string): Promise<void> =>
  page.evaluate(
    async ([fileName, content]) => {
      const bytes = await (await fetch(`data:application/octet-stream;base64,${content}`)).blob();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], fileName));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, base64] as const,
  );

describe.skipIf(!executablePath)(`the playground in Chromium${missing}`, () => {
  let app: BuiltApp;
  let browser: Browser;
  beforeAll(async () => {
    app = await buildApp();
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments });
  });
  afterAll(async () => {
    await browser?.close();
    app?.remove();
  });

  describe.each([true, false])("on a page whose isolation is %s", (isolated) => {
    let server: Server;
    let page: Page;
    let errors: string[];
    beforeEach(async () => {
      server = await serve(app.folder, isolated);
      page = await browser.newPage();
      errors = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(server.url);
    });
    afterEach(async () => {
      await page.close();
      await server.close();
    });
    const loadEmbedded = async () => {
      await page.click("#embedded");
      await page.waitForSelector("#model:not([hidden])");
    };
    const waitForEnd = () => page.waitForSelector("body[data-phase=ready]");
    const error = () => page.locator("#error:not([hidden])").textContent();

    test("the embedded model loads in a worker and says which backend it runs on and why", async () => {
      await loadEmbedded();
      expect(await page.textContent("#facts")).toMatch(/RWKV-7 Goose/);
      const backend = await page.textContent("#backend");
      if (isolated) expect(backend).toMatch(/^CPU, .* thread.*: the model is small/);
      else expect(backend).toMatch(/^CPU, one thread.*not cross-origin isolated/);
      expect(page.workers().length).toBeGreaterThan(0);
      expect(errors).toEqual([]);
    });

    test("a seed gives the same text twice, and the state is drawn", async () => {
      await loadEmbedded();
      await page.fill("#seed", "7");
      await page.fill("#max-tokens", "40");
      const write = async () => {
        await page.click("#write");
        await waitForEnd();
        return page.textContent("#output");
      };
      const first = await write();
      expect(first).toMatch(/^Once upon a time.{20}/s);
      expect(await page.textContent("#speed")).toMatch(/^40 tokens, [\d.]+ tokens a second: as many as asked for/);
      expect(await write()).toBe(first);
      // 3 layers of 4 heads of 64 x 64, with one pixel between
      const size = await page.$eval("#state", ({ width, height }: HTMLCanvasElement) => [width, height]);
      expect(size).toEqual([4 * 65 - 1, 3 * 65 - 1]);
      const drawn = await page.$eval("#state", (canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
      expect(drawn).toBeGreaterThan(50);
      expect(errors).toEqual([]);
    });

    test("stop ends the text and keeps what was written", async () => {
      await loadEmbedded();
      await page.fill("#max-tokens", "100000");
      await page.click("#write");
      await page.waitForFunction(() => document.querySelector("#output")!.textContent!.length > 40);
      await page.click("#stop");
      await waitForEnd();
      expect(await page.textContent("#speed")).toMatch(/stopped$/);
      expect((await page.textContent("#output"))!.length).toBeGreaterThan(40);
    });

    test("a file that is no model is refused in plain words, and another can be opened after it", async () => {
      const bad = {
        name: "notes.bin",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("not a model at all"),
      };
      await page.setInputFiles("#file", bad);
      expect(await error()).toMatch(/notes\.bin is neither a \.pth nor a \.safetensors checkpoint/);
      await loadEmbedded();
      expect(await page.locator("#error").isHidden()).toBe(true);
    });

    test("a file that is no model leaves the model that is there", async () => {
      await loadEmbedded();
      const bad = {
        name: "cut.pth",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("PK\x03\x04 cut short"),
      };
      await page.setInputFiles("#file", bad);
      expect(await error()).toMatch(/cut\.pth/);
      expect(await page.textContent("#facts")).toMatch(/model\.safetensors/);
      await page.fill("#max-tokens", "8");
      await page.click("#write");
      await waitForEnd();
      expect(await page.textContent("#speed")).toMatch(/^8 tokens/);
    });

    test("an address without a model is refused in plain words", async () => {
      await page.fill("#address", `${server.url}nothing.pth`);
      await page.press("#address", "Enter");
      expect(await error()).toMatch(/nothing\.pth: the server answered 404/);
    });

    test("a dropped .pth file loads; without a tokenizer its text is refused", async () => {
      await drop(page, "model.pth", Buffer.from(goldenBytes("rwkv7", "model.pth")).toString("base64"));
      await page.waitForSelector("#model:not([hidden])");
      expect(await page.textContent("#facts")).toMatch(/model\.pth \(pth\)/);
      await page.click("#write");
      expect(await error()).toMatch(/text needs a tokenizer/);
    });
  });

  test("on a phone's width nothing is cut off, and the keyboard reaches and starts everything", async () => {
    const server = await serve(app.folder, false);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(server.url);
    await page.fill("#max-tokens", "100000"); // so that it still writes when it is looked at
    await page.focus("#embedded");
    await page.keyboard.press("Enter");
    await page.waitForSelector("body[data-phase=ready]");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("prompt");
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector("body[data-phase=writing]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("body[data-phase=ready]");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
    await server.close();
  });
});
