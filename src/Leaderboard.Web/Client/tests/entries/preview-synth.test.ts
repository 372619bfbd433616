import { afterEach, expect, it, vi } from "vitest";
import { frequency, notesBetween, PreviewSynth } from "../../src/elements/entries/preview-synth";

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

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("plays once when it is pressed twice before the browser lets it sound, and not after it was closed", async () => {
  vi.useFakeTimers();
  let allow: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => { allow = resolve; });
  const node = { connect: () => node, disconnect: () => undefined };
  vi.stubGlobal("AudioContext", class { currentTime = 0; resume = () => allowed; close = () => Promise.resolve(); });
  for (const name of ["GainNode", "DynamicsCompressorNode"]) vi.stubGlobal(name, class { connect = () => node; disconnect = () => undefined; });
  const [pressed, closed] = [0, 1].map(() => new PreviewSynth({ notes: [], seconds: 9 } as never, () => undefined));
  const presses = [pressed!.play(0), pressed!.play(0), closed!.play(0)];
  closed!.close();
  allow();
  await Promise.all(presses);
  expect([vi.getTimerCount(), pressed!.playing, closed!.playing]).toEqual([1, true, false]);
  pressed!.close();
});
