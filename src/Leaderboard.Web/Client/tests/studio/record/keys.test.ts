// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import EsKeys, { type NotePlayed } from "../../../src/studio/record/es-keys";
import { isBlack, spoken, whitesBefore } from "../../../src/studio/record/piano";

let keys: EsKeys;
let told: [string, number, number][];

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  Element.prototype.scrollTo = () => undefined;
  customElements.define("es-keys", EsKeys);
});

beforeEach(() => {
  keys = new EsKeys();
  keys.toggleAttribute("computer-keys", true);
  document.body.append(keys);
  told = [];
  for (const name of ["note-on", "note-off"] as const)
    document.body.addEventListener(name, (event) => {
      const { pitch, velocity } = (event as CustomEvent<NotePlayed>).detail;
      told.push([name, pitch, velocity]);
    }, { signal: listening.signal });
});

let listening = new AbortController();

afterEach(() => {
  keys.remove();
  listening.abort();
  listening = new AbortController();
});

function type(kind: "keydown" | "keyup", code: string, target: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent(kind, { code, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

it("knows a piano", () => {
  expect([60, 61, 64, 65, 66].map(isBlack)).toEqual([false, true, false, false, true]);
  expect([60, 63, 21].map(spoken)).toEqual(["C 4", "E flat 4", "A 0"]);
  expect(whitesBefore(60, 72)).toBe(7);
  expect(keys.querySelectorAll("[data-pitch]")).toHaveLength(61);
});

it("plays the computer's keys by place, each once while it is held", () => {
  type("keydown", "KeyA");
  type("keydown", "KeyA", document.body, { repeat: true });
  type("keydown", "KeyW");
  type("keyup", "KeyA");
  type("keyup", "KeyW");
  expect(told).toEqual([["note-on", 60, 92], ["note-on", 61, 92], ["note-off", 60, 0], ["note-off", 61, 0]]);
});

it("leaves text, shortcuts and other keys alone", () => {
  const field = document.createElement("input");
  document.body.append(field);
  type("keydown", "KeyA", field);
  type("keydown", "KeyA", document.body, { ctrlKey: true });
  expect(type("keydown", "Space").defaultPrevented).toBe(false);
  expect(told).toEqual([]);
  field.remove();
});

it("moves the octave, and stays on the keys", () => {
  type("keydown", "KeyX");
  type("keydown", "KeyA");
  expect(told).toEqual([["note-on", 72, 92]]);
  for (let i = 0; i < 9; i++) type("keydown", "KeyZ");
  expect(keys.base).toBe(36);
});

it("a key that is held goes up as what it sounded, though the pitch was moved meanwhile", () => {
  type("keydown", "KeyA");
  keys.transpose = 5;
  type("keyup", "KeyA");
  type("keydown", "KeyA");
  expect(told).toEqual([["note-on", 60, 92], ["note-off", 60, 0], ["note-on", 65, 92]]);
  keys.transpose = 99;
  expect(keys.transpose).toBe(24);
});

it("lets go of everything when the window is left, when it is switched off and when it is taken away", () => {
  for (const leave of [() => window.dispatchEvent(new Event("blur")), () => keys.removeAttribute("computer-keys")]) {
    type("keydown", "KeyD");
    told = [];
    leave();
    expect(told).toEqual([["note-off", 64, 0]]);
  }
  type("keydown", "KeyD");
  expect(told.filter(([name]) => name === "note-on")).toEqual([]);
});

it("a key that two hold goes up with the second", () => {
  keys.held.press("finger", 60, 50, 0);
  keys.held.press("midi", 60, 70, 1);
  keys.held.lift("finger", 2);
  expect(told).toEqual([["note-on", 60, 50]]);
  keys.held.lift("midi", 3);
  expect(told.at(-1)).toEqual(["note-off", 60, 0]);
});

it("is played by focus: arrows walk, Enter sounds, one key is in the tab order", () => {
  const key = (pitch: number) => keys.querySelector<HTMLElement>(`[data-pitch="${pitch}"]`)!;
  key(60).focus();
  type("keydown", "ArrowRight", key(60), { key: "ArrowRight" });
  expect(document.activeElement).toBe(key(61));
  expect([...keys.querySelectorAll('[data-pitch][tabindex="0"]')]).toEqual([key(61)]);
  expect(type("keydown", "Enter", key(61), { key: "Enter" }).defaultPrevented).toBe(true);
  key(61).blur();
  expect(told).toEqual([["note-on", 61, 90], ["note-off", 61, 0]]);
});

it("names its keys, with the computer key while those play", () => {
  const name = () => keys.querySelector('[data-pitch="60"]')!.getAttribute("aria-label");
  expect(name()).toBe("C 4, computer key A");
  keys.removeAttribute("computer-keys");
  expect(name()).toBe("C 4");
});
