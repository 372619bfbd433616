import { describe, expect, it } from "vitest";
import { barStart, meterRuns } from "../../../src/studio/document/bar-grid";
import { addNotes, changeMeter, changeTempo, removeMeter, removeTempo } from "../../../src/studio/document/edits";
import { fromMidi } from "../../../src/studio/document/from-midi";
import { marksOf, meterMarkAt, tempoMarkAt } from "../../../src/studio/document/marks";
import { newDocument } from "../../../src/studio/document/new-document";
import { toMidi } from "../../../src/studio/document/to-midi";

const bar = 1_920;

describe("marks of tempo", () => {
  it("hold from where they are up to the next one", () => {
    const piece = changeTempo(changeTempo(newDocument(), 2 * bar, 60), 4 * bar, 140);
    expect([0, 2 * bar - 1, 2 * bar, 9 * bar].map((tick) => tempoMarkAt(piece, tick).tempo)).toEqual([100, 100, 60, 140]);
    expect(changeTempo(piece, 2 * bar, 80).tempoChanges).toEqual([{ tick: 2 * bar, tempo: 80 }, { tick: 4 * bar, tempo: 140 }]);
    expect(removeTempo(piece, 2 * bar).tempoChanges).toEqual([{ tick: 4 * bar, tempo: 140 }]);
  });
  it("stay where they are when that of the start is changed on its way past theirs", () => {
    const piece = changeTempo(newDocument(), bar, 90);
    expect(changeTempo(changeTempo(piece, 0, 90), 0, 80)).toEqual({ ...piece, tempo: 80 });
  });
  it("are held between the slowest and the fastest; nothing new is no edit", () => {
    const piece = changeTempo(newDocument(), bar, 9_999);
    expect(piece.tempoChanges[0]!.tempo).toBe(300);
    expect([changeTempo(piece, bar, 300), changeTempo(piece, 0, 100), removeTempo(piece, 0)]).toEqual([piece, piece, piece]);
  });
});

describe("marks of meter", () => {
  it("begin a bar, leave the notes where they are, and the piece is as long as before", () => {
    const piece = changeMeter(addNotes(newDocument(), "t1", [{ start: 7 * bar, length: bar, pitch: 60, velocity: 90 }]).document, 2 * bar, { beats: 3, unit: 4 });
    expect(piece).toMatchObject({ meterChanges: [{ tick: 2 * bar, beats: 3, unit: 4 }], bars: 10 });
    expect(piece.tracks[0]!.notes[0]).toMatchObject({ start: 7 * bar, length: bar });
    expect(barStart(meterRuns(piece), 3)).toBe(2 * bar + 1_440);
    expect(meterMarkAt(piece, 2 * bar)).toMatchObject({ beats: 3 });
    expect(removeMeter(piece, 2 * bar)).toMatchObject({ meterChanges: [], bars: 8 });
  });
  it("that the notes would fill too many bars with are refused", () => {
    const long = addNotes(newDocument(), "t1", [{ start: 1_999 * bar, length: bar, pitch: 60, velocity: 90 }]).document;
    expect(() => changeMeter(long, 0, { beats: 1, unit: 4 })).toThrow(/8000 bars; it can have 2000/);
  });
});

it("both survive the way through a file", () => {
  const piece = changeMeter(changeTempo(changeTempo(newDocument({ tempo: 120 }), 2 * bar, 75), 3 * bar, 150), 4 * bar, { beats: 6, unit: 8 });
  expect(marksOf(fromMidi(toMidi(piece)))).toEqual([
    { tick: 0, tempo: 120, meter: { beats: 4, unit: 4 } }, { tick: 2 * bar, tempo: 75 }, { tick: 3 * bar, tempo: 150 }, { tick: 4 * bar, meter: { beats: 6, unit: 8 } },
  ]);
});
