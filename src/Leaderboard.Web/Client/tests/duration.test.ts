import { describe, expect, it } from "vitest";
import { clock, countdownWords } from "../src/lib/duration";

describe("countdownWords", () => {
  it.each([
    [0, "0 s"], [-5_000, "0 s"], [999, "0 s"], [45_000, "45 s"], [60_000, "1 min 00 s"], [750_000, "12 min 30 s"],
    [3_600_000, "1 h 00 min"], [11_040_000, "3 h 04 min"], [86_400_000, "1 day 0 h"], [183_600_000, "2 days 3 h"],
  ])("says %d ms as %s", (milliseconds, words) => expect(countdownWords(milliseconds)).toBe(words));
});

describe("clock", () => {
  it.each([[0, "0:00"], [65.9, "1:05"], [NaN, "0:00"], [Infinity, "0:00"], [-1, "0:00"], [600, "10:00"]])(
    "says %d s as %s", (seconds, words) => expect(clock(seconds)).toBe(words));
});
