// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import EsPlayer from "../../src/elements/es-player";
import { Dock } from "../../src/elements/judge/dock";

// jsdom has no sound: enough of it to see what would be heard.
beforeAll(() => {
  customElements.define("es-player", EsPlayer);
  const paused = new WeakMap<HTMLMediaElement, boolean>();
  Object.defineProperty(HTMLMediaElement.prototype, "paused", { get(this: HTMLMediaElement) { return paused.get(this) ?? true; } });
  HTMLMediaElement.prototype.play = function () { paused.set(this, false); return Promise.resolve(); };
  HTMLMediaElement.prototype.pause = function () { paused.set(this, true); };
  HTMLMediaElement.prototype.load = function () { paused.set(this, true); };
});

let dock: Dock;
const player = (): EsPlayer => document.querySelector("es-player") as EsPlayer;
beforeEach(() => {
  dock = new Dock(() => undefined);
  document.body.replaceChildren(dock.element);
});

it("lets nothing of the track before be heard while the next one's sound is on its way", () => {
  dock.load("Track 1", "/a/1", true);
  expect(dock.playing).toBe(true);
  dock.clear("Track 2");
  expect([dock.playing, player().audio.getAttribute("src"), player().getAttribute("label")]).toEqual([false, null, "Track 2"]);
  dock.load("Track 2", "/a/2", false);
  expect([dock.playing, player().audio.getAttribute("src")]).toEqual([false, "/a/2"]);
});

it("plays at once what was asked for before it was there", () => {
  dock.load("Track 1", "/a/1", false);
  dock.clear("Track 2");
  dock.toggle();
  dock.load("Track 2", "/a/2", false);
  expect(dock.playing).toBe(true);
});

it("has nothing to play while the host still prepares it", () => {
  dock.load("Track 1", "/a/1", true);
  dock.wait("Track 2");
  dock.toggle();
  expect([dock.playing, player().audio.hasAttribute("src")]).toEqual([false, false]);
});

it("does not say of the next sound what was true of the last", () => {
  dock.load("Track 1", "/a/1", false);
  player().audio.dispatchEvent(new Event("error"));
  const fault = player().querySelector<HTMLElement>(".player-fault")!;
  expect(fault.hidden).toBe(false);
  dock.load("Track 2", "/a/2", false);
  expect(fault.hidden).toBe(true);
});

it("gives a copy in memory back when another track comes", () => {
  URL.createObjectURL = () => "blob:one";
  URL.revokeObjectURL = vi.fn();
  dock.load("Track 1", new Blob(["x"]), false);
  dock.clear("Track 2");
  expect(URL.revokeObjectURL).toHaveBeenCalledWith("blob:one");
});
