// The playground on other backends, in a real Chromium: WebGPU, in software where there is no GPU (the choice, the same text as on the CPU,
// the measurement, a device that is lost), a page that is not isolated, and one of an origin that has neither WebGPU nor storage.
import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { goldenBytes } from "@rwkv-ts/vitest/data";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { builtSite, type Server, serve } from "./support/built-site.js";
import { type Visit, Visitor } from "./support/pages.js";

const executablePath = findChromium();
const missing = executablePath ? "" : ` (skipped: ${chromiumMissing})`;
/** Milliseconds: a driver in software compiles for seconds, and needs a third of a second for a token. */
const patient = { timeout: 90_000 };

const ready = (page: Page) => page.locator(".playground .write:not([disabled])").waitFor(patient);
/** The model, where it runs, and why there. */
const backendOf = (page: Page) => page.locator(".model-panel .model-line").textContent();
const choices = (page: Page) => page.getByText("Choose another model").click();
const runsOn = (page: Page) => page.getByLabel("Runs on");

/** What the model writes after "The", drawing the likeliest token each time. */
async function write(page: Page, tokens: number): Promise<string> {
  await page.click("button.begin");
  await page.fill("[name=temperature]", "0");
  await page.fill("[name=maxTokens]", `${tokens}`);
  await page.fill("#draft", "The");
  await page.click(".write");
  await page.locator(".playground[data-writing=false] .speed").getByText("as many as asked for").waitFor(patient);
  return (await page.locator(".tokens").textContent())!;
}

describe.skipIf(!executablePath)(`the playground's backends${missing}`, () => {
  let browser: Browser;
  let built: string;
  let visitor: Visitor;
  let server: Server;
  const open = async (isolated: boolean, host = "127.0.0.1"): Promise<Visit> => {
    server = await serve(built, isolated);
    return visitor.visit(`${server.url.replace("127.0.0.1", host)}playground/`);
  };
  beforeAll(async () => {
    built = await builtSite();
    // an origin that is neither secure nor local has no WebGPU
    const args = [...chromiumArguments, "--host-resolver-rules=MAP plain.test 127.0.0.1"];
    browser = await chromium.launch({ executablePath: executablePath!, args });
    visitor = new Visitor(browser);
  }, 600_000);
  afterEach(async () => {
    await visitor.leave();
    await server?.close();
  });
  afterAll(() => browser?.close());

  describe("on WebGPU", () => {
    let hasAdapter: boolean;
    beforeAll(async () => {
      const own = await serve(built, true); // which does not load again by itself
      const page = await browser.newPage();
      await page.goto(own.url);
      hasAdapter = await page.evaluate(async () => !!(await navigator.gpu?.requestAdapter()));
      await page.close();
      await own.close();
    });
    beforeEach(({ skip }) => skip(!hasAdapter, "WebGPU has no adapter here"));

    test("the model is loaded again, writes what it writes on the CPU, and is measured", async () => {
      const { page, errors } = await open(true);
      await ready(page);
      expect(await backendOf(page)).toMatch(/CPU, /);
      const onCpu = await write(page, 8);
      await choices(page);
      await runsOn(page).selectOption("webgpu");
      await expect.poll(() => backendOf(page), patient).toMatch(/GPU: WebGPU on \w+/);
      expect(await write(page, 8)).toBe(onCpu);
      await page.getByText("About this model").click();
      await page.getByRole("button", { name: "Measure speed" }).click();
      await expect
        .poll(() => page.locator(".measured").textContent(), patient)
        .toMatch(
          /^[\d.,]+ tokens a second over ([89]|[1-5]\d|6[0-4]) tokens, on .*; \d+ kernels a token, [\d.]+ a layer; [\d.]+ MB a token, \d+ % of the \d+ GB that a copy moves a second$/,
        );
      expect(errors).toEqual([]);
    });

    test("a device that is lost amid a text leaves the text, and the model can be loaded again", async () => {
      const { page } = await open(true);
      await ready(page);
      await choices(page);
      await runsOn(page).selectOption("webgpu");
      await expect.poll(() => backendOf(page), patient).toMatch(/GPU: WebGPU on \w+/);
      await page.fill("[name=maxTokens]", "1000");
      await page.fill("#draft", "The");
      await page.click(".write");
      await expect.poll(() => page.locator(".tokens .token").count(), patient).toBeGreaterThan(4);
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.crashGpuProcess");
      const lost = page.locator(".model-panel [role=alert]");
      await lost.waitFor(patient);
      expect(await lost.textContent()).toMatch(/The graphics device was lost.*has to be loaded again/);
      await page.locator(".playground[data-writing=false]").waitFor(patient);
      expect(await page.locator(".tokens .token").count()).toBeGreaterThan(4);
      expect(await page.locator("section[aria-label=Text] .wb-alert").count()).toBe(0);
      await page.getByRole("button", { name: "Load again" }).click();
      await ready(page);
      expect(await lost.count()).toBe(0);
      expect(await write(page, 4)).toMatch(/^The.{4}/s);
    });
  });

  test("an origin that is not secure has no WebGPU and keeps no files, and everything else works", async () => {
    const { page, errors } = await open(false, "plain.test");
    await ready(page);
    expect(await backendOf(page)).toMatch(/CPU, one thread/);
    expect(await write(page, 8)).toMatch(/^The.{8}/s);
    await choices(page);
    const option = runsOn(page).locator("option[value=webgpu]");
    expect(await option.textContent()).toBe("WebGPU (this browser, or page, has none)");
    expect(await option.isDisabled()).toBe(true);

    // a model without a tokenizer, which the page cannot keep either
    const buffer = Buffer.from(goldenBytes("rwkv7", "model.pth"));
    await page.setInputFiles('[aria-label="Model file"]', { name: "model.pth", mimeType: "", buffer });
    await expect.poll(() => page.locator(".model-line").textContent(), patient).toMatch(/model\.pth/);
    const alerts = page.locator(".model-panel [role=alert]");
    await expect
      .poll(() => alerts.textContent(), patient)
      .toMatch(/is not kept for the next visit: this browser, or page, keeps no files/);
    await page.fill("#draft", "The");
    await page.click(".write");
    const refusal = page.locator("section[aria-label=Text] .wb-alert");
    await refusal.waitFor(patient);
    expect(await refusal.textContent()).toMatch(/text needs a tokenizer/);
    expect(errors).toEqual([]);
  });
});
