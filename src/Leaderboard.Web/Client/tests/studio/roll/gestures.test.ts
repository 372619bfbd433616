import { describe, expect, it } from "vitest";
import { meterRuns } from "../../../src/studio/document/bar-grid";
import { addNotes } from "../../../src/studio/document/edits";
import { newDocument } from "../../../src/studio/document/new-document";
import type { StudioDocument } from "../../../src/studio/document/studio-document";
import { chooseGesture, type Press } from "../../../src/studio/roll/gestures/choose-gesture";
import type { Draft, Gesture, GesturePoint, GestureStart } from "../../../src/studio/roll/gestures/gesture";
import type { Hit } from "../../../src/studio/roll/hit";

const document = addNotes(newDocument(), "t1", [
  { start: 0, length: 480, pitch: 60, velocity: 50 }, { start: 480, length: 480, pitch: 64, velocity: 70 }, { start: 970, length: 400, pitch: 67, velocity: 90 },
]).document;
const notes = document.tracks[0]!.notes;

const start = (given: Partial<GestureStart> = {}): GestureStart => ({
  document, trackId: "t1", notes, runs: meterRuns(document), selection: new Set(), grid: 120, drawLength: 240, drawVelocity: 90, ...given,
});
const press = (given: Partial<Press> = {}): Press => ({ area: "grid", hit: undefined, mode: "draw", shift: false, alt: false, command: false, reach: 50, ...given });
const point = (tick: number, pitch: number, given: Partial<GesturePoint> = {}): GesturePoint => ({ tick, pitch, velocity: 64, x: tick / 10, y: (127 - pitch) * 16, dragged: true, ...given });
const on = (index: number, part: Hit["part"] = "body"): Hit => ({ note: notes[index]!, part });
const shape = (draft: Draft, from: StudioDocument = document): number[][] => (draft.document ?? from).tracks[0]!.notes.map(({ start, length, pitch }) => [start, length, pitch]);

function drag(from: GesturePoint, to: GesturePoint, how: Partial<Press> = {}, given: Partial<GestureStart> = {}): Draft {
  const gesture = chooseGesture(start(given), from, press(how)) as Gesture;
  gesture({ ...from, dragged: false }, false);
  return gesture(to, true);
}

describe("on an empty place", () => {
  it("a tap draws a note on the grid, as long as the last one", () => {
    const draft = drag(point(2_000, 70), point(2_003, 70, { dragged: false }));
    expect(shape(draft).at(-1)).toEqual([1_920, 240, 70]);
    expect(draft).toMatchObject({ label: "Add a note", heard: { pitch: 70, velocity: 90 } });
    expect([...draft.selection!]).toEqual([4]);
  });
  it("pulled along its end follows the pointer by steps; pulled back it gets shorter, to one step", () => {
    expect(shape(drag(point(2_000, 70), point(2_690, 70))).at(-1)).toEqual([1_920, 720, 70]);
    expect(shape(drag(point(2_000, 70), point(2_030, 70))).at(-1)).toEqual([1_920, 240, 70]);
    expect(shape(drag(point(2_000, 70), point(1_880, 70), {}, { drawLength: 480 })).at(-1)).toEqual([1_920, 360, 70]);
    expect(shape(drag(point(2_000, 70), point(1_000, 70))).at(-1)).toEqual([1_920, 120, 70]);
  });
  it("pulled up or down it finds another pitch", () => {
    const draft = drag(point(2_000, 70), point(2_010, 75));
    expect(shape(draft).at(-1)).toEqual([1_920, 240, 75]);
    expect(draft.heard?.pitch).toBe(75);
  });
  it("keeps its way once it has one", () => {
    const gesture = chooseGesture(start(), point(2_000, 70), press())!;
    gesture(point(2_400, 70), false);
    expect(shape(gesture(point(2_400, 80), true)).at(-1)).toEqual([1_920, 480, 70]);
  });
  it("with the grid off it begins where it is tapped", () =>
    expect(shape(drag(point(2_003, 70), point(2_003, 70, { dragged: false }), {}, { grid: 0 })).at(-1)).toEqual([2_003, 240, 70]));
  it("in select mode a frame selects, with Shift beside what was selected", () => {
    expect([...drag(point(100, 66), point(700, 58), { mode: "select" }).selection!]).toEqual([1, 2]);
    expect([...drag(point(900, 70), point(1_200, 66), { mode: "select", shift: true }, { selection: new Set([1]) }).selection!]).toEqual([1, 3]);
    expect(drag(point(100, 66), point(100, 66, { dragged: false }), { mode: "select" }, { selection: new Set([1]) })).toEqual({ selection: new Set(), cursor: { tick: 0, pitch: 66 } });
  });
  it("Shift makes a frame in draw mode too", () => expect(drag(point(100, 66), point(700, 58), { shift: true }).document).toBeUndefined());
});

