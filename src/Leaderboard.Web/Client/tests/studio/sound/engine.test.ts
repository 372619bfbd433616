import { beforeEach, expect, it } from "vitest";
import type { AudioOut } from "../../../src/studio/sound/audio-out";
import { SoundEngine } from "../../../src/studio/sound/sound-engine";
import type { Ticker } from "../../../src/studio/sound/ticker";
import { trackSounds } from "../../../src/studio/sound/track-sounds";
import { FakeOut, piece } from "./fakes";

class FakeTicker implements Ticker {
  tick: (() => void) | undefined;

  start(tick: () => void): void {
    this.tick = tick;
  }

  stop(): void {
    this.tick = undefined;
  }
}

let [out, ticker] = [new FakeOut(), new FakeTicker()];
let engine: SoundEngine;

beforeEach(() => {
  [out, ticker] = [new FakeOut(), new FakeTicker()];
  engine = new SoundEngine(out as unknown as AudioOut, ticker);
  engine.load(piece());
});

function pass(seconds: number): void {
  for (const end = out.now + seconds; out.now < end;) {
    out.now += 0.04;
    ticker.tick?.();
  }
}

const pitches = () => out.voices.heard.map((note) => note.pitch);

it("plays from the next moment on, and says where it is", async () => {
  out.allow();
  await engine.play(960);
  expect(out.voices.heard[0]).toMatchObject({ pitch: 62, at: 5.03 });
  pass(0.55);
  // What is heard is 20 ms behind the clock, which was 30 ms ahead at the start.
  expect(engine.position).toBeCloseTo(960 + (out.now - 5.05) * 960);
  expect(engine.tickHeardAt(out.now * 1000)).toBeCloseTo(engine.position);
});

it("refuses to play nothing", async () => {
  await expect(new SoundEngine(out as unknown as AudioOut, ticker).play()).rejects.toThrow("load a document first");
});

it("does not begin when it was stopped while it waited for the browser", async () => {
  const playing = engine.play(0);
  engine.stop();
  out.allow();
  await playing;
  expect(engine.playing).toBe(false);
  expect(out.voices.told).toEqual([]);
});

it("of two starts only the second plays", async () => {
  const both = [engine.play(0), engine.play(480)];
  out.allow();
  await Promise.all(both);
  expect(pitches()).toEqual([61]);
});

it("stops where it is, plays on from there, and tells both", async () => {
  let states = 0;
  engine.addEventListener("state", () => states++);
  out.allow();
  await engine.play(0);
  pass(0.8);
  engine.stop();
  const rest = engine.position;
  pass(1);
  expect(engine.position).toBe(rest);
  expect(rest).toBeGreaterThan(700);
  expect([states, ticker.tick, out.playing]).toEqual([2, undefined, false]);
  await engine.play();
  expect(engine.position).toBe(rest);
});

it("seeks while it plays, in its loop and without counting in again", async () => {
  out.allow();
  engine.countIn(1);
  await engine.play(0, { loop: { start: 0, end: 1920 } });
  expect(engine.countdown).toBe(4);
  pass(2.5);
  engine.seek(1440);
  await Promise.resolve();
  await Promise.resolve();
  expect(engine.countdown).toBe(0);
  pass(0.6);
  expect(engine.position).toBeLessThan(200);
});

it("counts in and clicks for one start only when that start says so", async () => {
  out.allow();
  await engine.play(0, { countIn: 2, metronome: true });
  expect(engine.countdown).toBe(8);
  pass(6);
  expect(out.click.heard.length).toBeGreaterThan(8);
  const clicks = out.click.told.length;
  await engine.play(0);
  pass(1);
  expect([engine.countdown, out.click.told.length]).toEqual([0, clicks]);
});

it("ends at the end, and rests at the beginning", async () => {
  let ended = 0;
  engine.addEventListener("ended", () => ended++);
  out.allow();
  await engine.play(0);
  pass(4.2);
  expect([ended, engine.playing, engine.position]).toEqual([1, false, 0]);
  expect(pitches()).toEqual([60, 61, 62, 63, 64, 65, 66, 67]);
});

it("sounds keys until they go up, and all go up at stop", () => {
  engine.noteOn("t1", 60);
  engine.noteOn("t1", 64);
  engine.noteOff("t1", 60);
  expect(out.voices.told.map((note) => note.until)).toEqual([5, Infinity]);
  engine.stop();
  expect(out.voices.told.map((note) => note.until)).toEqual([5, 5]);
  engine.audition("t1", 72, 90, 0.2);
  expect(out.voices.told.at(-1)!.until).toBeCloseTo(5.2);
});

it("hears those who play solo, else all that are not muted", () => {
  const [track] = piece().tracks;
  const heard = (...states: { muted?: boolean; solo?: boolean }[]) =>
    [...trackSounds({ ...piece(), tracks: states.map((state, i) => ({ ...track!, id: `${i}`, ...state })) }).values()].map(({ audible }) => audible);
  expect(heard({}, { muted: true })).toEqual([true, false]);
  expect(heard({}, { muted: true, solo: true }, { solo: true })).toEqual([false, true, true]);
});
