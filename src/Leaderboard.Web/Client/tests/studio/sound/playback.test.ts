import { expect, it } from "vitest";
import { Playback, type PlaybackStart } from "../../../src/studio/sound/playback";
import { FakeClick, FakeVoices, piece, quarters } from "./fakes";

function begin(given: Partial<PlaybackStart> = {}) {
  const [voices, click] = [new FakeVoices(), new FakeClick()];
  const playback = new Playback(
    { document: piece(), from: 0, at: 10, countIn: 0, metronome: false, endless: false, ...given }, voices, click);
  return { voices, click, playback };
}

// Plans as a page does that gets a turn every `every` seconds, for `seconds` on.
function run(playback: Playback, from: number, seconds: number, every = 0.04, ahead = 0.5): void {
  for (let now = from; now < from + seconds; now += every) playback.plan(now, now + ahead);
}

const times = (notes: { at: number }[]): number[] => notes.map((note) => Number(note.at.toFixed(6)));
const pitches = (notes: { pitch: number }[]): number[] => notes.map((note) => note.pitch);

it.each([0.01, 0.04, 0.13, 0.49])("gives every note once and at its exact time, with a turn every %d s", (every) => {
  const { voices, playback } = begin();
  run(playback, 10, 5, every);
  expect(times(voices.heard)).toEqual([10, 10.5, 11, 11.5, 12, 12.5, 13, 13.5]);
  for (const note of voices.heard) expect(note.until - note.at).toBeCloseTo(0.5);
});

it("tells of every note before it is due, while the page is busy for less than is planned ahead", () => {
  const { voices, playback } = begin();
  for (let now = 10; now < 14; now += 0.45) {
    const told = voices.told.length;
    playback.plan(now, now + 0.5);
    for (const note of voices.told.slice(told)) expect(note.at).toBeGreaterThanOrEqual(now);
  }
  expect(voices.heard).toHaveLength(8);
});

it("follows changes of tempo within the piece", () => {
  const { voices, playback } = begin({ document: piece(quarters(8), { tempoChanges: [{ tick: 960, tempo: 60 }] }) });
  run(playback, 10, 9);
  expect(times(voices.heard)).toEqual([10, 10.5, 11, 12, 13, 14, 15, 16]);
});

it("loops a range without a gap, and cuts notes at its end", () => {
  const long = [{ id: 1, start: 0, length: 480, pitch: 60, velocity: 90 }, { id: 2, start: 480, length: 1920, pitch: 64, velocity: 90 }];
  const { voices, playback } = begin({ document: piece(long), loop: { start: 0, end: 960 } });
  run(playback, 10, 3);
  expect(times(voices.heard).slice(0, 6)).toEqual([10, 10.5, 11, 11.5, 12, 12.5]);
  expect(voices.heard[1]!.until).toBeCloseTo(11);
  expect(playback.positionAt(11.25)).toBeCloseTo(240);
  expect(playback.endedAt(100)).toBe(false);
});

it("loops over a change of tempo", () => {
  const document = piece(quarters(8), { tempoChanges: [{ tick: 480, tempo: 60 }] });
  const { voices, playback } = begin({ document, loop: { start: 0, end: 960 } });
  run(playback, 10, 6);
  expect(times(voices.heard).slice(0, 6)).toEqual([10, 10.5, 11.5, 12, 13, 13.5]);
});

it("plays on to the end when the loop is let go, and ends there", () => {
  const { voices, playback } = begin({ loop: { start: 0, end: 480 } });
  run(playback, 10, 0.9);
  playback.change(10.9, { loop: undefined });
  run(playback, 10.9, 6);
  expect(pitches(voices.heard)).toEqual([60, 60, 61, 62, 63, 64, 65, 66, 67]);
  expect(playback.endedAt(14.4)).toBe(false);
  expect(playback.endedAt(14.51)).toBe(true);
});

