import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "../../src/styles/main.css";
import { addNotes } from "../../src/studio/document/edits";
import { newDocument, newTrack, trackHues } from "../../src/studio/document/new-document";
import type { StudioNote } from "../../src/studio/document/studio-document";
import { trackColour } from "../../src/studio/roll/colours";
import EsRollEditor from "../../src/studio/roll/es-roll-editor";

customElements.define("es-roll-editor", EsRollEditor);

let roll: EsRollEditor;
let told: [string, unknown][];

beforeEach(async () => {
  told = [];
  roll = document.createElement("es-roll-editor") as EsRollEditor;
  Object.assign(roll.style, { position: "fixed", inset: "0", inlineSize: "900px", blockSize: "600px" });
  const tracks = [newTrack("t1", 0, { name: "Melody" }), newTrack("t2", 1, { name: "Bass" })];
  roll.document = addNotes(newDocument({ tracks }), "t1", [{ start: 0, length: 480, pitch: 60, velocity: 90 }]).document;
  for (const name of ["edit", "seek", "selection", "audition", "loop"])
    roll.addEventListener(name, (event) => told.push([name, (event as CustomEvent<unknown>).detail]));
  document.body.append(roll);
  await frames();
});

afterEach(() => roll.remove());

const canvas = (): HTMLCanvasElement => roll.querySelector("canvas")!;
const status = (): string => roll.querySelector("[role=status]")!.textContent;
const notes = (): readonly StudioNote[] => roll.document.tracks[0]!.notes;
const shape = (): number[][] => notes().map(({ start, length, pitch }) => [start, length, pitch]);
const names = (): string[] => told.map(([name]) => name);

async function frames(count = 3): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Where a tick and a pitch are on the screen, found by the box's own scrolling: 56 px of keys, 28 px of ruler. */
function place(tick: number, pitch: number): { clientX: number; clientY: number } {
  const box = canvas().getBoundingClientRect();
  const scroller = roll.querySelector<HTMLElement>(".roll-editor-scroller")!;
  const size = roll.querySelector<HTMLElement>(".roll-editor-size")!;
  const lane = Math.round(Math.min(96, Math.max(56, scroller.clientHeight * 0.18)));
  const across = (size.offsetWidth - 56) / (10 * 1_920);
  const row = (size.offsetHeight - 28 - lane) / 128;
  return { clientX: box.left + 56 + tick * across - scroller.scrollLeft, clientY: box.top + 28 + (127.5 - pitch) * row - scroller.scrollTop };
}

function pointer(kind: string, at: { clientX: number; clientY: number }, more: PointerEventInit = {}): void {
  canvas().dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: 1, pointerType: "mouse", button: 0, buttons: 1, ...at, ...more }));
}

function drag(from: [number, number], to: [number, number], more: PointerEventInit = {}): void {
  pointer("pointerdown", place(...from), more);
  pointer("pointermove", place(...to), more);
  pointer("pointerup", place(...to), more);
}

function key(name: string, more: KeyboardEventInit = {}): boolean {
  return canvas().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
}

it("draws a picture, in the colours of the theme", () => {
  const { width, height } = canvas();
  expect(width).toBe(Math.round(roll.querySelector(".roll-editor-scroller")!.clientWidth * devicePixelRatio));
  const pixels = canvas().getContext("2d")!.getImageData(0, 0, width, height).data;
  const seen = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4) seen.add(pixels[i]! * 65_536 + pixels[i + 1]! * 256 + pixels[i + 2]!);
  expect(seen.size).toBeGreaterThan(8);
  expect([...seen]).toContain(0xff_fe_fa);
});

it("a click adds a note that is heard and told, undo takes it back", () => {
  drag([2_000, 64], [2_000, 64]);
  expect(shape()).toEqual([[0, 480, 60], [1_920, 480, 64]]);
  expect(names()).toEqual(["audition", "edit", "selection"]);
  expect(told[0]![1]).toEqual({ trackId: "t1", pitch: 64, velocity: 90, on: true });
  expect(told[1]![1]).toEqual({ document: roll.document, label: "Add a note" });
  expect(status()).toBe("E 4, bar 2 beat 1, a quarter long, selected");
  key("z", { ctrlKey: true });
  expect(shape()).toEqual([[0, 480, 60]]);
  expect(status()).toBe("Undone: Add a note");
  // Another piece is shown: that is not said of it.
  roll.fit();
  expect(status()).toMatch(/^Nothing selected\./);
});

it("a note is moved, pulled longer, and deleted by the right button", () => {
  drag([200, 60], [1_160, 62]);
  expect(shape()).toEqual([[960, 480, 62]]);
  drag([1_420, 62], [1_900, 62]);
  expect(shape()).toEqual([[960, 960, 62]]);
  pointer("pointerdown", place(1_200, 62), { button: 2, buttons: 2 });
  expect(shape()).toEqual([]);
  expect(roll.querySelector<HTMLElement>(".roll-editor-empty")!.hidden).toBe(false);
});

