import { expect, it } from "vitest";
import { frequency, notesBetween } from "../../src/elements/entries/preview-synth";

const notes = [0, 0.5, 0.5, 1, 2].map((start) => ({ start, end: start + 1, pitch: 60, velocity: 90, channel: 0 }));

it("finds the notes that begin in a window, each in one window only", () => {
  const found = [0, 0.5, 1, 1.5, 2].flatMap((from) => notesBetween(notes, from, from + 0.5));
  expect(found).toEqual(notes);
  expect(notesBetween(notes, 0.5, 1)).toHaveLength(2);
  expect(notesBetween([], 0, 9)).toEqual([]);
});

it("tunes to 440 Hz", () => {
  expect(frequency(69)).toBe(440);
  expect(frequency(81)).toBeCloseTo(880);
  expect(frequency(60)).toBeCloseTo(261.63, 1);
});
