import { describe, expect, it } from "vitest";
import { fitted, follow, leastRow, mostRow, pan, pitchAt, reveal, rows, tickAt, within, xOf, yOf, zoomPitch, zoomTime, type View } from "../../../src/studio/roll/view";
import { scrolledAtEdge } from "../../../src/studio/roll/gestures/edge-scroll";
import { pinched } from "../../../src/studio/roll/gestures/pinch";
import { dice } from "../random";

const extent = 20_000;
const view: View = { left: 2_000, top: 40, across: 0.1, row: 16, width: 600, height: 320 };

describe("the view", () => {
  it("places ticks and pitches and finds them again", () => {
    expect(xOf(view, 3_000)).toBe(100);
    expect(tickAt(view, 100)).toBe(3_000);
    expect(yOf(view, 87)).toBe(0);
    for (const pitch of [70, 80, 87]) expect(pitchAt(view, yOf(view, pitch) + 1)).toBe(pitch);
    expect(pitchAt(view, -9_999)).toBe(127);
    expect(pitchAt(view, 9_999)).toBe(0);
  });

  it.each([0.5, 0.9, 1.3, 2])("zoomed by %d keeps what is under the pointer there", (factor) => {
    const middle = { ...view, left: 10_000 };
    expect(tickAt(zoomTime(middle, factor, 250, extent), 250)).toBeCloseTo(tickAt(middle, 250), 6);
    const taller = zoomPitch(view, factor, 100, extent);
    expect(taller.top + 100 / taller.row).toBeCloseTo(view.top + 100 / view.row, 6);
  });

  it("stays where there is something, however it is moved and zoomed", () => {
    const random = dice(3);
    let seen = view;
    for (let i = 0; i < 2_000; i++) {
      const [a, b] = [random(2_000) - 1_000, random(2_000) - 1_000];
      seen = [pan(seen, a, b, extent), zoomTime(seen, 0.5 + random(100) / 50, a, extent), zoomPitch(seen, 0.5 + random(100) / 50, b, extent)][random(3)]!;
      expect(seen.left).toBeGreaterThanOrEqual(0);
      expect(tickAt(seen, seen.width)).toBeLessThanOrEqual(extent + 0.01);
      expect(seen.top).toBeGreaterThanOrEqual(0);
      expect(seen.top + seen.height / seen.row).toBeLessThanOrEqual(rows + 0.01);
      expect(seen.row).toBeGreaterThanOrEqual(leastRow);
      expect(seen.row).toBeLessThanOrEqual(mostRow);
    }
  });

  it("fits a range of bars and pitches", () => {
    const all = fitted(view, { from: 0, to: 12_000, low: 50, high: 70 }, extent);
    expect(xOf(all, 0)).toBe(0);
    expect(xOf(all, 12_000)).toBeCloseTo(600);
    expect(yOf(all, 70)).toBeGreaterThanOrEqual(0);
    expect(yOf(all, 50) + all.row).toBeLessThanOrEqual(320);
  });

  it("is scrolled no farther than a place needs", () => {
    expect(reveal(view, 4_000, 75, extent)).toEqual(view);
    const right = reveal(view, 9_000, 75, extent);
    expect(xOf(right, 9_000)).toBeCloseTo(600 - 48);
    expect(yOf(reveal(view, 4_000, 100, extent), 100)).toBeCloseTo(16);
    expect(yOf(reveal(view, 4_000, 20, extent), 20)).toBeCloseTo(320 - 32);
  });
});

describe("the page", () => {
  it("is turned when the playhead leaves it", () => {
    const turned = follow(view, 7_500, 7_700, extent);
    expect(xOf(turned, 7_700)).toBeCloseTo(48);
    expect(follow(view, 3_000, 3_050, extent)).toBe(view);
  });
  it("goes along when the playhead jumps back to the start", () => expect(follow(view, 5_000, 0, extent).left).toBe(0));
  it("stays for one who has scrolled away", () => expect(follow(view, 15_000, 15_100, extent)).toBe(view));
});

describe("two fingers", () => {
  it("carry the picture along", () => {
    const moved = pinched(view, [{ x: 100, y: 100 }, { x: 200, y: 100 }], [{ x: 70, y: 132 }, { x: 170, y: 132 }], extent);
    expect(moved.left).toBeCloseTo(2_300);
    expect(moved.top).toBeCloseTo(38);
    expect([moved.across, moved.row]).toEqual([0.1, 16]);
  });
  it("zoom time side by side, pitch one over the other", () => {
    const wide = pinched(view, [{ x: 100, y: 100 }, { x: 200, y: 100 }], [{ x: 50, y: 100 }, { x: 250, y: 100 }], extent);
    expect([wide.across, wide.row]).toEqual([0.2, 16]);
    expect(tickAt(wide, 150)).toBeCloseTo(tickAt(view, 150));
    const tall = pinched(view, [{ x: 100, y: 100 }, { x: 100, y: 150 }], [{ x: 100, y: 75 }, { x: 100, y: 175 }], extent);
    expect([tall.across, tall.row]).toEqual([0.1, 32]);
  });
});

describe("at the edge", () => {
  it("the picture goes on, the faster the farther out, and not within", () => {
    expect(scrolledAtEdge(view, 300, 160, extent, true)).toBe(view);
    const [near, far] = [scrolledAtEdge(view, 595, 160, extent, true), scrolledAtEdge(view, 640, 160, extent, true)];
    expect(near.left).toBeGreaterThan(view.left);
    expect(far.left).toBeGreaterThan(near.left);
    expect(scrolledAtEdge(view, 300, -40, extent, true).top).toBeLessThan(view.top);
    expect(scrolledAtEdge(view, 300, -40, extent, false)).toBe(view);
  });
  it("and not before the start", () => {
    const start = within({ ...view, left: 0, top: 0 }, extent);
    expect(scrolledAtEdge(start, -50, -50, extent, true)).toBe(start);
  });
});
