import { expect, it } from "vitest";
import { newDocument } from "../../../src/studio/document/new-document";
import { suggestGrid } from "../../../src/studio/record/suggest-grid";
import { Take } from "../../../src/studio/record/take";
import { TakeReview } from "../../../src/studio/record/take-review";
import { trimTake } from "../../../src/studio/record/trim-take";

// At 120 a millisecond is .96 ticks; the music began at 1,000 ms and is heard 50 ms later.
const clock = { tickHeardAt: (milliseconds: number) => (milliseconds - 1050) * 0.96 };
const document = newDocument({ tempo: 120 });
const note = (start: number, length = 200, pitch = 60) => ({ start, length, pitch, velocity: 90 });

function play(take: Take, pitch: number, from: number, to: number): void {
  take.noteOn({ pitch, velocity: 80, at: from });
  take.noteOff({ pitch, at: to });
}

it("writes notes down where they were heard, not where they were planned", () => {
  const take = new Take(clock, 0);
  play(take, 60, 1050, 1300);
  play(take, 64, 1550, 1800);
  expect(take.finish(2000)).toEqual([{ start: 0, length: 240, pitch: 60, velocity: 80 }, { start: 480, length: 240, pitch: 64, velocity: 80 }]);
});

it("leaves the count-in out, but keeps a first note that came a little early", () => {
  const take = new Take(clock, 0);
  play(take, 60, 400, 600);
  play(take, 62, 1000, 1200);
  expect(take.finish(2000)).toEqual([{ start: 0, length: 144, pitch: 62, velocity: 80 }]);
});

it("ends what is still held with the take, and a key that is struck again", () => {
  const take = new Take(clock, 0);
  take.noteOn({ pitch: 60, velocity: 80, at: 1050 });
  take.noteOn({ pitch: 60, velocity: 70, at: 1300 });
  expect(take.isEmpty).toBe(false);
  expect(take.finish(1550).map(({ start, length }) => [start, length])).toEqual([[0, 240], [240, 240]]);
});

it("keeps chords together and never makes a note of no length", () => {
  const take = new Take(clock, 0);
  for (const pitch of [67, 60, 64]) take.noteOn({ pitch, velocity: 80, at: 1550 });
  for (const pitch of [60, 64, 67]) take.noteOff({ pitch, at: 1551 });
  expect(take.finish(1600).map(({ pitch, start, length }) => [pitch, start, length])).toEqual([[60, 480, 20], [64, 480, 20], [67, 480, 20]]);
});

it("trims to a range and cuts what reaches across its edges", () => {
  expect(trimTake([note(0), note(900), note(1900), note(4000)], { from: 960, to: 2000 }))
    .toEqual([{ ...note(960), length: 140 }, { ...note(1900), length: 100 }]);
});

it.each([
  [480, [10, 470, 985, 1450, 1900]],
  [240, [12, 228, 490, 715, 950]],
  [160, [5, 165, 318, 482, 640, 803]],
  [120, [8, 125, 236, 365, 477, 610]],
])("sees that a take was meant on a grid of %d ticks", (ticks, starts) => {
  expect(suggestGrid(document, starts.map((start) => note(start))).ticks).toBe(ticks);
});

it("helps with the rhythm as far as one likes, and every step can be undone", () => {
  const review = new TakeReview(document, "t1", [note(20), note(500), note(940)]);
  const starts = () => review.preview.document.tracks[0]!.notes.map(({ start }) => start);
  expect(review.settings).toEqual({ range: { from: 0, to: 1920 }, grid: 480, strength: 0, lengths: false });
  expect(starts()).toEqual([20, 500, 940]);
  review.set({ strength: 0.5 });
  expect(starts()).toEqual([10, 490, 950]);
  review.set({ strength: 1 });
  expect(starts()).toEqual([0, 480, 960]);
  review.set({ range: { from: 0, to: 900 } });
  expect(starts()).toEqual([0, 480]);
  expect(review.preview.added).toHaveLength(2);
  review.undo();
  review.undo();
  expect(starts()).toEqual([10, 490, 950]);
  review.undo();
  expect(review.canUndo).toBe(false);
  review.undo();
  expect(starts()).toEqual([20, 500, 940]);
});

it("leaves the notes of the piece alone", () => {
  const piece = { ...document, tracks: [{ ...document.tracks[0]!, notes: [{ id: 7, ...note(33, 100, 72) }] }] };
  const review = new TakeReview(piece, "t1", [note(20)]);
  review.set({ strength: 1 });
  expect(review.preview.document.tracks[0]!.notes.find(({ id }) => id === 7)).toEqual({ id: 7, ...note(33, 100, 72) });
});
