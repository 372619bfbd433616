import { describe, expect, it } from "vitest";
import {
  addNotes, addTrack, changeMeter, changeTrack, changeVelocity, contentRange, copyNotes, deleteNotes, duplicateNotes, moveNotes, pasteNotes,
  quantiseNotes, removeTrack, reorderTrack, resizeNotes, setBars, setVelocity, trim,
} from "../../../src/studio/document/edits";
import { newDocument } from "../../../src/studio/document/new-document";
import type { NoteDraft, StudioDocument } from "../../../src/studio/document/studio-document";

const note = (start: number, pitch = 60, length = 480, velocity = 90): NoteDraft => ({ start, pitch, length, velocity });
const piece = (...drafts: NoteDraft[]): StudioDocument => addNotes(newDocument(), "t1", drafts).document;
const shape = (document: StudioDocument): number[][] => document.tracks[0]!.notes.map(({ start, length, pitch }) => [start, length, pitch]);
const all = (document: StudioDocument): Set<number> => new Set(document.tracks[0]!.notes.map(({ id }) => id));

describe("notes", () => {
  it("are added in order, brought into range, with ids of their own", () => {
    const { document, added } = addNotes(newDocument(), "t1", [note(960, 200), note(-5, 60, 0, 0)]);
    expect(document.tracks[0]!.notes).toEqual([
      { id: 2, start: 0, length: 1, pitch: 60, velocity: 1 }, { id: 1, start: 960, length: 480, pitch: 127, velocity: 90 },
    ]);
    expect([...added].sort()).toEqual([1, 2]);
  });
  it("move as one and keep their shape at the edges", () => {
    const document = piece(note(0, 60), note(480, 126));
    expect(shape(moveNotes(document, "t1", all(document), -960, 12))).toEqual([[0, 480, 61], [480, 480, 127]]);
    expect(moveNotes(document, "t1", all(document), -960, 0)).toBe(document);
  });
  it("stop sounding where the next of their pitch begins, and give way to what is put on them", () => {
    const document = piece(note(0), note(960));
    expect(shape(resizeNotes(document, "t1", new Set([1]), "end", 2_000))).toEqual([[0, 960, 60], [960, 480, 60]]);
    expect(shape(moveNotes(document, "t1", new Set([2]), -960, 0))).toEqual([[0, 480, 60]]);
    expect(moveNotes(document, "t1", new Set([2]), -960, 0).tracks[0]!.notes[0]!.id).toBe(2);
  });
  it("resize at both ends and never vanish", () => {
    const document = piece(note(480));
    expect(shape(resizeNotes(document, "t1", all(document), "start", -240))).toEqual([[240, 720, 60]]);
    expect(shape(resizeNotes(document, "t1", all(document), "start", 9_999, 120))).toEqual([[840, 120, 60]]);
    expect(shape(resizeNotes(document, "t1", all(document), "end", -9_999))).toEqual([[480, 1, 60]]);
  });
  it("make the piece longer when they reach behind its end", () =>
    expect(piece(note(8 * 1_920 + 1)).bars).toBe(9));
  it("are deleted, and louder or softer within 1 to 127", () => {
    const document = piece(note(0), note(480, 62, 480, 20));
    expect(shape(deleteNotes(document, "t1", new Set([1])))).toEqual([[480, 480, 62]]);
    expect(changeVelocity(document, "t1", all(document), -50).tracks[0]!.notes.map(({ velocity }) => velocity)).toEqual([40, 1]);
    expect(setVelocity(document, "t1", new Set([2]), 300).tracks[0]!.notes[1]!.velocity).toBe(127);
  });
  it("are drawn to the grid as far as asked", () => {
    const document = piece(note(50, 60, 400));
    expect(shape(quantiseNotes(document, "t1", all(document), { grid: 120, strength: 1, lengths: true }))).toEqual([[0, 480, 60]]);
    expect(shape(quantiseNotes(document, "t1", all(document), { grid: 120, strength: 0.5, lengths: false }))).toEqual([[25, 400, 60]]);
  });
  it("are copied with their distances, pasted elsewhere and repeated behind themselves", () => {
    const document = piece(note(240, 60, 100), note(480, 64, 100));
    const clip = copyNotes(document, "t1", all(document));
    expect(shape(pasteNotes(document, "t1", clip, 1_920).document).slice(2)).toEqual([[1_920, 100, 60], [2_160, 100, 64]]);
    const { document: twice, added } = duplicateNotes(document, "t1", all(document), 480);
    expect(shape(twice).slice(2)).toEqual([[720, 100, 60], [960, 100, 64]]);
    expect(added).toEqual([3, 4]);
  });
  it("of a track that is not there are an error", () => expect(() => addNotes(newDocument(), "t9", [])).toThrow(/t9/));
});

describe("tracks", () => {
  it("come, change, move and go", () => {
    const { document, trackId } = addTrack(newDocument(), { drums: true, volume: 999 });
    expect(document.tracks[1]).toMatchObject({ id: "t2", name: "Drums", volume: 127 });
    expect(changeTrack(document, trackId, { muted: true, program: -1 }).tracks[1]).toMatchObject({ muted: true, program: 0 });
    expect(reorderTrack(document, trackId, 0).tracks.map(({ id }) => id)).toEqual(["t2", "t1"]);
    expect(removeTrack(document, "t1").tracks.map(({ id }) => id)).toEqual(["t2"]);
    expect(addTrack(removeTrack(document, "t1")).trackId).toBe("t3");
  });
});

describe("the piece", () => {
  it("keeps the bars its notes need", () => {
    expect(setBars(piece(note(1_920)), 1).bars).toBe(2);
    expect(setBars(piece(), 9_999).bars).toBe(2_000);
  });
  it("has as many bars as before in time when the meter changes", () =>
    expect(changeMeter(newDocument(), 0, { beats: 3, unit: 4 })).toMatchObject({ bars: 11, meter: { beats: 3, unit: 4 } }));
  it("is trimmed to a range, cutting what lies across", () => {
    const document = piece(note(0, 60, 3_000), note(2_400, 64, 9_000));
    const trimmed = trim(document, 1_920, 3_840);
    expect(shape(trimmed)).toEqual([[0, 1_080, 60], [480, 1_440, 64]]);
    expect(trimmed.bars).toBe(1);
  });
  it("knows the whole bars that hold notes", () => {
    expect(contentRange(newDocument())).toBeUndefined();
    expect(contentRange(piece(note(2_000), note(3_839)))).toEqual({ from: 1_920, to: 5_760 });
  });
});
