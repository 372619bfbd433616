import { describe, expect, it } from "vitest";
import { barAt, barRange } from "../src/roll/bar-range";
import { pitchSpan } from "../src/roll/draw";

const music = { notes: [], bars: Array.from({ length: 20 }, (_, i) => i * 2), seconds: 40 };

describe("barRange", () => {
  it.each([[1, 1], [5, 5], [13, 13], [14, 13], [99, 13], [-3, 1], [NaN, 1]])("asked for bar %d it starts with %d", (asked, start) =>
    expect(barRange(music, asked, 8).startBar).toBe(start));
  it("knows the seconds, to the very end", () => {
    expect(barRange(music, 3, 8)).toEqual({ startBar: 3, bars: 8, from: 4, to: 20 });
    expect(barRange(music, 13, 8).to).toBe(40);
  });
  it("takes all of a piece that is too short", () =>
    expect(barRange({ notes: [], bars: [0, 2, 4], seconds: 6 }, 2, 8)).toEqual({ startBar: 1, bars: 3, from: 0, to: 6 }));
});

it("barAt finds the bar that sounds", () => {
  expect([0, 1.9, 2, 39, 400].map((seconds) => barAt(music, seconds))).toEqual([1, 1, 2, 20, 20]);
});

describe("pitchSpan", () => {
  const note = (pitch: number, channel = 0) => ({ start: 0, end: 1, pitch, velocity: 64, channel });
  it("shows at least two octaves", () => {
    const { low, high } = pitchSpan([note(60)]);
    expect(high - low).toBeGreaterThanOrEqual(24);
  });
  it("leaves drums aside", () => expect(pitchSpan([note(36, 9)])).toEqual({ low: 48, high: 72 }));
});
