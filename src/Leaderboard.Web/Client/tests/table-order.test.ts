import { describe, expect, it } from "vitest";
import { compareCells, matches } from "../src/lib/table-order";

describe("matches", () => {
  it("finds words in any order, without case and accents", () => {
    expect(matches("Études for Anaïs", "anais etudes")).toBe(true);
    expect(matches("Études for Anaïs", "anais waltz")).toBe(false);
  });
  it("finds everything for an empty search", () => expect(matches("anything", "  ")).toBe(true));
});

describe("compareCells", () => {
  const sorted = (cells: string[], kind: "text" | "number" | "time", descending: boolean): string[] =>
    [...cells].sort((a, b) => compareCells(a, b, kind, descending));

  it("sorts numbers as numbers, units and all", () =>
    expect(sorted(["100 kB", "9 kB", "20 kB"], "number", false)).toEqual(["9 kB", "20 kB", "100 kB"]));
  it("keeps what is empty last in both directions", () => {
    expect(sorted(["–", "2", "1"], "number", false)).toEqual(["1", "2", "–"]);
    expect(sorted(["–", "2", "1"], "number", true)).toEqual(["2", "1", "–"]);
  });
  it("sorts team10 after team9", () =>
    expect(sorted(["team10", "team9"], "text", false)).toEqual(["team9", "team10"]));
});
