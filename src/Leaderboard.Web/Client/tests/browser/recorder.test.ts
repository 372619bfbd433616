import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../../src/styles/main.css";
import { newDocument } from "../../src/studio/document/new-document";
import EsKeys from "../../src/studio/record/es-keys";
import EsRecorder, { type TakeDetail } from "../../src/studio/record/es-recorder";
import { AudioOut } from "../../src/studio/sound/audio-out";
import { SoundEngine } from "../../src/studio/sound/sound-engine";

if (!customElements.get("es-keys")) customElements.define("es-keys", EsKeys);
customElements.define("es-recorder", EsRecorder);

const piece = newDocument({ tempo: 240, bars: 4 });
let engine: SoundEngine;
let recorder: EsRecorder;
let told: [string, TakeDetail | undefined][];

beforeEach(() => {
  engine = new SoundEngine(new AudioOut({ fetchSoundFont: () => Promise.resolve({ none: "There is none." }), mayStart: () => true }));
  engine.load(piece);
  recorder = new EsRecorder();
  document.body.append(recorder);
  recorder.piece = { engine, document: piece, trackId: "t1" };
  told = [];
  for (const name of ["take-preview", "take-keep", "take-discard"])
    recorder.addEventListener(name, (event) => told.push([name, (event as CustomEvent<TakeDetail | undefined>).detail]));
});

afterEach(() => {
  recorder.remove();
  engine.close();
});

const notes = (detail: TakeDetail | undefined) => detail!.document.tracks[0]!.notes;
const press = (name: string) => userEvent.click(page.getByRole("button", { name, exact: true }));

// Plays C, D, E, each 60 ticks behind its beat. The page may learn of a key as late as it likes: what counts is the time
// that the browser has noted in the event.
async function take(): Promise<number[]> {
  const heard = vi.spyOn(engine, "tickHeardAt");
  await press("Record");
  const starts: number[] = [];
  for (const [i, code] of ["KeyA", "KeyS", "KeyD"].entries()) {
    await expect.poll(() => engine.playing && engine.countdown === 0 && engine.position >= i * 480 + 340, { interval: 4, timeout: 10_000 }).toBe(true);
    key("keydown", code, i * 480 + 60);
    starts.push(Math.round(heard.mock.results.at(-1)!.value as number));
    key("keyup", code, i * 480 + 300);
  }
  await press("Stop");
  return starts;
}

// A key of the computer at the moment in which that tick was heard: 240 quarters a minute are 1.92 ticks a millisecond.
function key(kind: "keydown" | "keyup", code: string, tick: number): void {
  const now = performance.now();
  const event = new KeyboardEvent(kind, { code, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: now + (tick - engine.tickHeardAt(now)) / 1.92 });
  document.body.dispatchEvent(event);
}

it("counts in, records what is played, draws it to the grid, and keeps it", async () => {
  const heard = await take();
  expect(told.map(([name]) => name)).toEqual(["take-preview"]);
  const played = notes(told[0]![1]);
  expect(played.map(({ pitch }) => pitch)).toEqual([60, 62, 64]);
  // As played: where the key was heard, not when the page came to it.
  expect(played.map(({ start }) => start)).toEqual(heard);

  const strength = page.getByLabelText("Rhythm assist").element() as HTMLInputElement;
  strength.value = "100";
  strength.dispatchEvent(new Event("change"));
  await userEvent.selectOptions(page.getByLabelText("Draw notes to"), "Quarter notes");
  expect(notes(told.at(-1)![1]).map(({ start }) => start)).toEqual([0, 480, 960]);

  await press("Undo");
  await press("Undo");
  expect(notes(told.at(-1)![1])).toEqual(played);

  await press("Keep it");
  expect(told.at(-1)![0]).toBe("take-keep");
  expect(told.at(-1)![1]).toMatchObject({ label: "Recorded 3 notes", added: played.map(({ id }) => id) });
  expect([recorder.recording, recorder.reviewing, engine.playing]).toEqual([false, false, false]);
});

it("says so when nothing was played", async () => {
  await press("Record");
  await expect.poll(() => engine.playing).toBe(true);
  await press("Stop");
  await expect.element(page.getByText("Nothing was played.")).toBeVisible();
  expect(told).toEqual([]);
});

it("shows the count, downwards and then no more", async () => {
  const count = recorder.querySelector(".recorder-count")!;
  const seen: string[] = [];
  const observer = new MutationObserver(() => seen.push(count.textContent!));
  observer.observe(count, { childList: true, characterData: true, subtree: true });
  await press("Record");
  await expect.poll(() => engine.playing && engine.countdown === 0 && count.textContent === "", { interval: 10, timeout: 10_000 }).toBe(true);
  observer.disconnect();
  await expect.element(page.getByText("Recording. Play, and press Stop at the end.")).toBeVisible();
  const counted = [...new Set(seen)].filter((text) => text !== "").map(Number);
  expect(counted.length).toBeGreaterThan(0);
  expect(counted).toEqual([4, 3, 2, 1].filter((beat) => counted.includes(beat)));
});

it("forgets a take that is discarded", async () => {
  await take();
  await press("Discard");
  expect(told.at(-1)).toEqual(["take-discard", null]);
  expect(recorder.reviewing).toBe(false);
});