it("two taps delete a note that was there, but not one that the first tap drew; a drag after a tap drags", () => {
  for (let i = 0; i < 2; i++) drag([2_000, 64], [2_000, 64]);
  expect(notes()).toHaveLength(2);
  drag([200, 60], [200, 60]);
  drag([200, 60], [200, 61]);
  expect(shape()[0]).toEqual([0, 480, 61]);
  for (let i = 0; i < 2; i++) drag([200, 61], [200, 61]);
  expect(notes()).toHaveLength(1);
});

it("a second finger takes back what the first began, and carries the picture along", async () => {
  const touch = { pointerType: "touch" };
  for (let i = 0; i < 8; i++) roll.do("closer");
  await frames();
  const scroller = roll.querySelector(".roll-editor-scroller")!;
  const before = scroller.scrollLeft;
  const [a, b] = [{ clientX: 400, clientY: 300 }, { clientX: 500, clientY: 300 }];
  pointer("pointerdown", a, touch);
  pointer("pointerdown", b, { ...touch, pointerId: 2 });
  pointer("pointermove", { ...a, clientX: 350 }, touch);
  pointer("pointermove", { ...b, clientX: 450 }, { ...touch, pointerId: 2 });
  pointer("pointerup", { ...a, clientX: 350 }, touch);
  pointer("pointerup", { ...b, clientX: 450 }, { ...touch, pointerId: 2 });
  await frames();
  expect(scroller.scrollLeft).toBeCloseTo(before + 50, -1);
  expect(names()).not.toContain("edit");
  expect(notes()).toHaveLength(1);
});

it("a finger on an empty place scrolls, and taps to add", async () => {
  const touch = { pointerType: "touch" };
  for (let i = 0; i < 8; i++) roll.do("closer");
  await frames();
  const scroller = roll.querySelector(".roll-editor-scroller")!;
  const [left, top] = [scroller.scrollLeft, scroller.scrollTop];
  pointer("pointerdown", { clientX: 500, clientY: 300 }, touch);
  for (const moved of [20, 40, 80]) pointer("pointermove", { clientX: 500 - moved, clientY: 300 - moved / 2 }, touch);
  pointer("pointerup", { clientX: 420, clientY: 260 }, touch);
  await frames();
  // What a hand trembles is not scrolled.
  expect(scroller.scrollLeft - left).toBeGreaterThanOrEqual(59);
  expect(scroller.scrollTop - top).toBeGreaterThanOrEqual(29);
  // Let go of while it moves, it glides on.
  await vi.waitUntil(() => scroller.scrollLeft - left > 100);
  expect(notes()).toHaveLength(1);
  const at = { clientX: 600, clientY: 300 };
  pointer("pointerdown", at, touch);
  pointer("pointerup", at, touch);
  expect(notes()).toHaveLength(2);
});

it("where it cannot be scrolled any farther the finger scrolls what is around it", async () => {
  const page = document.createElement("div");
  Object.assign(page.style, { position: "fixed", inset: "0", blockSize: "400px", overflow: "auto" });
  Object.assign(roll.style, { position: "static", blockSize: "300px", marginBlock: "200px" });
  document.body.append(page);
  page.append(roll);
  page.scrollTop = 150;
  await frames();
  const scroller = roll.querySelector(".roll-editor-scroller")!;
  scroller.scrollTop = 20;
  await frames();
  const touch = { pointerType: "touch" };
  pointer("pointerdown", { clientX: 500, clientY: 150 }, touch);
  for (const y of [165, 180, 240]) pointer("pointermove", { clientX: 500, clientY: y }, touch);
  pointer("pointerup", { clientX: 500, clientY: 240 }, touch);
  await frames();
  expect(scroller.scrollTop).toBe(0);
  // 75 pixels were pulled after those that a hand trembles; 20 went to the notes.
  expect(page.scrollTop).toBeCloseTo(150 - 55, -1);
  expect(notes()).toHaveLength(1);
  document.body.append(roll);
  page.remove();
});

it("a finger that rests pulls a frame; on a note it adds that to the selection", async () => {
  const touch = { pointerType: "touch" };
  drag([1_000, 64], [1_000, 64]);
  key("Escape");
  pointer("pointerdown", place(1_800, 66), touch);
  await vi.waitUntil(() => status().includes("frame"));
  pointer("pointermove", place(300, 58), touch);
  pointer("pointerup", place(300, 58), touch);
  expect(roll.selection).toEqual([1, 2]);
  key("Escape");
  roll.selection = [1];
  key("End");
  pointer("pointerdown", place(1_200, 64), touch);
  await vi.waitUntil(() => roll.selection.length === 2);
  pointer("pointermove", place(1_200, 67), touch);
  pointer("pointerup", place(1_200, 67), touch);
  expect(shape()).toEqual([[0, 480, 63], [960, 480, 67]]);
});

