import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/elements/judge/list";
import { hearingOrder, nextOpen } from "../../src/elements/judge/order";

const entries: Entry[] = [1, 2, 3, 4].map((number) => ({ id: `e${number}`, number, label: "A", bars: 8, seconds: 9, midi: "", audio: "", score: null }));
const open = (...numbers: number[]) => (e: Entry): boolean => numbers.includes(e.number);
const at = (number: number): Entry => entries[number - 1]!;

describe("nextOpen", () => {
  it.each([
    [undefined, [2, 4], 2], [1, [2, 4], 2], [2, [2, 4], 4], [4, [2, 4], 2], [4, [4], undefined], [undefined, [], undefined],
  ] as const)("after %s with %j left comes %s", (current, left, next) =>
    expect(nextOpen(entries, current && at(current), open(...left))?.number).toBe(next));
});

describe("hearingOrder", () => {
  it("begins with this one, then what is left after and before it, then the rest", () =>
    expect(hearingOrder(entries, at(3), open(1, 4)).map((e) => e.number)).toEqual([3, 4, 1, 2]));
  it("holds every entry once", () =>
    expect(new Set(hearingOrder(entries, undefined, open()).map((e) => e.id)).size).toBe(4));
});