it("changes the tempo while it plays: what was planned is put right, no note twice or missing", () => {
  const { voices, playback } = begin();
  run(playback, 10, 0.8);
  playback.change(10.8, { document: piece(quarters(8), { tempo: 60 }) });
  run(playback, 10.8, 9);
  expect(pitches(voices.heard)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
  // Heard from 10.81 on: what was left of the second quarter takes twice as long.
  const third = 10.81 + (11 - 10.81) * 2;
  expect(times(voices.heard).slice(1, 4)).toEqual([10.5, expect.closeTo(third), expect.closeTo(third + 1)]);
  expect(voices.heard[1]!.until).toBeCloseTo(third);
});

it("plays an edit that is made while it plays", () => {
  const { voices, playback } = begin();
  run(playback, 10, 0.2);
  const edited = quarters(8).map((note) => (note.id === 2 ? { ...note, pitch: 72, start: 600 } : note)).filter((note) => note.id !== 3);
  playback.change(10.2, { document: piece(edited) });
  run(playback, 10.2, 5);
  expect(pitches(voices.heard)).toEqual([60, 72, 63, 64, 65, 66, 67]);
  expect(voices.heard[1]!.at).toBeCloseTo(10.625);
});

it("ends a note that is deleted while it sounds, and lengthens one that grew", () => {
  const { voices, playback } = begin({ document: piece([...quarters(1), { id: 9, start: 0, length: 960, pitch: 48, velocity: 90 }]) });
  playback.plan(10, 10.4);
  playback.change(10.2, { document: piece([{ ...quarters(1)[0]!, length: 1440 }]) });
  expect(voices.heard.map((note) => note.until)).toEqual([expect.closeTo(11.5), expect.closeTo(10.21)]);
});

it("keeps its place through many edits", () => {
  const { voices, playback } = begin();
  for (let now = 10; now < 15; now += 0.037) {
    playback.plan(now, now + 0.5);
    playback.change(now, { document: piece() });
  }
  expect(pitches(voices.heard)).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
  voices.heard.forEach((note, i) => expect(note.at).toBeCloseTo(10 + i / 2, 6));
});

it("counts in, then plays; the position waits at the start", () => {
  const { voices, click, playback } = begin({ countIn: 1 });
  run(playback, 10, 7);
  expect(times(click.heard)).toEqual([10, 10.5, 11, 11.5]);
  expect(pitches(click.heard)).toEqual([1, 0, 0, 0]);
  expect(voices.heard[0]!.at).toBeCloseTo(12);
  expect([9.9, 10.1, 11.6, 12].map((time) => playback.countdownAt(time))).toEqual([4, 4, 1, 0]);
  expect(playback.positionAt(11)).toBe(0);
  expect(playback.tickAt(11)).toBeCloseTo(-960);
});

it("goes on counting in when the piece is edited meanwhile", () => {
  const { voices, click, playback } = begin({ countIn: 1 });
  run(playback, 10, 0.6);
  playback.change(10.6, { document: piece(quarters(2)) });
  run(playback, 10.6, 4);
  expect(times(click.heard)).toEqual([10, 10.5, 11, 11.5]);
  expect(times(voices.heard)).toEqual([12, 12.5]);
});

it("clicks beats with an accent on the first, and stops at a word", () => {
  const { click, playback } = begin({ metronome: true });
  run(playback, 10, 2.1);
  playback.change(12.1, { metronome: false });
  run(playback, 12.1, 3);
  expect(times(click.heard)).toEqual([10, 10.5, 11, 11.5, 12]);
  expect(pitches(click.heard)).toEqual([1, 0, 0, 0, 1]);
});

it("sounds a long note from where one begins to play", () => {
  const { voices, playback } = begin({ document: piece([{ id: 1, start: 0, length: 1920, pitch: 60, velocity: 90 }]), from: 960 });
  playback.plan(10, 10.5);
  playback.plan(10.04, 10.54);
  expect(voices.heard).toHaveLength(1);
  expect(voices.heard[0]).toMatchObject({ at: 10, until: 11 });
});

it("takes back and ends everything when it stops", () => {
  const { voices, click, playback } = begin({ metronome: true });
  run(playback, 10, 1.2);
  playback.stop();
  const sounding = [...voices.heard, ...click.heard].filter((note) => note.until > 11.2 && note.at > 11.2 - 0.04);
  expect(sounding).toEqual([]);
});

it("plays on behind the end when it is told to, as for a recording", () => {
  const { click, playback } = begin({ endless: true, metronome: true });
  run(playback, 10, 8);
  expect(playback.endedAt(1000)).toBe(false);
  expect(click.heard.at(-1)!.at).toBeGreaterThan(17);
});
