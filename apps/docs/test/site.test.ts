// The built site in a real Chromium: what it shows at once, what can be pressed, how it looks at two sizes in two themes, what it needs of a host.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { type Browser, chromium } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { base, builtSite, type Server, serve } from "./support/built-site.js";
import { complaints, everySize, inBothThemes, inPairs, overflow, picture, Visitor } from "./support/pages.js";

const executablePath = findChromium();
const missing = executablePath ? "" : ` (skipped: ${chromiumMissing})`;
/** Other processes may have the machine. */
const patient = { timeout: 30_000 };

describe.skipIf(!executablePath)(`the site in Chromium${missing}`, () => {
  let folder: string;
  let browser: Browser;
  let visitor: Visitor;
  let server: Server;
  beforeAll(async () => {
    folder = await builtSite();
    server = await serve(folder, true);
    browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments });
    visitor = new Visitor(browser);
  }, 600_000);
  afterEach(() => visitor.leave());
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("the first page writes by itself and says how fast this machine is", async () => {
    const { page, errors } = await visitor.visit(server.url);
    await page.getByText("tokens a second, on your machine").waitFor({ timeout: 60_000 });
    const text = await page.getByLabel("What the model writes").textContent();
    expect(text).toMatch(/^Once upon a time/);
    expect(text!.length).toBeGreaterThan(200);
    expect(await page.getByText("million parameters").textContent()).toMatch(/state 0\.\d MB, however long the text/);
    expect(errors).toEqual([]);
  });

  test("the first content needs less than 100 KB of script", async () => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    const scripts: string[] = [];
    page.on("request", (request) => {
      const isOfPage = request.resourceType() === "script" || request.url().endsWith(".js");
      if (isOfPage && !request.url().includes("worker"))
        scripts.push(new URL(request.url()).pathname.slice(base.length));
    });
    await page.goto(server.url, { waitUntil: "load" });
    await page.locator("h1").waitFor();
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(100_000);
    await context.close();
  });

  test("what a Transformer keeps grows with the text, what an RWKV keeps does not", async () => {
    const { page } = await visitor.visit(server.url);
    await page.locator("#memory").scrollIntoViewIfNeeded();
    await page.getByText("Measure here").or(page.getByText("measuring …")).first().waitFor();
    await page.locator("figure.growth").scrollIntoViewIfNeeded();
    await page.getByText("Measure again").waitFor({ timeout: 100_000 });
    const rows = await page
      .locator("figure.growth table")
      .first()
      .locator("tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => Number(cell.textContent))));
    const [first, last] = [rows[0]!, rows.at(-1)!];
    expect(last[0]).toBe(32 * first[0]!);
    expect(last[1]).toBe(first[1]);
    expect(last[2]! / first[2]!).toBeCloseTo(32, 0);
    await picture(page, "memory-curve");
  });

  const pages = [
    "",
    "guide/",
    "guide/sessions",
    "guide/quantisation",
    "generations/",
    "generations/rwkv7",
    "benchmarks/claims",
  ];
  const inEverySize = "pages are readable and axe finds nothing in either theme";
  for (const size of everySize)
    test(`${inEverySize}: ${size}`, { tags: size === "desktop" ? ["exhaustive"] : [] }, async () => {
      const found: Record<string, unknown> = {};
      await inPairs(pages, async (path) => {
        const { page, errors } = await visitor.visit(`${server.url}${path}`, size);
        await page.locator("h1").first().waitFor();
        const complaint = await inBothThemes(page, async (theme) => {
          await picture(page, `${path.replaceAll("/", "-") || "home"}-${size}-${theme}`);
          return complaints(page, theme);
        });
        const wider = await overflow(page);
        if (complaint.length + errors.length > 0 || wider > 0) found[path] = { complaint, errors, wider };
        await page.close();
      });
      expect(found).toEqual({});
    });

  test("a symbol of a formula lights up in formula and code, with its shape and its tensors", async () => {
    const { page } = await visitor.visit(`${server.url}generations/rwkv7`);
    await page.locator(".formulas [data-symbol=w]").first().hover();
    const card = page.locator(".symbol-card");
    await expect
      .poll(() => card.textContent(), patient)
      .toMatch(/decay of each channel.*\[N, C\].*blocks\.\*\.att\.w0/);
    const lit = await page.locator(".listing .line.lit").allTextContents();
    expect(lit.some((line) => line.includes("const w = exp(mul(sigmoid(add(p.w0"))).toBe(true);
    expect(await page.locator(".formulas .lit").count()).toBeGreaterThan(1);
    await picture(page, "symbol");
  });

  test("the small models write after one beginning, each beside its loss", async () => {
    const { page, errors } = await visitor.visit(`${server.url}generations/`);
    await page.fill("#common-prompt", "The king had");
    await page.locator(".side-by-side button").click();
    const models = page.locator(".side-by-side section");
    expect(await models.count()).toBeGreaterThan(2);
    for (const model of await models.all())
      await expect
        .poll(() => model.textContent(), { timeout: 60_000 })
        .toMatch(/\d\.\d{3} bits per byte.*The king had.{20,} tokens a second/s);
    expect(errors).toEqual([]);
    await picture(page, "side-by-side");
  });

  test("decays of one's own text are shown, a value for every channel and token", async () => {
    const { page } = await visitor.visit(`${server.url}generations/rwkv7#on-your-own-text`);
    await page.locator(".decay textarea").fill("The king had a book.");
    await page.locator(".decay button").click();
    const canvas = page.locator(".decay canvas");
    await canvas.waitFor({ timeout: 60_000 });
    await canvas.hover({ position: { x: 5, y: 5 } });
    await expect
      .poll(() => page.locator(".decay figcaption").textContent(), patient)
      .toMatch(/“.+”, channel \d+: 0\.\d+/);
    await canvas.scrollIntoViewIfNeeded();
    await picture(page, "decay");
  });

  test("a session is forked, rolled back, saved and restored by pressing", async () => {
    const { page } = await visitor.visit(`${server.url}guide/sessions`);
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const nodes = page.locator(".tree .node");
    await press("Read the beginning");
    await nodes.first().waitFor({ timeout: 60_000 });
    await press("Write on");
    await expect.poll(() => nodes.count(), patient).toBe(2);
    await press("Roll back");
    await press("Fork and write");
    await expect.poll(() => page.locator(".tree .row").count(), patient).toBe(2);
    await press("Save");
    await expect.poll(() => page.locator(".tree figcaption").textContent(), patient).toMatch(/[\d,]+ bytes/);
    await press("Roll back");
    await press("Restore");
    expect(await page.locator(".tree .node[aria-pressed=true]").textContent()).toMatch(/saved/);
    const [one, two] = await page.locator(".tree .row").allTextContents();
    expect(one).not.toBe(two);
    expect((await nodes.allTextContents()).filter((text) => /^\s*…/.test(text))).toEqual([]);
    expect(await page.getByRole("alert").count()).toBe(0);
    await picture(page, "sessions-pressed");
  });

  test("sliders change what can be drawn, and leave the model's own probabilities", async () => {
    const { page } = await visitor.visit(`${server.url}guide/sampling`);
    const caption = page.locator(".sampling figcaption");
    await caption.waitFor({ timeout: 60_000 });
    const possible = async () => Number(/^([\d,]+) tokens/.exec((await caption.textContent())!)![1]!.replace(",", ""));
    const own = () => page.locator(".sampling tbody tr").first().locator("td").first().textContent();
    const before = [await possible(), await own()] as const;
    await page.getByLabel(/^top p/).fill("1");
    await expect.poll(possible, patient).toBeGreaterThan(before[0]);
    expect(await own()).toBe(before[1]);
    await picture(page, "sampling");
  });

  test("a host without headers gets threads by the service worker, and the site stays when the host is gone", async () => {
    const plain = await serve(folder, false);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(plain.url, { waitUntil: "load" });
    const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null).catch(() => false);
    await expect.poll(isControlled, patient).toBe(true);
    // the page reloads by itself where the machine is fast enough, perhaps amid this
    await page.reload().catch(() => undefined);
    await expect.poll(() => page.evaluate(() => crossOriginIsolated).catch(() => false), patient).toBe(true);
    await page.getByText("tokens a second, on your machine").waitFor({ timeout: 60_000 });
    const kept = () =>
      page.evaluate(async () => {
        const [name] = await caches.keys();
        return name ? (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname) : [];
      });
    const built = readFileSync(join(folder, "service-worker.js"), "utf8");
    const { files } = JSON.parse(/^const \{ version, files \} = (.*);$/m.exec(built)![1]!) as {
      readonly files: string[];
    };
    expect(files).toEqual(expect.arrayContaining(["guide/sessions.html", "model.safetensors"]));
    const missing = async () => {
      const paths = new Set(await kept());
      return files.filter((file) => !paths.has(`${base}${file}`)).length;
    };
    await expect.poll(missing, { timeout: 60_000, interval: 1000 }).toBe(0);
    await plain.close();
    await page.goto(`${plain.url}guide/sessions`);
    await page.getByRole("button", { name: "Read the beginning" }).click();
    await page.locator(".tree .node").first().waitFor({ timeout: 60_000 });
    await context.close();
  });

  test("pages for machines are there: llms.txt and every page as Markdown", () => {
    const list = readFileSync(join(folder, "llms.txt"), "utf8");
    const addresses = [...list.matchAll(/\]\((.+?)\)/g)].map(([, address]) => address!.replace(base, ""));
    expect(addresses).toContain("guide/sessions.md");
    expect(addresses.filter((address) => !existsSync(join(folder, address)))).toEqual([]);
  });

  test("no page names a file that is not there", () => {
    const html = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    const wanted = html.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/(?:src|href)="(\/[^"#?]*)/g)].map(([, path]) => path!),
    );
    const exists = (path: string) =>
      path.startsWith(base) &&
      ["", ".html", "/index.html"].some((end) => existsSync(join(folder, `${path.slice(base.length)}${end}`)));
    expect([...new Set(wanted)].filter((path) => !exists(path))).toEqual([]);
  });
});
