import { describe, expect, it } from "vitest";
import { meterRuns } from "../../../src/studio/document/bar-grid";
import { newDocument } from "../../../src/studio/document/new-document";
import { countWords, lengthWords, noteWords, pitchLabel, pitchWords, placeWords, selectionWords } from "../../../src/studio/roll/words";

const runs = meterRuns(newDocument());
const hearing = { runs, drums: false };

describe("words", () => {
  it("name a note by pitch, place and length", () =>
    expect(noteWords({ start: 1_920 * 2 + 480, length: 480, pitch: 66 }, hearing)).toBe("F sharp 4, bar 3 beat 2, a quarter long"));
  it.each([[1_920, "a whole"], [720, "a dotted quarter"], [240, "an eighth"], [160, "an eighth triplet"], [320, "a quarter triplet"], [2_400, "5 quarters"], [1_800, "3.75 quarters"], [400, "about a quarter"], [7, "0.01 quarters"]])(
    "%d ticks are %s", (ticks, words) => expect(lengthWords(ticks)).toBe(words));
  it.each([[0, "bar 1 beat 1"], [240, "bar 1 beat 1 and a half"], [120, "bar 1 beat 1 and a quarter"], [640, "bar 1 beat 2 and a third"], [533, "bar 1 beat 2.11"], [1_920, "bar 2 beat 1"]])(
    "tick %d is %s", (tick, words) => expect(placeWords(runs, tick)).toBe(words));
  it("know drums, and pitches by their names", () => {
    expect([pitchWords(38, true), pitchWords(38, false), pitchWords(0, true), pitchWords(127, false)]).toEqual(["snare", "D 2", "C -1", "G 9"]);
    expect([pitchLabel(60), pitchLabel(61)]).toEqual(["C4", "C♯4"]);
  });
  it("count what is selected", () => {
    const notes = [60, 67].map((pitch, i) => ({ id: i, start: 0, length: 480, pitch, velocity: 90 }));
    expect(selectionWords([], hearing)).toBe("Nothing selected");
    expect(selectionWords(notes.slice(0, 1), hearing)).toBe("C 4, bar 1 beat 1, a quarter long, selected");
    expect(selectionWords(notes, hearing)).toBe("2 notes selected, C 4 to G 4, from bar 1 beat 1");
    expect([countWords(1), countWords(2)]).toEqual(["1 note", "2 notes"]);
  });
});
