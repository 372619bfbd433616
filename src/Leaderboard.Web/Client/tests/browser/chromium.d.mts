/** The Chromium that is installed; undefined when there is none. */
export const chromium: string | undefined;

/** Whether every test has to run. */
export const everythingRuns: boolean;
