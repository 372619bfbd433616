import { expect, it } from "vitest";
import { chromium, everythingRuns } from "./browser/chromium.mjs";

// Without a browser tests/browser is left out; this line says so, and fails where everything has to run.
it.skipIf(!chromium && !everythingRuns)("the browser tests have a Chromium: install one or name it in EVENTSUITE_CHROMIUM", () => {
  expect(chromium).toBeDefined();
});
