import { describe, expect, it } from "vitest";
import { findMoment, nowAndNext } from "../src/agenda/moments";

const agenda = [
  { id: "lunch", startsAt: "2026-03-14T12:00:00Z", endsAt: "2026-03-14T13:00:00Z", topic: "Lunch" },
  { id: "lab", startsAt: "2026-03-14T10:00:00Z", endsAt: "2026-03-14T12:00:00Z", topic: "Lab" },
];
const at = (time: string): number => Date.parse(`2026-03-14T${time}Z`);

describe("nowAndNext", () => {
  it("knows what is on and what comes, whatever the order of the rows", () => {
    const { now, next } = nowAndNext(agenda, at("11:00:00"));
    expect([now?.id, next?.id]).toEqual(["lab", "lunch"]);
  });
  it("ends a row at its end and begins the next at its start", () => {
    expect(nowAndNext(agenda, at("12:00:00")).now?.id).toBe("lunch");
    expect(nowAndNext(agenda, at("13:00:00"))).toEqual({ now: undefined, next: undefined });
  });
});

describe("findMoment", () => {
  const info = { agenda, deadline: "2026-03-14T15:00:00Z" };
  it.each([
    ["deadline", "2026-03-14T15:00:00Z"], ["now", "2026-03-14T12:00:00Z"], ["next", "2026-03-14T12:00:00Z"],
    ["lab", "2026-03-14T10:00:00Z"], ["nothing", undefined], ["", undefined], [undefined, undefined],
  ])("finds %s", (key, moment) => expect(findMoment(info, key, at("11:00:00"))).toBe(moment));
});
