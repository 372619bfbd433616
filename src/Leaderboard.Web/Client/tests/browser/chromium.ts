import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium that is installed; nothing is ever downloaded. Undefined when there is none. */
export const chromium: string | undefined =
  (process.env["EVENTSUITE_CHROMIUM"] ? [process.env["EVENTSUITE_CHROMIUM"]] : places).find((place) => existsSync(place));
