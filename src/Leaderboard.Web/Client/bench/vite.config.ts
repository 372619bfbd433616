import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromium } from "../tests/browser/chromium.mjs";

if (!chromium) throw new Error("The bench needs a Chromium: install one, or name it in EVENTSUITE_CHROMIUM.");

// Measures, and asserts nothing: how quick a page is depends on what else the machine does.
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  optimizeDeps: { include: ["spessasynth_core"] },
  test: {
    include: ["bench/**/*.bench.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    browser: {
      enabled: true, headless: true, screenshotFailures: false,
      provider: playwright({ launchOptions: {
        executablePath: chromium,
        args: ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", "--disable-background-networking"],
      } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
