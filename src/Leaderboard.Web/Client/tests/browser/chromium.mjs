import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const named = process.env.EVENTSUITE_CHROMIUM;

/** The Chromium that is installed; nothing is ever downloaded. */
export const chromium = (named ? [named] : places).find((place) => existsSync(place));

/** Whether every test has to run. */
export const everythingRuns = process.env.CI === "true";
