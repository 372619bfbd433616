import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Audition, type AuditionDetail } from "../../../src/studio/roll/audition";

let told: string[];
const audition = (): Audition => new Audition(({ pitch, on }: AuditionDetail) => told.push(`${pitch} ${on ? "on" : "off"}`));

beforeEach(() => {
  told = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it("lets a note end by itself, and the one before when another begins", () => {
  const heard = audition();
  heard.play("t1", 60, 90);
  heard.play("t1", 62, 90);
  expect(told).toEqual(["60 on", "60 off", "62 on"]);
  vi.runAllTimers();
  expect(told.at(-1)).toBe("62 off");
});

it("holds a key until it is let go, and ends it once", () => {
  const heard = audition();
  heard.play("t1", 60, 90, true);
  vi.runAllTimers();
  expect([told, heard.held]).toEqual([["60 on"], true]);
  heard.release();
  heard.release();
  expect(told).toEqual(["60 on", "60 off"]);
});
