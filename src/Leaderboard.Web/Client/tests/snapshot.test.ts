import { describe, expect, it } from "vitest";
import { fullBar, isNewer, keyOf, withKnownRest, type BoardEntry, type BoardSnapshot } from "../src/board/snapshot";

const entry = (id: string, points: number | null = 1): BoardEntry => ({ id, rank: 1, name: `name ${id}`, title: `title ${id}`, points });
const board = (entries: BoardEntry[], total = entries.length): BoardSnapshot => ({
  event: "spring", title: "Spring", category: "main", round: "finals", roundName: "Finals", epoch: 1, version: 1,
  publishedAt: "2026-03-14T15:00:00Z", frozen: false, total, entries,
});

describe("isNewer", () => {
  it.each([
    ["the first", undefined, { epoch: 1, version: 1 }, true],
    ["a later version", { epoch: 1, version: 4 }, { epoch: 1, version: 5 }, true],
    ["the same again", { epoch: 1, version: 4 }, { epoch: 1, version: 4 }, false],
    ["one that was overtaken", { epoch: 1, version: 4 }, { epoch: 1, version: 3 }, false],
    ["another run of the server, though its count is lower", { epoch: 1, version: 400 }, { epoch: 2, version: 1 }, true],
    ["a late one of a run that is over, though its count is higher", { epoch: "2", version: 1 }, { epoch: 1, version: 400 }, false],
    ["another round, whose versions count for themselves", { epoch: 1, version: 4, round: "qualifiers" }, { epoch: 1, version: 1, round: "finals" }, true],
    ["a drawn epoch beside a pushed one", { epoch: "1", version: 4 }, { epoch: 1, version: 4 }, false],
  ])("%s", (_, current, next, expected) => expect(isNewer(current, next)).toBe(expected));
});

describe("withKnownRest", () => {
  it("keeps the rows that a short push leaves out, without those that rose into the top", () => {
    const known = ["a", "b", "c", "d"].map((id) => entry(id));
    expect(withKnownRest(known, board([entry("d"), entry("a")], 4)).map(keyOf)).toEqual(["d", "a", "b", "c"]);
  });
  it("drops rows when the board has shrunk", () =>
    expect(withKnownRest([entry("a"), entry("b"), entry("c")], board([entry("a")], 2)).map(keyOf)).toEqual(["a", "b"]));
  it("takes a whole board as it is", () =>
    expect(withKnownRest([entry("x")], board([entry("a")])).map(keyOf)).toEqual(["a"]));
});

it("fullBar prefers the entry's own bound, then the board's, then the best row", () => {
  expect(fullBar(board([entry("a", 40)]), { ...entry("a"), max: 50 })).toBe(50);
  expect(fullBar({ ...board([entry("a", 40)]), maxPoints: 60 }, entry("a"))).toBe(60);
  expect(fullBar(board([entry("a", 40), entry("b", null)]), entry("b", null))).toBe(40);
});
