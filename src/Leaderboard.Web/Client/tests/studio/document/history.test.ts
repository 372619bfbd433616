import { describe, expect, it } from "vitest";
import { barStart, endTick, meterRuns } from "../../../src/studio/document/bar-grid";
import { lastEnd } from "../../../src/studio/document/edit-piece";
import * as edits from "../../../src/studio/document/edits";
import { StudioHistory } from "../../../src/studio/document/history";
import { newDocument } from "../../../src/studio/document/new-document";
import type { StudioDocument } from "../../../src/studio/document/studio-document";
import { dice, randomDocument } from "../random";

type Random = (below: number) => number;

function randomEdit(document: StudioDocument, random: Random): StudioDocument {
  const track = document.tracks[random(document.tracks.length)]!;
  const ids = new Set(track.notes.filter(() => random(4) === 0).map(({ id }) => id));
  const kinds = [
    () => edits.addNotes(document, track.id, [{ start: random(20_000), length: random(960), pitch: random(128), velocity: random(128) }]).document,
    () => edits.moveNotes(document, track.id, ids, random(4_000) - 2_000, random(48) - 24),
    () => edits.resizeNotes(document, track.id, ids, random(2) ? "start" : "end", random(2_000) - 1_000),
    () => edits.deleteNotes(document, track.id, ids),
    () => edits.changeVelocity(document, track.id, ids, random(80) - 40),
    () => edits.quantiseNotes(document, track.id, ids, { grid: 120, strength: random(101) / 100, lengths: random(2) === 0 }),
    () => edits.duplicateNotes(document, track.id, ids, random(2) * 240).document,
    () => edits.trim(document, random(2_000), 4_000 + random(20_000)),
    () => edits.changeTrack(document, track.id, { volume: random(128) }),
    () => edits.setBars(document, random(40)),
    () => edits.changeTempo(document, random(3) * 1_920, 20 + random(281)),
    () => edits.changeMeter(document, barStart(meterRuns(document), random(6)), { beats: 2 + random(6), unit: 4 << random(2) }),
    () => edits.removeTempo(document, 1_920),
    () => edits.removeMeter(document, document.meterChanges[0]?.tick ?? 0),
  ];
  return kinds[random(kinds.length)]!();
}

function wellFormed(document: StudioDocument): string[] {
  const faults: string[] = [];
  const ids = document.tracks.flatMap(({ notes }) => notes.map(({ id }) => id));
  if (new Set(ids).size !== ids.length) faults.push("an id twice");
  for (const { notes } of document.tracks)
    notes.forEach((note, i) => {
      if (![note.start, note.length, note.pitch, note.velocity].every(Number.isInteger)) faults.push("a fraction");
      if (note.start < 0 || note.length < 1 || note.pitch < 0 || note.pitch > 127 || note.velocity < 1 || note.velocity > 127) faults.push("out of range");
      const before = notes[i - 1];
      if (before && (before.start > note.start || (before.start === note.start && before.pitch > note.pitch))) faults.push("out of order");
    });
  if (endTick(document) < lastEnd(document)) faults.push("a note behind the end");
  for (const marks of [document.tempoChanges, document.meterChanges])
    if (marks.some(({ tick }, i) => tick <= (marks[i - 1]?.tick ?? 0))) faults.push("marks out of order");
  return faults;
}

describe("any run of edits", () => {
  it.each(Array.from({ length: 60 }, (_, i) => i + 1))("keeps documents well formed, is undone to the start and redone to the end (%d)", (seed) => {
    const random = dice(seed);
    const start = randomDocument(random);
    const before = JSON.stringify(start);
    const history = new StudioHistory(start);
    for (let i = 0; i < 60; i++) {
      history.record(randomEdit(history.document, random), `edit ${i}`);
      expect(wellFormed(history.document)).toEqual([]);
      if (random(6) === 0) history.undo();
    }
    while (history.redoLabel !== undefined) history.redo();
    const end = history.document;
    while (history.undoLabel !== undefined) history.undo();
    expect(history.document).toBe(start);
    expect(JSON.stringify(start)).toBe(before);
    while (history.redoLabel !== undefined) history.redo();
    expect(history.document).toBe(end);
  });
});

describe("history", () => {
  const [a, b, c] = [newDocument(), newDocument({ bars: 2 }), newDocument({ bars: 3 })];
  it("says what it undoes and redoes", () => {
    const history = new StudioHistory(a);
    history.record(b, "Shorten");
    expect(history.undo()).toBe("Shorten");
    expect([history.undoLabel, history.redoLabel, history.undo()]).toEqual([undefined, "Shorten", undefined]);
    expect(history.redo()).toBe("Shorten");
    expect(history.document).toBe(b);
  });
  it("forgets the undone when something else is done", () => {
    const history = new StudioHistory(a);
    history.record(b, "One");
    history.undo();
    history.record(c, "Two");
    expect(history.redoLabel).toBeUndefined();
  });
  it("takes a run back as one step", () => {
    const history = new StudioHistory(a);
    history.record(b, "Move", "run 1");
    history.record(c, "Move", "run 1");
    history.undo();
    expect(history.document).toBe(a);
  });
  it("tells listeners until they had enough", () => {
    const history = new StudioHistory(a);
    let told = 0;
    const enough = history.onChange(() => told++);
    history.record(b, "One");
    history.record(b, "Nothing changed");
    enough();
    history.undo();
    expect(told).toBe(1);
  });
});
