import { afterEach, beforeEach, expect, it } from "vitest";
import "../../src/styles/main.css";
import EsKeys, { type NotePlayed } from "../../src/studio/record/es-keys";

customElements.define("es-keys", EsKeys);

let keys: EsKeys;
let told: string[];

beforeEach(() => {
  keys = new EsKeys();
  document.body.append(keys);
  told = [];
  keys.addEventListener("note-on", (event) => told.push(`on ${(event as CustomEvent<NotePlayed>).detail.pitch}`));
  keys.addEventListener("note-off", (event) => told.push(`off ${(event as CustomEvent<NotePlayed>).detail.pitch}`));
});

afterEach(() => keys.remove());

// A pointer on the lower part of a key, as the browser would tell of it: laid out, so that it is found by its place.
function point(kind: string, pointerId: number, pitch: number, height = 0.85): void {
  const { left, top, width, height: tall } = keys.querySelector(`[data-pitch="${pitch}"]`)!.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + tall * height];
  const target = document.elementFromPoint(clientX, clientY)!;
  target.dispatchEvent(new PointerEvent(kind, { pointerId, clientX, clientY, bubbles: true, button: kind === "pointermove" ? -1 : 0, isPrimary: pointerId === 1 }));
}

it("sounds every key that a finger slides over, black ones too, one after the other", () => {
  // Captured pointers are the browser's own; these are not known to it.
  keys.querySelector<HTMLElement>(".keys-bed")!.setPointerCapture = () => undefined;
  point("pointerdown", 1, 60, 0.3);
  point("pointermove", 1, 61, 0.3);
  point("pointermove", 1, 62, 0.85);
  point("pointermove", 1, 62, 0.95);
  point("pointerup", 1, 62);
  expect(told).toEqual(["on 60", "off 60", "on 61", "off 61", "on 62", "off 62"]);
});

it("hears several fingers at once", () => {
  keys.querySelector<HTMLElement>(".keys-bed")!.setPointerCapture = () => undefined;
  for (const [finger, pitch] of [[1, 60], [2, 64], [3, 67]] as const) point("pointerdown", finger, pitch);
  point("pointerup", 2, 64);
  expect(told).toEqual(["on 60", "on 64", "on 67", "off 64"]);
  expect(keys.querySelectorAll(".is-down")).toHaveLength(2);
});

it("is louder the nearer to the edge a key is struck", () => {
  const velocities: number[] = [];
  keys.addEventListener("note-on", (event) => velocities.push((event as CustomEvent<NotePlayed>).detail.velocity));
  keys.querySelector<HTMLElement>(".keys-bed")!.setPointerCapture = () => undefined;
  for (const height of [0.65, 0.8, 0.97]) { point("pointerdown", 1, 60, height); point("pointerup", 1, 60); }
  expect(velocities[0]!).toBeLessThan(velocities[1]!);
  expect(velocities[1]!).toBeLessThan(velocities[2]!);
  expect(velocities.every((velocity) => velocity >= 1 && velocity <= 127)).toBe(true);
});

it("shows middle C first, and scrolls where the octave goes", async () => {
  keys.style.width = "360px";
  keys.moveOctave(0);
  const scroll = keys.querySelector<HTMLElement>(".keys-scroll")!;
  const isSeen = (pitch: number) => {
    const [key, frame] = [keys.querySelector(`[data-pitch="${pitch}"]`)!.getBoundingClientRect(), scroll.getBoundingClientRect()];
    return key.left >= frame.left - 1 && key.right <= frame.right + 1;
  };
  await expect.poll(() => isSeen(60)).toBe(true);
  keys.moveOctave(2);
  await expect.poll(() => isSeen(84)).toBe(true);
  expect(isSeen(60)).toBe(false);
});
