// Stands for the browser tests where there is no browser: one skipped test with the reason.
import { test } from "vitest";
import { chromiumMissing } from "../../scripts/chromium.mjs";

test.skip(`browser tests (skipped: ${chromiumMissing})`, () => undefined);
