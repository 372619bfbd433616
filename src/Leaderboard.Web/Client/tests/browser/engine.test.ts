import { BasicSoundBank } from "spessasynth_core";
import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { StudioDocument } from "../../src/studio/document/studio-document";
import { AudioOut, type AudioParts } from "../../src/studio/sound/audio-out";
import { SoundEngine } from "../../src/studio/sound/sound-engine";
import type { Fetched } from "../../src/studio/sound/sound-font/fetch-sound-font";
import type { Ticker } from "../../src/studio/sound/ticker";
import { loudness, onset, peak, rate } from "./listen";
import { piece, quarters } from "../studio/sound/fakes";
import { pitchOf } from "./pitch";
import { Recorder } from "./recorder";

const none: Fetched = { none: "There is none." };
let engine: SoundEngine;

afterEach(() => engine.close());

// With the host's answer about its SoundFont.
async function begin(fetched: Fetched = none, start: Partial<AudioParts> = { mayStart: () => true }, ticker?: Ticker): Promise<Recorder> {
  const recorder = await Recorder.create();
  engine = new SoundEngine(new AudioOut({ makeContext: () => recorder.context, fetchSoundFont: () => Promise.resolve(fetched), ...start }), ticker);
  return recorder;
}

const short = quarters(8).map((note) => ({ ...note, length: 100 }));

// 240 quarters a minute, short notes of an organ: each is over when the next one begins.
function fast(notes = short, program = 19): StudioDocument {
  const document = piece(notes, { tempo: 240 });
  return { ...document, tracks: document.tracks.map((track) => ({ ...track, program })) };
}

// When, by the audio clock, the notes were planned to begin, as the voices are told of them from now on. The audio
// thread hears of the first one last-minute; all others are told long before.
function plan(): number[] {
  const { voices } = engine.out;
  const start = voices.start.bind(voices);
  const planned: number[] = [];
  vi.spyOn(voices, "start").mockImplementation((note) => { planned.push(note.at); return start(note); });
  return planned;
}

// Waits until something has sounded for some seconds of the audio clock.
async function heard(recorder: Recorder, seconds: number): Promise<void> {
  await recorder.until(() => (recorder.firstSound() ?? Infinity) < recorder.context.currentTime - seconds);
}

// Waits for some seconds of the audio clock.
async function pass(recorder: Recorder, seconds: number): Promise<void> {
  const end = recorder.context.currentTime + seconds;
  await recorder.until(() => recorder.context.currentTime >= end);
}

// How far from its planned time each note that is louder than what is left of the one before it begins, in seconds.
async function errors(recorder: Recorder, planned: readonly number[]): Promise<number[]> {
  const first = planned[0]!;
  const samples = await recorder.samples(first - 0.02, planned.at(-1)! + 0.2);
  return planned.map((at) => {
    const due = 0.02 + at - first;
    const before = peak(samples.subarray(Math.round((due - 0.012) * rate), Math.round((due - 0.001) * rate)));
    return onset(samples, due - 0.006, before * 1.25 + 0.002) - due;
  });
}

it("sounds from the click that wakes it, and waits for no SoundFont", async () => {
  const order: string[] = [];
  const recorder = await begin(none, { fetchSoundFont: () => { order.push("fetch"); return new Promise(() => undefined); } });
  await recorder.context.suspend();
  const resume = recorder.context.resume.bind(recorder.context);
  vi.spyOn(recorder.context, "resume").mockImplementation(() => { order.push("resume"); return resume(); });
  engine.load(fast());
  const button = document.createElement("button");
  button.textContent = "Play";
  document.body.append(button);
  button.addEventListener("click", () => { order.push("click"); void engine.play(0); order.push("click is over"); });
  await userEvent.click(page.getByRole("button", { name: "Play" }));
  await heard(recorder, 0.2);
  // In the gesture itself, since browsers allow sound only then; and no file is asked for before it may sound.
  expect(order).toEqual(["click", "resume", "click is over", "fetch"]);
  expect(engine.voice.kind).toBe("built-in");
  const first = recorder.firstSound()!;
  expect(Math.round(pitchOf(await recorder.samples(first, first + 0.1), 0.01, 0.05))).toBe(60);
});

it("a key is given to the voices in its own event, for now", async () => {
  const recorder = await begin();
  engine.load(fast());
  engine.wake();
  await engine.ready;
  const planned = plan();
  const pressed = recorder.context.currentTime;
  engine.noteOn("t1", 69, 110);
  expect(planned).toEqual([pressed]);
  await heard(recorder, 0.2);
  engine.noteOff("t1", 69);
  const first = recorder.firstSound()!;
  expect(pitchOf(await recorder.samples(first, first + 0.2), 0.06, 0.1)).toBeCloseTo(69, 0);
});

