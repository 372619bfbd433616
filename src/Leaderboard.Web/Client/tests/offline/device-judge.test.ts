// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { holdsDevice, takeDevice } from "../../src/lib/offline/device-judge";

it("knows whether another judge has taken the device since", () => {
  expect(holdsDevice("judge1")).toBe(true);
  takeDevice("judge1");
  expect([holdsDevice("judge1"), holdsDevice("judge2")]).toEqual([true, false]);
  takeDevice("judge2");
  expect([holdsDevice("judge1"), holdsDevice("judge2")]).toEqual([false, true]);
});

it("lets scores go where storage is switched off", () => {
  vi.stubGlobal("localStorage", undefined);
  takeDevice("judge1");
  expect(holdsDevice("judge2")).toBe(true);
  vi.unstubAllGlobals();
});
