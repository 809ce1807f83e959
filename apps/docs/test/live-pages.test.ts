// The pages in which a model runs, in a real Chromium: playground, explorer, training and labs, pressed as a person presses them.
import { readFileSync } from "node:fs";
import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { builtSite, type Server, serve } from "./support/built-site.js";
import {
  complaints,
  everySize,
  inBothThemes,
  inPairs,
  overflow,
  picture,
  type Size,
  Visitor,
} from "./support/pages.js";

const executablePath = findChromium();
const missing = executablePath ? "" : ` (skipped: ${chromiumMissing})`;
/** Milliseconds: the machine may be busy with other work. */
const patient = { timeout: 90_000 };

describe.skipIf(!executablePath)(`the live pages in Chromium${missing}`, () => {
  let browser: Browser;
  let visitor: Visitor;
  let server: Server;
  beforeAll(async () => {
    server = await serve(await builtSite(), true);
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments });
    visitor = new Visitor(browser);
  }, 300_000);
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const at = (path: string, size?: Size) => visitor.visit(`${server.url}${path}`, size);
  const ready = (page: Page) => page.locator(".playground .write:not([disabled])").waitFor(patient);
  const written = async (page: Page) => {
    await page.locator(".playground[data-writing=false]").waitFor(patient);
    return (await page.locator(".tokens").textContent())!;
  };
  const write = async (page: Page, prompt: string) => {
    await page.fill("#draft", prompt);
    await page.click(".write");
    return written(page);
  };
  /** Controls that a finger cannot press: lower than 44 px. Words of a text are words. */
  const lowControls = (page: Page) =>
    page
      .locator(".wb :is(button, select, input:not([type=checkbox], [type=file]), summary):visible")
      .evaluateAll((all) =>
        all
          .filter((each) => !each.closest(".heat, .choose") && each.getBoundingClientRect().height < 43.5)
          .map((each) => each.outerHTML.slice(0, 120)),
      );

  const inEverySize = "axe finds nothing in either theme, and nothing is cut off";
  for (const size of everySize)
    test(`${inEverySize}: ${size}`, { tags: size === "desktop" ? ["exhaustive"] : [] }, async () => {
      const found: Record<string, unknown> = {};
      const pages: readonly (readonly [path: string, until: (page: Page) => Promise<unknown>])[] = [
        [
          "playground/#maxTokens=40&seed=1",
          async (page) => {
            await ready(page);
            await page.click(".write");
            await written(page);
            await page.locator(".state-view canvas").waitFor();
          },
        ],
        ["explorer/", (page) => page.locator('.explorer[data-doing=""] .matrices').waitFor(patient)],
        ["train/", (page) => page.locator(".train .start").waitFor(patient)],
        ["labs/", (page) => page.locator("h1").waitFor(patient)],
        ["labs/state-tracking", (page) => page.locator(".lab .run").waitFor(patient)],
        ["labs/needle", (page) => page.locator(".lab .run").waitFor(patient)],
        ["labs/time-series", (page) => page.locator(".lab .run").waitFor(patient)],
        ["labs/scaling", (page) => page.locator(".lab .run").waitFor(patient)],
      ];
      await inPairs(pages, async ([path, until]) => {
        const { page, errors } = await at(path, size);
        await until(page);
        const complaint = await inBothThemes(page, async (theme) => {
          await picture(page, `${path.replace(/#.*/, "").replaceAll("/", "-")}-${size}-${theme}`, true);
          return complaints(page, theme);
        });
        const all = [
          ...complaint,
          ...errors,
          ...((await overflow(page)) > 0 ? ["the page is wider than the window"] : []),
          ...(size === "phone" ? await lowControls(page) : []),
        ];
        if (all.length > 0) found[path] = all;
        await page.close();
      });
      expect(found).toEqual({});
    });

  test("a seed writes the same text twice, speed is that of writing, and a word is a way to a branch that stays", async () => {
    const { page, errors } = await at("playground/#maxTokens=24&seed=7");
    await ready(page);
    const first = await write(page, "Once upon a time");
    expect(first).toMatch(/^Once upon a time.{20}/s);
    expect(await page.textContent(".speed")).toMatch(/^24 tokens, [\d,.]+ tokens a second: as many as asked for/);
    // what is typed at once after a new text is begun is the new one's
    await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>("button.begin")!.click();
      const draft = document.querySelector<HTMLTextAreaElement>("#draft")!;
      draft.value = "Once upon a time";
      draft.dispatchEvent(new Event("input"));
    });
    await page.click(".write");
    expect(await written(page)).toBe(first);

    await page.locator(".token").nth(10).click();
    const candidates = page.locator(".candidates button");
    await candidates.first().waitFor(patient);
    expect(await candidates.count()).toBe(10);
    const other = (await candidates.nth(2).locator("span").first().textContent())!.replaceAll("·", " ");
    const before = await page.locator(".token").evaluateAll((all) => all.slice(0, 10).map((each) => each.textContent));
    await candidates.nth(2).click();
    await expect.poll(() => page.locator(".playground[data-writing=false]").count(), patient).toBe(1);
    const branch = await written(page);
    expect(branch.startsWith(before.join("") + other)).toBe(true);
    expect(branch).not.toBe(first);

    // back to the first text, and everything is there again after a reload
    const branches = page.locator(".branches li > button:first-child");
    await branches.nth(1).click();
    expect(await written(page)).toBe(first);
    await expect.poll(() => page.locator(".history li").count(), patient).toBe(2);
    await page.locator(".playground[data-kept=true]").waitFor(patient);
    await page.reload();
    await ready(page);
    expect(await written(page)).toBe(first);
    expect(await branches.count()).toBe(4);
    expect(errors).toEqual([]);
  });

  test("continuations stand side by side, and one of them is taken", async () => {
    const { page } = await at("playground/#maxTokens=12&n=3&seed=1");
    await ready(page);
    await write(page, "The king");
    const beside = page.locator(".beside .wb-text");
    expect(await beside.count()).toBe(3);
    const second = (await beside.nth(1).textContent())!.replace(/^\s*Take 2\s*/, "").trim();
    await beside.nth(1).getByRole("button").click();
    expect((await written(page)).replace(/^The king/, "").trim()).toBe(second);
  });

  test("a chat is written in the model's template, and shown as messages", async () => {
    const { page, errors } = await at("playground/#maxTokens=20&seed=3");
    await ready(page);
    await page.getByRole("button", { name: "Chat", exact: true }).click();
    await page.fill("#draft", "Who are you?");
    await page.keyboard.press("Control+Enter");
    await written(page);
    expect(await page.locator(".tokens .message").allTextContents()).toEqual(["Who are you?"]);
    expect(await page.locator(".run.reply .token").count()).toBeGreaterThan(0);
    expect(await page.locator(".tokens").textContent()).not.toMatch(/Assistant:/);
    expect(errors).toEqual([]);
  });

  test("tokens are shown as one types, and the keyboard reaches and starts everything", async () => {
    const { page } = await at("playground/#maxTokens=100000");
    await ready(page);
    await page.fill("#draft", "Once upon a time");
    await expect.poll(() => page.locator(".chips").textContent(), patient).toBe("5 tokensOnce·upon·a·time");
    expect(await page.locator(".chip").count()).toBe(5);
    await page.focus("#draft");
    await page.keyboard.press("Control+Enter");
    await page
      .locator(".playground[data-writing=true] .token")
      .nth(20)
      .waitFor({ ...patient, state: "attached" });
    await page.keyboard.press("Escape");
    await written(page);
    expect(await page.textContent(".speed")).toMatch(/stopped/);
    await page.focus(".tokens");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.locator(".token-card[open] .candidates button").first().waitFor(patient);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".token-card").count(), patient).toBe(0);
  });

  test("files that are no model, and addresses without one, are refused in one sentence, and the model stays", async () => {
    const { page } = await at("playground/");
    await ready(page);
    await page.getByText("Choose another model").click();
    const alert = page.locator(".model-panel [role=alert]");
    const notes = { name: "notes.bin", mimeType: "application/octet-stream", buffer: Buffer.from("no model") };
    await page.setInputFiles('[aria-label="Model file"]', notes);
    await expect.poll(() => alert.textContent(), patient).toMatch(/notes\.bin is neither a \.pth nor a \.safetensors/);
    await page.fill('[aria-label="Address of a model"]', `${server.url}nothing.pth`);
    await page.keyboard.press("Enter");
    await expect.poll(() => alert.textContent(), patient).toMatch(/nothing\.pth: the server answered 404/);
    await page.fill("[name=maxTokens]", "4");
    expect(await write(page, "The")).toMatch(/^The./s);
    await page.fill("[name=maxTokens]", "0");
    await page.click(".write");
    expect(await page.locator("section[aria-label=Text] .wb-alert").textContent()).toMatch(/^Most tokens must be /);
  });

  test("a file that was opened is kept with its size, opens again after a reload, and can be removed", async () => {
    const { page } = await at("playground/");
    await ready(page);
    await page.getByText("Choose another model").click();
    const buffer = readFileSync(new URL("../../cli/model/model.safetensors", import.meta.url));
    await page.setInputFiles('[aria-label="Model file"]', { name: "mine.safetensors", mimeType: "", buffer });
    const entry = page.getByRole("button", { name: /^mine\.safetensors\s*4\.2 MB/ });
    await entry.waitFor(patient);
    await page.reload();
    await ready(page);
    await page.getByText("Choose another model").click();
    await entry.click();
    await expect.poll(() => page.locator(".model-line").textContent(), patient).toMatch(/mine\.safetensors/);
    await page.getByRole("button", { name: "Remove mine.safetensors from this browser" }).click();
    await expect.poll(() => entry.count(), patient).toBe(0);
  });

  test("the explorer shows the token that is chosen: its surprise, its head, what may come after it", async () => {
    const { page, errors } = await at("explorer/");
    await page.locator('.explorer[data-doing=""] .matrices').waitFor(patient);
    expect(await page.locator(".matrices strong").allTextContents()).toEqual([
      ...["Before", "Faded", "Erased", "Written", "After"],
    ]);
    const heat = page.locator(".heat button");
    await heat.nth(3).click();
    const label = (await heat.nth(3).getAttribute("aria-label"))!;
    expect(label).toMatch(/^Token 3, ".+": [\d.]+ bits$/);
    const word = (JSON.parse(/".+"/.exec(label)![0]) as string).replaceAll(" ", "·");
    await expect.poll(() => page.locator("#next-title").textContent(), patient).toBe(`What may come after “${word}”`);
    await expect.poll(() => page.locator("#head-title").textContent(), patient).toContain(`head 0: what “${word}”`);
    const rows = page.locator(".candidates tbody tr");
    expect(await rows.count()).toBe(20);
    await page.locator(".sliders input").nth(2).fill("2");
    await expect.poll(() => page.locator(".candidates tr.out").count(), patient).toBe(18);
    expect(errors).toEqual([]);
  });

  test("a text is learned, the run survives a reload and goes on, and its model writes", async () => {
    const { page, errors } = await at("train/");
    await page.locator(".train .start").waitFor(patient);
    expect(await page.locator(".train .start").isDisabled()).toBe(true);
    const text = Array.from({ length: 400 }, (_, i) => `The ${["cat", "dog", "cow"][i % 3]} sat on the mat. `).join("");
    await page.fill("#learned", text);
    for (const [name, value] of Object.entries({ channels: 32, layers: 1, batch: 4, context: 16, steps: 160 }))
      await page.fill(`[name=${name}]`, `${value}`);
    await page.click(".train .start");
    await expect.poll(() => page.locator("#course-title").textContent(), patient).toMatch(/update (6|7|8|9|1\d)\d/);
    await page.click(".train .pause");
    await page.locator(".train .go").waitFor(patient);
    const paused = (await page.locator(".train .go").textContent())!;
    await page.reload();
    await page.locator(".train .go").waitFor(patient);
    expect(await page.locator(".train .go").textContent()).toBe(paused);
    await page.click(".train .go");
    await page.locator(".train[data-finished=true] .use").waitFor(patient);
    const bits = Number(await page.textContent(".bits"));
    expect(bits).toBeGreaterThan(0);
    expect(bits).toBeLessThan(3);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download .pth" }).click();
    expect((await download).suggestedFilename()).toBe("model.pth");
    await page.click(".train .use");
    await ready(page);
    expect(await page.locator(".model-line").textContent()).toMatch(/trained-model\.safetensors/);
    await page.fill("[name=maxTokens]", "12");
    await page.click(".write");
    expect((await written(page)).length).toBeGreaterThan(12);
    expect(errors).toEqual([]);
  });

  test("DoRA, PiSSA and MiSS learn beside the model of the site, which then writes with what was learned", async () => {
    const { page, errors } = await at("train/");
    for (const method of ["dora", "pissa", "miss"]) {
      await page.selectOption("[name=method]", method);
      await page.fill("#learned", "The cat sat on the mat. ".repeat(20));
      for (const [name, value] of Object.entries({ rank: 2, batch: 1, context: 16, steps: 3 }))
        await page.fill(`[name=${name}]`, `${value}`);
      await page.locator(".train .start:not([disabled])").click(patient);
      await page.locator(".train[data-finished=true][data-running=false] .use").waitFor(patient);
      expect(Number(await page.textContent(".bits"))).toBeGreaterThan(0);
      await page.click(".train .use");
      await ready(page);
      await page.fill("[name=maxTokens]", "4");
      await page.click(".write");
      expect((await written(page)).length).toBeGreaterThan(20);
      await page.goto(`${server.url}train/`);
    }
    expect(errors).toEqual([]);
  });

  test("a task is learned by three architectures side by side, a series by one layer, and costs are measured", async () => {
    const { page, errors } = await at("labs/recall");
    await page.fill("[name=steps]", "20");
    await page.click(".lab .run");
    await page.locator(".lab[data-running=false] .answers").waitFor(patient);
    const answers = page.locator("tr[data-architecture]");
    expect(await answers.locator("th").allTextContents()).toEqual(["RWKV-7", "RWKV-4", "Transformer"]);
    for (const cell of await answers.locator("td:nth-child(2)").allTextContents()) expect(cell).toMatch(/^\d+ %$/);

    await page.goto(`${server.url}labs/time-series`);
    await page.click(".lab .run");
    const outcome = page.locator(".outcome");
    await outcome.waitFor(patient);
    const [error, persistence] = (await outcome.textContent())!.match(/\de-\d/g)!.map(Number) as [number, number];
    expect(error).toBeLessThan(persistence);

    await page.goto(`${server.url}labs/scaling`);
    await page.click(".lab .run");
    await page.locator(".figures tbody tr").nth(5).waitFor(patient);
    const rows = await page
      .locator(".figures tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent!)));
    const kept = (model: string) => rows.filter(([name]) => name === model).map((row) => row[4]);
    expect(new Set(kept("RWKV-7")).size).toBe(1);
    expect(new Set(kept("Transformer")).size).toBeGreaterThan(2);
    expect(errors).toEqual([]);
  });
});
