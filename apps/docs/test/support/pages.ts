// A page of the site as a person has it: a size, a theme; what axe finds in it; a picture of it.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;
export type Theme = "light" | "dark";
/** Pages open in the first theme, and change to the other. */
export const themes = ["light", "dark"] as const satisfies readonly Theme[];

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page complained about. */
  readonly errors: string[];
}

export async function visit(
  browser: Browser,
  url: string,
  look: { readonly size: Size; readonly theme: Theme },
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: sizes[look.size],
    colorScheme: look.theme,
    hasTouch: look.size === "phone",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(url, { waitUntil: "load" });
  return { context, page, errors };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Runner {
  run(options: { readonly runOnly?: readonly string[] }): Promise<{ violations: Found[] }>;
}

/** What axe has against the page: a line a rule and element. In another theme than the first, of what a theme changes: colours. */
export async function complaints(page: Page, theme: Theme = themes[0]): Promise<string[]> {
  if (theme !== themes[0]) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(600); // colours change by and by
  }
  await page.evaluate(axe);
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { readonly axe: Runner }).axe.run(options)).violations,
    theme === themes[0] ? {} : { runOnly: ["cat.color"] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll("\n", " ")}`,
    ),
  );
}

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** To look at: written where RWKV_SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.RWKV_SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
