// A page of the site as a person has it: a size, a theme; what axe finds in it; a picture of it.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;
export const everySize = Object.keys(sizes) as readonly Size[];
export type Theme = "light" | "dark";

export interface Visit {
  readonly page: Page;
  /** What the page complained about. */
  readonly errors: string[];
}

interface Window {
  readonly context: BrowserContext;
  /** Of an empty page, through which storage is emptied. */
  readonly session: CDPSession;
}

/**
 * Somebody who visits pages: a window of each size, in which files that were loaded once stay. `leave` closes the pages and empties what
 * they stored. Without the service worker, which would keep the whole site each time.
 */
export class Visitor {
  readonly #windows = new Map<string, Promise<Window>>();
  readonly #origins = new Set<string>();

  constructor(private readonly browser: Browser) {}

  async visit(url: string, size: Size = "desktop"): Promise<Visit> {
    const { context } = await this.#windowOf(size);
    this.#origins.add(new URL(url).origin);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(url, { waitUntil: "load" });
    return { page, errors };
  }

  async leave(): Promise<void> {
    for (const window of this.#windows.values()) {
      const { context, session } = await window;
      const [, ...pages] = context.pages();
      await Promise.all(pages.map((page) => page.close()));
      for (const origin of this.#origins)
        await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    }
  }

  #windowOf(size: Size): Promise<Window> {
    const known = this.#windows.get(size) ?? this.#openWindow(size);
    this.#windows.set(size, known);
    return known;
  }

  async #openWindow(size: Size): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: sizes[size],
      colorScheme: "light",
      hasTouch: size === "phone",
      serviceWorkers: "block",
    });
    return { context, session: await context.newCDPSession(await context.newPage()) };
  }
}

/** Looks at a page in the light, and in the dark that its reader's system changes to. */
export async function inBothThemes(page: Page, look: (theme: Theme) => Promise<readonly string[]>): Promise<string[]> {
  const light = await look("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html.dark").waitFor();
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
  });
  const dark = await look("dark");
  return [...light, ...dark.map((line) => `in the dark: ${line}`)];
}

/** Two at a time: while one waits for its worker, the other is looked at. */
export async function inPairs<T>(all: readonly T[], look: (each: T) => Promise<void>): Promise<void> {
  const rest = [...all];
  const next = async (): Promise<void> => {
    for (let each = rest.shift(); each !== undefined; each = rest.shift()) await look(each);
  };
  await Promise.all([next(), next()]);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The rules that a theme can break; the others are asked in the light one. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];
interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe has against the page: a line a rule and element. */
export async function complaints(page: Page, theme: Theme): Promise<string[]> {
  await page.evaluate(axe);
  const options = {
    resultTypes: ["violations"],
    ...(theme === "dark" && { runOnly: { type: "rule", values: rulesOfColour } }),
  };
  const violations = await page.evaluate(async (given) => {
    const { axe: runner } = window as unknown as {
      readonly axe: { run(options: object): Promise<{ violations: Found[] }> };
    };
    return (await runner.run(given)).violations;
  }, options);
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