it("is written in by keys alone, and leaves the page its own", () => {
  key("End");
  for (const name of ["ArrowUp", "ArrowUp", "Enter"]) key(name);
  expect(notes()).toHaveLength(2);
  expect(status()).toMatch(/^Added D 4/);
  expect([key(" "), key("Tab"), key("Enter")]).toEqual([true, true, false]);
});

it("the ruler seeks; pulled along it marks a loop", () => {
  const box = canvas().getBoundingClientRect();
  const ruler = (tick: number): { clientX: number; clientY: number } => ({ ...place(tick, 60), clientY: box.top + 10 });
  pointer("pointerdown", ruler(1_930));
  pointer("pointerup", ruler(1_930));
  expect(told).toEqual([["seek", { tick: 1_920 }]]);
  pointer("pointerdown", ruler(0));
  pointer("pointermove", ruler(1_900));
  pointer("pointerup", ruler(1_900));
  expect(roll.loop).toEqual({ from: 0, to: 1_920 });
  key("Enter", { shiftKey: true });
  expect(roll.loop).toBeUndefined();
  expect(names()).toEqual(["seek", "loop", "loop"]);
});

it("follows a shared history and another track", () => {
  roll.trackId = "t2";
  drag([2_000, 64], [2_000, 64]);
  expect(roll.document.tracks.map((track) => track.notes.length)).toEqual([1, 1]);
  expect(roll.selection).toHaveLength(1);
  roll.history.undo();
  expect(roll.selection).toHaveLength(0);
  expect(canvas().getAttribute("aria-label")).toMatch(/^Notes of Bass/);
});

it("shows what is there again after it was moved elsewhere in the page", async () => {
  const other = document.createElement("div");
  document.body.append(other);
  other.append(roll);
  await frames();
  drag([2_000, 64], [2_000, 64]);
  expect(notes()).toHaveLength(2);
  other.remove();
  document.body.append(roll);
});

it("takes what was set before its script was there", async () => {
  const late = document.createElement("es-roll-late") as EsRollEditor;
  const piece = newDocument({ tracks: [newTrack("t1", 0), newTrack("t7", 1, { name: "Late" })] });
  Object.assign(late, { document: piece, trackId: "t7", snap: "1/8t" });
  customElements.define("es-roll-late", class extends EsRollEditor {});
  document.body.append(late);
  await frames();
  expect([late.document, late.trackId, late.snap]).toEqual([piece, "t7", "1/8t"]);
  late.remove();
});

it("grows with the page's letters, and is hit where it is seen", async () => {
  document.documentElement.style.fontSize = "28px";
  roll.style.inlineSize = "1600px";
  roll.style.blockSize = "1000px";
  await frames();
  const box = canvas().getBoundingClientRect();
  const click = { clientX: box.left + 20, clientY: box.top + 28 * 1.75 + 40 };
  pointer("pointerdown", click);
  pointer("pointerup", click);
  const [pressed] = told.filter(([name]) => name === "audition").map(([, detail]) => detail as { pitch: number });
  const unit = 28 / 16;
  const scroller = roll.querySelector(".roll-editor-scroller")!;
  const lane = Math.round(Math.min(96, Math.max(56, (scroller.clientHeight / unit) * 0.18)));
  const row = (roll.querySelector<HTMLElement>(".roll-editor-size")!.offsetHeight / unit - 28 - lane) / 128;
  expect(pressed!.pitch).toBe(127 - Math.floor((scroller.scrollTop / unit + 40 / unit) / row));
  document.documentElement.style.fontSize = "";
});

it("knows the range of what is selected", () => {
  expect(roll.selectedRange).toBeUndefined();
  roll.selection = [1];
  expect(roll.selectedRange).toEqual({ from: 0, to: 480 });
});

it.each(["light", "dark"])("every track's colour stands out from the paper, %s", (scheme) => {
  const probe = document.createElement("span");
  probe.style.colorScheme = scheme;
  probe.className = "sheet";
  document.body.append(probe);
  const luminance = (colour: string): number => {
    probe.style.color = colour;
    const to = new OffscreenCanvas(1, 1).getContext("2d")!;
    to.fillStyle = getComputedStyle(probe).color;
    to.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...to.getImageData(0, 0, 1, 1).data].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const paper = luminance("var(--leaf)");
  const ratios = trackHues.map((hue) => luminance(trackColour(hue))).map((light) => (Math.max(light, paper) + 0.05) / (Math.min(light, paper) + 0.05));
  probe.remove();
  expect(Math.min(...ratios)).toBeGreaterThan(4);
});
