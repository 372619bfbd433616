import { describe, expect, it } from "vitest";
import { movementWords, pointsWords, rankWords, statusWords } from "../src/board/words";

it("says ranks", () => {
  expect(rankWords({ rank: 1 })).toBe("1");
  expect(rankWords({ rank: 3, shared: true })).toBe("=3");
  expect(rankWords({ rank: null })).toBe("–");
});

it("says points, and never zero for no score", () => {
  expect([87.5, 0, 1234.567, null].map(pointsWords)).toEqual(["87.5", "0", "1234.57", "–"]);
});

it("says movements for eyes and ears", () => {
  expect(movementWords(2)).toEqual({ kind: "up", sign: "▲2", spoken: "up 2" });
  expect(movementWords(-1)).toEqual({ kind: "down", sign: "▼1", spoken: "down 1" });
  expect([0, null, undefined].map((movement) => movementWords(movement).sign)).toEqual(["", "", ""]);
});

describe("statusWords", () => {
  const at = "2026-03-14T13:05:09Z";
  it("tells the last change in the event's zone", () =>
    expect(statusWords("live", { publishedAt: at }, { id: "Europe/Berlin", name: "CET" })).toBe("Live. Last change 14:05:09 CET."));
  it("keeps the last change while the network is away", () =>
    expect(statusWords("reconnecting", { publishedAt: at }, { id: "UTC", name: "UTC" })).toBe("Reconnecting … Last change 13:05:09 UTC."));
  it("shows a seal with its time, whatever the connection", () =>
    expect(statusWords("reconnecting", { publishedAt: at, frozen: true, frozenAt: at }, { id: "Europe/Berlin", name: "CET" })).toBe("Sealed at 14:05 CET."));
});