describe("on a note", () => {
  it("a tap selects it alone and lets it be heard", () => {
    const draft = drag(point(500, 64), point(500, 64, { dragged: false }), { hit: on(1) }, { selection: new Set([1, 2]) });
    expect(draft).toMatchObject({ heard: { pitch: 64, velocity: 70 }, selection: new Set([2]) });
    expect(draft.document).toBeUndefined();
  });
  it("Shift and a tap add it or take it away", () => {
    expect([...drag(point(500, 64), point(500, 64), { hit: on(1), shift: true }, { selection: new Set([1]) }).selection!]).toEqual([1, 2]);
    expect([...drag(point(500, 64), point(500, 64), { hit: on(1), shift: true }, { selection: new Set([1, 2]) }).selection!]).toEqual([1]);
  });
  it("pulled it moves to the grid, with all that is selected", () => {
    const draft = drag(point(500, 64), point(750, 66), { hit: on(1) }, { selection: new Set([1, 2]) });
    expect(shape(draft)).toEqual([[240, 480, 62], [720, 480, 66], [970, 400, 67]]);
    expect(draft.label).toBe("Move 2 notes");
  });
  it("off the grid it stays so when it is only moved up, and lands on it when moved along", () => {
    expect(shape(drag(point(1_000, 67), point(1_030, 70), { hit: on(2) })).at(-1)).toEqual([970, 400, 70]);
    expect(shape(drag(point(1_000, 67), point(1_130, 67), { hit: on(2) })).at(-1)).toEqual([1_080, 400, 67]);
  });
  it("not selected before, it moves alone", () =>
    expect(shape(drag(point(500, 64), point(500, 65), { hit: on(1) }, { selection: new Set([1]) }))).toEqual([[0, 480, 60], [480, 480, 65], [970, 400, 67]]));
  it("with Control it leaves itself behind", () => {
    const draft = drag(point(500, 64), point(980, 65), { hit: on(1), command: true });
    expect(shape(draft)).toEqual([[0, 480, 60], [480, 480, 64], [960, 480, 65], [970, 400, 67]]);
    expect([...draft.selection!]).toEqual([4]);
  });
  it("at its ends it gets longer or shorter, and the next one drawn as well", () => {
    const draft = drag(point(940, 64), point(1_190, 64), { hit: on(1, "end") });
    expect(shape(draft)[1]).toEqual([480, 720, 64]);
    expect(draft.drawLength).toBe(720);
    expect(shape(drag(point(490, 64), point(740, 64), { hit: on(1, "start") }))[1]).toEqual([720, 240, 64]);
  });
  it("with Alt it gets louder upwards", () => {
    const draft = drag(point(500, 64), point(500, 64, { y: (127 - 64) * 16 - 40 }), { hit: on(1), alt: true });
    expect(draft.document!.tracks[0]!.notes[1]!.velocity).toBe(90);
  });
});

describe("in the lane of loudness", () => {
  const sweep = (selection: ReadonlySet<number>): number[] =>
    drag(point(0, 0, { velocity: 20 }), point(1_000, 0, { velocity: 120 }), { area: "lane" }, { selection }).document!.tracks[0]!.notes.map(({ velocity }) => velocity);
  it("a line is drawn over the notes it passes", () => expect(sweep(new Set())).toEqual([20, 68, 117]));
  it("only the selected ones change where there are some", () => expect(sweep(new Set([2]))).toEqual([20, 68, 90]));
  it("nothing changes where no note begins", () => expect(drag(point(5_000, 0), point(6_000, 0), { area: "lane" })).toEqual({}));
});

describe("elsewhere", () => {
  it("a tap on the ruler moves the playhead by the grid, when it goes up; with Shift it follows", () => {
    const tap = chooseGesture(start(), point(1_010, 0), press({ area: "ruler" }))!;
    expect(tap(point(1_010, 0, { dragged: false }), false)).toEqual({});
    expect(tap(point(1_013, 0, { dragged: false }), true)).toEqual({ seek: 960 });
    expect(drag(point(0, 0), point(1_010, 0), { area: "ruler", shift: true })).toEqual({ seek: 960 });
  });
  it("pulled along, the ruler marks a range of whole beats, either way, and never nothing", () => {
    expect(drag(point(2_000, 0), point(500, 0), { area: "ruler" })).toEqual({ loop: { from: 480, to: 1_920 } });
    expect(drag(point(1_000, 0), point(1_050, 0), { area: "ruler" })).toEqual({ loop: { from: 960, to: 1_440 } });
    expect(drag(point(500, 0), point(-900, 0), { area: "ruler" })).toEqual({ loop: { from: 0, to: 480 } });
  });
  it("where beats are too narrow it marks whole bars", () =>
    expect(drag(point(2_300, 0), point(5_600, 0), { area: "ruler", reach: 300 })).toEqual({ loop: { from: 1_920, to: 5_760 } }));
  it("an end of the marked range is pulled elsewhere, also over the other one", () => {
    const loop = { from: 960, to: 1_920 };
    expect(drag(point(1_890, 0), point(3_800, 0), { area: "ruler" }, { loop })).toEqual({ loop: { from: 960, to: 3_840 } });
    expect(drag(point(1_000, 0), point(2_900, 0), { area: "ruler" }, { loop })).toEqual({ loop: { from: 1_920, to: 2_880 } });
    expect(drag(point(1_400, 0), point(2_900, 0), { area: "ruler" }, { loop })).toEqual({ loop: { from: 1_440, to: 2_880 } });
  });
  it("keys are heard, and select their notes with Shift", () => {
    expect(drag(point(0, 64), point(0, 65), { area: "keys" })).toEqual({ heard: { pitch: 65, velocity: 90 } });
    expect([...drag(point(0, 64), point(0, 64), { area: "keys", shift: true }).selection!]).toEqual([2]);
  });
  it("the corner does nothing", () => expect(chooseGesture(start(), point(0, 0), press({ area: "corner" }))).toBeUndefined());
});
