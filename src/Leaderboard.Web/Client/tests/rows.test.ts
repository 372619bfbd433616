// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { BoardRows } from "../src/board/rows";
import type { BoardEntry } from "../src/board/snapshot";

const entry = (id: string, rank: number, points: number | null, more: Partial<BoardEntry> = {}): BoardEntry =>
  ({ id, rank, points, name: `Team ${id}`, title: `Piece ${id}`, scores: 3, movement: 0, ...more });
const shown = (body: HTMLElement): string[] => [...body.children].map((row) => (row as HTMLElement).dataset["key"] ?? "");

describe("BoardRows", () => {
  let body: HTMLTableSectionElement;
  let rows: BoardRows;
  beforeEach(() => {
    document.body.innerHTML = "<table><tbody></tbody></table>";
    body = document.querySelector("tbody")!;
    rows = new BoardRows(body);
    // jsdom has no layout, so rows are where they are and nothing glides.
    window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  });
  const show = (entries: BoardEntry[], query = "", order: "rank" | "name" = "rank") => rows.show(entries, query, order, { entries, maxPoints: 10 });

  it("keeps one element per entry and moves it", () => {
    show([entry("a", 1, 9), entry("b", 2, 8)]);
    const first = body.children[0];
    show([entry("b", 1, 10), entry("a", 2, 9)]);
    expect(shown(body)).toEqual(["b", "a"]);
    expect(body.children[1]).toBe(first);
  });

  it("marks who moved, and nobody on the first board", () => {
    show([entry("a", 1, 9), entry("b", 2, 8)]);
    expect(body.querySelectorAll(".is-mover").length).toBe(0);
    show([entry("a", 1, 9), entry("b", 2, 8.5)]);
    show([entry("b", 1, 8.5), entry("a", 2, 9)]);
    expect([...body.querySelectorAll<HTMLElement>(".is-mover")].map((row) => row.dataset["key"])).toEqual(["b"]);
  });

  it("searches, sorts, and brings all back", () => {
    const all = [entry("b", 1, 9), entry("a", 2, 8, { title: "Étude" }), entry("c", 3, null)];
    show(all);
    expect(rows.show(all, "etude team", "rank")).toBe(1);
    expect(shown(body)).toEqual(["a"]);
    expect(rows.show(all, "", "name")).toBe(3);
    expect(shown(body)).toEqual(["a", "b", "c"]);
    expect(rows.show(all, "nobody", "rank")).toBe(0);
  });

  it("drops who left, never draws markup from names, and offers sound only where it may be heard", () => {
    show([entry("a", 1, 9), entry("b", 2, 8)]);
    show([entry("a", 1, 9, { title: "<img src=x onerror=alert(1)>", audio: true })]);
    expect(shown(body)).toEqual(["a"]);
    expect(body.querySelector("img")).toBeNull();
    expect(body.querySelector(".board-title")?.textContent).toBe("<img src=x onerror=alert(1)>");
    expect(body.querySelector<HTMLElement>("[data-play]")?.dataset["play"]).toBe("/api/v1/submissions/a/audio");
    show([entry("a", 1, 9)]);
    expect(body.querySelector("[data-play]")).toBeNull();
  });
});
