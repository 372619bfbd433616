import { afterEach, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { AudioOut } from "../src/studio/sound/audio-out";
import { SoundEngine } from "../src/studio/sound/sound-engine";
import { onset, peak, rate } from "../tests/browser/listen";
import { Recorder } from "../tests/browser/recorder";
import { piece, quarters } from "../tests/studio/sound/fakes";
import { tell } from "./tell";

const rounds = 20;
const none = { none: "There is none." };
let engine: SoundEngine;

afterEach(() => document.body.replaceChildren());

// 240 quarters a minute, short notes of an organ: each is over when the next one begins.
const plain = piece(quarters(8).map((note) => ({ ...note, length: 100 })), { tempo: 240 });
const music = { ...plain, tracks: plain.tracks.map((track) => ({ ...track, program: 19 })) };

async function begin(): Promise<Recorder> {
  const recorder = await Recorder.create();
  engine = new SoundEngine(new AudioOut({ makeContext: () => recorder.context, fetchSoundFont: () => Promise.resolve(none), mayStart: () => true }));
  engine.load(music);
  return recorder;
}

// What the browser says was heard when: the sound card's own delay is in it, as far as it tells.
function heardAt(audioTime: number): number {
  const now = performance.now();
  return now - (engine.out.heardAt(now) - audioTime) * 1000;
}

it("click -> sound", async () => {
  const waits: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const recorder = await begin();
    await recorder.context.suspend();
    const button = document.createElement("button");
    button.textContent = `Play ${i}`;
    document.body.append(button);
    let clicked = 0;
    button.addEventListener("click", (event) => { clicked = event.timeStamp; void engine.play(0); });
    await userEvent.click(page.getByRole("button", { name: `Play ${i}`, exact: true }));
    await recorder.until(() => (recorder.firstSound() ?? Infinity) < recorder.context.currentTime - 0.1);
    waits.push(heardAt(recorder.firstSound()!) - clicked);
    engine.close();
  }
  tell("click that wakes the sound -> heard", waits);
});

it("key -> sound", async () => {
  const waits: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const recorder = await begin();
    engine.wake();
    await engine.ready;
    await recorder.until(() => recorder.context.currentTime > 0.2);
    const pressed = performance.now();
    engine.noteOn("t1", 69, 110);
    await recorder.until(() => (recorder.firstSound() ?? Infinity) < recorder.context.currentTime - 0.1);
    waits.push(heardAt(recorder.firstSound()!) - pressed);
    engine.close();
  }
  tell("key, once awake -> heard", waits);
});

it("beat while the page is busy", async () => {
  const off: number[] = [];
  for (let i = 0; i < rounds / 4; i++) {
    const recorder = await begin();
    await engine.play(0);
    for (let turn = 0; turn < 3; turn++) {
      for (const end = performance.now() + 600; performance.now() < end;);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await recorder.until(() => (recorder.firstSound() ?? Infinity) < recorder.context.currentTime - 1.8);
    const first = recorder.firstSound()!;
    const samples = await recorder.samples(first - 0.02, first + 1.75);
    for (let beat = 1; beat < 7; beat++) {
      const due = 0.02 + beat * 0.25;
      const before = peak(samples.subarray(Math.round((due - 0.012) * rate), Math.round((due - 0.001) * rate)));
      off.push(Math.abs(onset(samples, due - 0.006, before * 1.25 + 0.002) - due) * 1000);
    }
    engine.close();
  }
  tell("beat off its time, page busy for 0.6 s at a time", off);
});
