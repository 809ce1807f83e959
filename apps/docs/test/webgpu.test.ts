// The built app on WebGPU in a real Chromium, in software where there is no GPU: the choice of the backend, the same text as on the
// CPU, the measurement, a device that is lost, and a page without WebGPU.
import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltApp, buildApp, type Server, serve } from "./support/app.js";

const executablePath = findChromium();
const missing = executablePath ? "" : ` (skipped: ${chromiumMissing})`;
/** Milliseconds: a driver in software compiles for seconds, and needs a third of a second for a token. */
const patience = 90_000;

const loaded = (page: Page) => page.waitForSelector("body[data-phase=ready]", { timeout: patience });

/** Every text that an element shows until `until` resolves. */
async function textsOf(page: Page, selector: string, until: () => Promise<unknown>): Promise<string[]> {
  await page.evaluate((shown) => {
    const element = document.querySelector(shown)!;
    const texts: string[] = [];
    Object.assign(globalThis, { texts });
    new MutationObserver(() => texts.push(element.textContent ?? "")).observe(element, { childList: true });
  }, selector);
  await until();
  return page.evaluate(() => (globalThis as { texts?: string[] }).texts ?? []);
}

async function write(page: Page, tokens: number): Promise<string> {
  await page.fill("#prompt", "The");
  await page.fill("#temperature", "0");
  await page.fill("#max-tokens", `${tokens}`);
  await page.click("#write");
  await loaded(page);
  return (await page.textContent("#output"))!;
}

const drawnColours = (page: Page): Promise<number> =>
  page.$eval("#state", (canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return new Set(new Uint32Array(data.buffer)).size;
  });

describe.skipIf(!executablePath)(`the playground on WebGPU${missing}`, () => {
  let app: BuiltApp;
  let browser: Browser;
  let hasAdapter: boolean;
  beforeAll(async () => {
    app = await buildApp();
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments });
    const server = await serve(app.folder, false);
    const page = await browser.newPage();
    await page.goto(server.url);
    hasAdapter = await page.evaluate(async () => (await navigator.gpu?.requestAdapter()) !== null);
    await page.close();
    await server.close();
  });
  afterAll(async () => {
    await browser?.close();
    app?.remove();
  });
  beforeEach(({ skip }) => skip(!hasAdapter, "WebGPU has no adapter here"));

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
      await page?.close();
      await server?.close();
    });

    test("the choice of WebGPU loads the model again, which writes what it writes on the CPU", async () => {
      await page.click("#embedded");
      await loaded(page);
      const onCpu = await write(page, 8);
      expect(await page.textContent("#backend")).toMatch(/^CPU, /);

      const progress = await textsOf(page, "#progress-text", async () => {
        await page.selectOption("#backend-choice", "webgpu");
        await loaded(page);
      });
      expect(progress.at(-1)).toMatch(/^compiling shaders, (\d+) of \1$/);
      expect(await page.textContent("#backend")).toMatch(/^GPU: WebGPU on \w+/);
      expect(await write(page, 8)).toBe(onCpu);
      expect(await page.textContent("#speed")).toMatch(/^8 tokens, [\d.]+ tokens a second: as many as asked for/);
      expect(await drawnColours(page)).toBeGreaterThan(50);

      await page.click("#measure");
      await loaded(page);
      const adapter = /WebGPU on (.+)$/.exec((await page.textContent("#backend"))!)![1];
      expect(await page.textContent("#measured")).toMatch(/^[\d.]+ tokens a second over 32 tokens, on /);
      expect(await page.textContent("#measured")).toContain(adapter);
      expect(await page.textContent("#measured")).toMatch(
        /; \d+ kernels a token, [\d.]+ a layer; [\d.]+ MB a token, \d+ % of the \d+ GB that a copy moves a second$/,
      );
      expect(errors).toEqual([]);
    });
  });

  test("a device that is lost amid a text leaves the text, and the model can be loaded again", async () => {
    const server = await serve(app.folder, true);
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.selectOption("#backend-choice", "webgpu");
    await page.click("#embedded");
    await loaded(page);
    await page.fill("#prompt", "The");
    await page.click("#write");
    await page.waitForFunction(() => document.querySelector("#output")!.textContent!.length > 12);
    const session = await browser.newBrowserCDPSession();
    await session.send("Browser.crashGpuProcess");
    await page.waitForSelector("#lost:not([hidden])");
    await page.waitForSelector("body[data-phase=empty]");
    expect(await page.textContent("#lost")).toMatch(/The graphics device was lost.*has to be loaded again/);
    expect(await page.locator("#error").isHidden()).toBe(true);
    expect((await page.textContent("#output"))!.length).toBeGreaterThan(12);
    await expect.poll(() => drawnColours(page)).toBeGreaterThan(50);

    await page.click("#reload");
    await loaded(page);
    expect(await page.locator("#lost").isHidden()).toBe(true);
    expect(await write(page, 4)).toMatch(/^The.{4}/s);
    await page.close();
    await server.close();
  });

  test("stop ends the measurement without a figure", async () => {
    const server = await serve(app.folder, true);
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.selectOption("#backend-choice", "webgpu");
    await page.click("#embedded");
    await loaded(page);
    await page.click("#measure");
    await page.click("#stop");
    await loaded(page);
    expect(await page.textContent("#measured")).toBe("");
    expect(await page.locator("#error").isHidden()).toBe(true);
    await page.close();
    await server.close();
  });
});

test.skipIf(!executablePath)(`a page without WebGPU says so, and runs models on the CPU${missing}`, async () => {
  const app = await buildApp();
  // An origin that is neither secure nor local has no WebGPU.
  const args = [...chromiumArguments, "--host-resolver-rules=MAP playground.test 127.0.0.1"];
  const browser = await chromium.launch({ executablePath: executablePath!, args });
  const server = await serve(app.folder, false);
  try {
    const page = await browser.newPage();
    await page.goto(server.url.replace("127.0.0.1", "playground.test"));
    const option = page.locator("#backend-choice option[value=webgpu]");
    await page.waitForSelector("#backend-choice option[value=webgpu]:disabled", { state: "attached" });
    expect(await option.textContent()).toBe("WebGPU (this browser, or page, has none)");
    await page.click("#embedded");
    await loaded(page);
    expect(await page.textContent("#backend")).toMatch(/^CPU, /);
  } finally {
    await browser.close();
    await server.close();
    app.remove();
  }
});
