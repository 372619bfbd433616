import { afterEach, beforeEach, expect, it } from "vitest";
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

// Plays quarter notes when they are heard: C, D, E. A quarter is 250 ms, so that a turn of the screen is 32 ticks.
async function take(): Promise<void> {
  await press("Record");
  for (const [i, code] of ["KeyA", "KeyS", "KeyD"].entries()) {
    await expect.poll(() => engine.playing && engine.countdown === 0 && engine.position >= i * 480, { interval: 4, timeout: 4000 }).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent("keydown", { code, bubbles: true }));
    await expect.poll(() => engine.position >= i * 480 + 240, { interval: 4 }).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent("keyup", { code, bubbles: true }));
  }
  await press("Stop");
}

it("counts in, records what is played, draws it to the grid, and keeps it", { retry: 1 }, async () => {
  await take();
  expect(told.map(([name]) => name)).toEqual(["take-preview"]);
  const played = notes(told[0]![1]);
  expect(played.map(({ pitch }) => pitch)).toEqual([60, 62, 64]);
  // As played: where it was heard, give or take a turn of a busy page (100 ms).
  played.forEach(({ start }, i) => { expect(start).toBeGreaterThanOrEqual(i * 480); expect(start).toBeLessThan(i * 480 + 192); });

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

it("shows the count", async () => {
  await press("Record");
  const count = recorder.querySelector(".recorder-count")!;
  await expect.poll(() => count.textContent, { interval: 10 }).toBe("3");
  await expect.poll(() => count.textContent, { interval: 10 }).toBe("");
  expect(engine.position).toBeLessThan(480);
});

it("forgets a take that is discarded", { retry: 1 }, async () => {
  await take();
  await press("Discard");
  expect(told.at(-1)).toEqual(["take-discard", null]);
  expect(recorder.reviewing).toBe(false);
});
