// The page at `/` in a real Chromium: a reply is written and stopped, and a new conversation holds nothing of the one before.
import type { LanguageModel } from "@rwkv-ts/preset";
import { chromiumArguments, chromiumMissing, findChromium } from "@rwkv-ts/vitest/chromium";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEmbedded, type Running, start } from "./support.js";

const executablePath = findChromium();
let [model, running, browser]: [LanguageModel?, Running?, Browser?] = [];
beforeAll(async () => {
  if (!executablePath) return;
  model = await loadEmbedded();
  running = await start({ models: [{ name: "tales", model }] });
  browser = await chromium.launch({ executablePath, args: chromiumArguments });
});
afterAll(async () => {
  await browser?.close();
  await running?.listening.close(1);
  await model?.dispose();
});

test.skipIf(!executablePath)(`the page${executablePath ? "" : ` (skipped: ${chromiumMissing})`}`, async () => {
  const page = await browser!.newPage();
  page.setDefaultTimeout(100_000); // the machine may be busy with other work
  const [asked, errors]: [string[][], string[]] = [[], []];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  page.on("request", (request) => {
    if (request.url().endsWith("/v1/chat/completions"))
      asked.push(request.postDataJSON().messages.map(({ role }: { role: string }) => role));
  });
  const send = async (text: string): Promise<void> => {
    await page.fill("#text", text);
    await page.press("#text", "Enter");
    await page.waitForSelector(".message:last-child span:last-child:not(:empty)");
  };
  await page.goto(`${running!.url}/`);
  await send("Tell me a tale.");
  await page.click("#send");
  await page.waitForFunction(() => document.getElementById("send")!.textContent === "Send");
  await send("More.");
  await page.click("#clear");
  await page.waitForFunction(() => document.getElementById("send")!.textContent === "Send");
  await send("Another one.");
  expect(asked).toEqual([["user"], ["user", "assistant", "user"], ["user"]]);
  expect(errors).toEqual([]);
  await page.close();
});
