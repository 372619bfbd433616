import { describe, expect, it } from "vitest";
import { meterRuns } from "../../../src/studio/document/bar-grid";
import { newDocument } from "../../../src/studio/document/new-document";
import { gridLines } from "../../../src/studio/roll/draw/lines";
import type { View } from "../../../src/studio/roll/view";

const view: View = { left: 0, top: 40, across: 0.1, row: 16, width: 600, height: 320 };
const lines = (given: Partial<View>, grid = 120, document = newDocument()): [number, string][] =>
  gridLines({ ...view, ...given }, meterRuns(document), grid).map(({ tick, kind }) => [tick, kind]);

describe("the lines of the grid", () => {
  it("are bars, beats and steps", () => {
    const seen = lines({ width: 192 }, 240);
    expect(seen.filter(([, kind]) => kind === "bar").map(([tick]) => tick)).toEqual([0, 1_920]);
    expect(seen.filter(([, kind]) => kind === "beat").map(([tick]) => tick)).toEqual([480, 960, 1_440]);
    expect(seen.filter(([, kind]) => kind === "step").map(([tick]) => tick)).toEqual([240, 720, 1_200, 1_680]);
  });
  it("follow the meter and its changes", () => {
    const document = newDocument({ meter: { beats: 6, unit: 8 }, meterChanges: [{ tick: 2_000, beats: 3, unit: 4 }] });
    expect(lines({}, 0, document).filter(([, kind]) => kind === "bar").map(([tick]) => tick)).toEqual([0, 1_440, 2_000, 3_440, 4_880]);
  });
  it("number bars, also when only every second one has a line", () => {
    const far = gridLines({ ...view, across: 0.01, left: 5_000 }, meterRuns(newDocument()), 120);
    expect(far.every(({ kind }) => kind === "bar")).toBe(true);
    expect(new Set(far.map(({ number }) => (number - 1) % 2))).toEqual(new Set([0]));
  });
  it.each([0.002, 0.01, 0.05, 0.3, 1.5])("are never more than can be told apart (%d pixels a tick)", (across) => {
    for (const grid of [0, 60, 80, 120, 320]) expect(lines({ across, left: 3_333 }, grid).length).toBeLessThanOrEqual(600 / 8 + 4);
  });
});
