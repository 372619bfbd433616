import { describe, expect, it } from "vitest";
import type { StudioNote } from "../../../src/studio/document/studio-document";
import { areaAt, areasOf, laneVelocity, laneY } from "../../../src/studio/roll/areas";
import { hitNote, mouseReach, notesIn, touchReach } from "../../../src/studio/roll/hit";
import { nothing } from "../../../src/studio/roll/selection";
import { yOf, type View } from "../../../src/studio/roll/view";

const view: View = { left: 0, top: 40, across: 0.1, row: 16, width: 600, height: 320 };
const note = (id: number, start: number, pitch: number, length = 480): StudioNote => ({ id, start, length, pitch, velocity: 90 });
const notes = [note(1, 960, 80), note(2, 1_440, 80), note(3, 960, 75, 30)];
const at = (x: number, pitch: number, selection: ReadonlySet<number> = nothing, reach = mouseReach): string => {
  const hit = hitNote(notes, view, x, yOf(view, pitch) + 8, selection, reach);
  return hit ? `${hit.note.id} ${hit.part}` : "";
};

describe("what lies under a pointer", () => {
  it("is a note's body or one of its ends", () => expect([97, 120, 142].map((x) => at(x, 80))).toEqual(["1 start", "1 body", "1 end"]));
  it("is nothing beside it, or in another row", () => expect([at(90, 80), at(120, 79)]).toEqual(["", ""]));
  it("is the note itself rather than its neighbour's edge", () => expect(at(145, 80, new Set([1]))).toBe("2 start"));
  it("has a middle however short the note is", () => expect(at(98, 75)).toBe("3 body"));
  it("is meant by a finger from farther away, when it is selected", () => {
    expect(at(82, 80, nothing, touchReach)).toBe("");
    expect(at(82, 80, new Set([1]), touchReach)).toBe("1 start");
  });
});

it("a band takes what it touches, whichever way it is pulled", () => {
  expect(notesIn(notes, { from: 1_500, to: 1_000, low: 82, high: 78 })).toEqual([1, 2]);
  expect(notesIn(notes, { from: 0, to: 960, low: 0, high: 127 })).toEqual([1, 3]);
  expect(notesIn(notes, { from: 1_920, to: 3_000, low: 0, high: 127 })).toEqual([]);
});

describe("the parts of the picture", () => {
  const areas = areasOf(800, 500, { lane: true, drums: false, marks: false, touch: false });
  it("are told apart", () =>
    expect([[5, 5], [300, 5], [5, 200], [300, 200], [300, 490], [5, 490]].map(([x, y]) => areaAt(areas, x!, y!))).toEqual(["corner", "ruler", "keys", "grid", "lane", "corner"]));
  it("have a ruler that a finger hits, where one points with fingers", () =>
    expect([false, true].map((touch) => areaAt(areasOf(360, 320, { lane: false, drums: false, marks: false, touch }), 200, 36))).toEqual(["grid", "ruler"]));
  it("have a row of marks over the ruler where tempo or meter change", () =>
    expect([5, 25].map((y) => areaAt(areasOf(800, 500, { lane: true, drums: false, marks: true, touch: false }), 300, y))).toEqual(["marks", "ruler"]));
  it("give the lane of loudness back what it shows", () => {
    for (const velocity of [1, 40, 64, 100, 127]) expect(laneVelocity(areas, laneY(areas, velocity))).toBe(velocity);
    expect([laneVelocity(areas, -99), laneVelocity(areas, 9_999)]).toEqual([127, 1]);
  });
});
