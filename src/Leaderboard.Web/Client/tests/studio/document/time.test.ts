import { describe, expect, it } from "vitest";
import { barStart, barsUntil, endTick, meterRuns, placeOf } from "../../../src/studio/document/bar-grid";
import { secondsAt, tickAt } from "../../../src/studio/document/clock";
import { newDocument } from "../../../src/studio/document/new-document";
import { snapDown, snapTick } from "../../../src/studio/document/quantise";

const mixed = newDocument({ meter: { beats: 6, unit: 8 }, meterChanges: [{ tick: 2_000, beats: 3, unit: 4 }], bars: 4 });

describe("bars", () => {
  it("begin by the meter, and anew where it changes within one", () =>
    expect([0, 1, 2, 3, 4].map((bar) => barStart(meterRuns(mixed), bar))).toEqual([0, 1_440, 2_000, 3_440, 4_880]));
  it("name a place by bar and beat from 1", () => {
    expect(placeOf(meterRuns(mixed), 1_440 + 250)).toEqual({ bar: 2, beat: 2, rest: 10 });
    expect(placeOf(meterRuns(mixed), 2_000 + 480)).toEqual({ bar: 3, beat: 2, rest: 0 });
  });
  it("end where the last one ends, cut short by a change", () => {
    expect([1, 2, 3, 4].map((bars) => endTick({ ...mixed, bars }))).toEqual([1_440, 2_000, 3_440, 4_880]);
  });
  it("are as many as a tick needs", () =>
    expect([0, 1, 1_440, 1_441, 2_000, 2_001].map((tick) => barsUntil(mixed, tick))).toEqual([1, 1, 1, 2, 2, 3]));
});

describe("the clock", () => {
  const document = newDocument({ tempo: 120, tempoChanges: [{ tick: 960, tempo: 60 }, { tick: 1_440, tempo: 240 }] });
  it("runs by the tempo that holds", () =>
    expect([0, 480, 960, 1_440, 1_920].map((tick) => secondsAt(document, tick))).toEqual([0, 0.5, 1, 2, 2.25]));
  it("runs back the same way", () => {
    for (const tick of [0, 100, 960, 1_200, 1_440, 9_999]) expect(tickAt(document, secondsAt(document, tick))).toBeCloseTo(tick, 6);
  });
});

describe("the grid", () => {
  it("begins anew with a change of meter", () => {
    expect(snapTick(meterRuns(mixed), 2_130, 240)).toBe(2_240);
    expect(snapDown(meterRuns(mixed), 2_230, 240)).toBe(2_000);
  });
  it("is off at 0 and never before the start", () => {
    expect(snapTick(meterRuns(mixed), 77.4, 0)).toBe(77);
    expect(snapTick(meterRuns(mixed), -300, 240)).toBe(0);
  });
});