it("keeps the beat to 5 ms while the page has no time for it", async () => {
  // Nobody asks for more than what play itself plans.
  const recorder = await begin(none, { mayStart: () => true }, { start: () => undefined, stop: () => undefined });
  engine.load(fast());
  engine.wake();
  await engine.ready;
  const planned = plan();
  await engine.play(0);
  expect(planned.length).toBeGreaterThanOrEqual(4);
  for (const error of await errors(recorder, planned.slice(1))) expect(Math.abs(error)).toBeLessThan(0.005);
});

it("loops without a gap", async () => {
  const recorder = await begin();
  engine.load(fast());
  engine.wake();
  await engine.ready;
  const planned = plan();
  await engine.play(0, { loop: { start: 0, end: 960 } });
  await heard(recorder, 2.2);
  const notes = planned.slice(1, 9);
  notes.forEach((at, i) => expect(at - planned[0]!).toBeCloseTo((i + 1) * 0.25, 9));
  for (const error of await errors(recorder, notes)) expect(Math.abs(error)).toBeLessThan(0.005);
  const samples = await recorder.samples(notes[0]!, notes[0]! + 2);
  expect([0, 1, 2, 3].map((i) => Math.round(pitchOf(samples, i * 0.25 + 0.01, 0.05)))).toEqual([61, 60, 61, 60]);
  expect(engine.position).toBeLessThan(960);
});

it("lets no note hang when it stops", async () => {
  const recorder = await begin();
  engine.load(fast([{ id: 1, start: 0, length: 3840, pitch: 60, velocity: 100 }], 19));
  await engine.play(0);
  engine.noteOn("t1", 67);
  await heard(recorder, 0.4);
  engine.stop();
  const stopped = recorder.context.currentTime;
  const samples = await recorder.samples(stopped - 0.2, stopped + 1.2);
  expect(loudness(samples, 0, 0.2)).toBeGreaterThan(0.02);
  expect(loudness(samples, 1.2, 1.4)).toBeLessThan(0.001);
  expect(engine.playing).toBe(false);
});

it("mutes at a word while it plays, and tells when it has ended", async () => {
  const recorder = await begin();
  const document = fast([{ id: 1, start: 0, length: 3840, pitch: 60, velocity: 100 }], 19);
  engine.load(document);
  let ended = 0;
  engine.addEventListener("ended", () => ended++);
  await engine.play(0);
  await heard(recorder, 0.3);
  engine.load({ ...document, tracks: document.tracks.map((track) => ({ ...track, muted: true })) });
  const muted = recorder.context.currentTime;
  const samples = await recorder.samples(muted - 0.1, muted + 1.2);
  expect(loudness(samples, 0, 0.1)).toBeGreaterThan(0.02);
  expect(loudness(samples, 1, 1.3)).toBeLessThan(0.002);
  await recorder.until(() => ended > 0);
  expect(engine.position).toBe(0);
});

it("plays the host's SoundFont once it is there: in tune, on time, and silent after stop", async () => {
  const recorder = await begin({ file: BasicSoundBank.getSampleSoundBankFile() });
  engine.load(fast(short, 0));
  const there = new Promise((resolve) => engine.addEventListener("voice", resolve));
  engine.wake();
  await there;
  expect(engine.voice).toEqual({ kind: "sound-font", reason: "" });
  const planned = plan();
  await engine.play(0);
  await heard(recorder, 1.5);
  const notes = planned.slice(1, 6);
  for (const error of await errors(recorder, notes)) expect(Math.abs(error)).toBeLessThan(0.005);
  const samples = await recorder.samples(notes[0]!, notes[0]! + 1);
  expect([0, 1, 2].map((i) => Math.round(pitchOf(samples, i * 0.25 + 0.01, 0.05)))).toEqual([61, 62, 63]);
  engine.stop();
  const stopped = recorder.context.currentTime;
  const after = await recorder.samples(stopped + 1, stopped + 1.3);
  expect(peak(after)).toBeLessThan(0.003);
});

it("keeps its voice while a piece plays: the SoundFont comes after", async () => {
  let give!: (fetched: Fetched) => void;
  const recorder = await begin(none, { mayStart: () => true, fetchSoundFont: () => new Promise((resolve) => { give = resolve; }) });
  engine.load(fast());
  await engine.play(0);
  await heard(recorder, 0.1);
  give({ file: BasicSoundBank.getSampleSoundBankFile() });
  await pass(recorder, 0.3);
  expect([engine.playing, engine.voice.kind]).toEqual([true, "built-in"]);
  const there = new Promise((resolve) => engine.addEventListener("voice", resolve));
  engine.stop();
  await there;
  expect(engine.voice.kind).toBe("sound-font");
});

it("plays on the built-in synth when the file is no SoundFont", async () => {
  await begin({ file: new ArrayBuffer(64) });
  engine.load(fast());
  const told = new Promise((resolve) => engine.addEventListener("voice", resolve));
  engine.wake();
  await told;
  expect(engine.voice.kind).toBe("built-in");
  expect(engine.voice.reason).toContain("SoundFont cannot be read");
  await engine.play(0);
  expect(engine.playing).toBe(true);
});
