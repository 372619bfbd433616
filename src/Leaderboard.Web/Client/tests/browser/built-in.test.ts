import { describe, expect, it } from "vitest";
import { patches } from "../../src/studio/sound/built-in/patches";
import { drumHits } from "../../src/studio/sound/built-in/drum-hits";
import { polyphony } from "../../src/studio/sound/built-in/built-in-voices";
import { largestStep, loudness, onset, peak, rate, render, sound } from "./listen";
import { pitchOf } from "./pitch";

// One General MIDI program for every instrument that the synth has.
const programs: Record<keyof typeof patches, number> = {
  piano: 0, electricPiano: 4, bell: 11, organ: 19, guitar: 24, bass: 33, strings: 48, pad: 89, choir: 52, brass: 56, reed: 71, flute: 73, lead: 80,
};

describe.each(Object.entries(programs))("%s", (_, program) => {
  it.each([36, 48, 60, 72, 84])("sounds pitch %d, in tune to 15 cents", async (pitch) => {
    const [left] = await render(0.9, (voices) => {
      voices.setTrack("t", sound(program));
      voices.start({ track: "t", pitch, velocity: 100, at: 0.1 }).release(0.8);
    });
    expect(Math.abs(pitchOf(left!, 0.3, pitch < 48 ? 0.3 : 0.15) - pitch)).toBeLessThan(0.15);
  });

  it("begins when it should, swells and ends without a click, and is as loud as the others", async () => {
    const [left] = await render(4, (voices) => {
      voices.setTrack("t", sound(program));
      voices.start({ track: "t", pitch: 60, velocity: 100, at: 0.25 }).release(1);
    });
    expect(peak(left!.subarray(0, Math.round(0.2499 * rate)))).toBe(0);
    expect(onset(left!, 0, 0.0005) - 0.25).toBeLessThan(0.005);
    expect(loudness(left!, 0.25, 1)).toBeGreaterThan(0.03);
    expect(loudness(left!, 0.25, 1)).toBeLessThan(0.13);
    expect(largestStep(left!, 0.95, 4)).toBeLessThan(0.08);
    expect(peak(left!.subarray(Math.round(3.9 * rate)))).toBeLessThan(0.0005);
  });
});

it("plays each note of a melody within 5 ms of its time", async () => {
  const times = Array.from({ length: 12 }, (_, i) => 0.1 + i * 0.25);
  const [left] = await render(3.5, (voices) => {
    voices.setTrack("t", sound(11));
    for (const [i, at] of times.entries()) voices.start({ track: "t", pitch: 60 + i, velocity: 100, at }).release(at + 0.02);
  });
  for (const at of times) {
    const before = peak(left!.subarray(Math.round((at - 0.01) * rate), Math.round(at * rate)));
    expect(Math.abs(onset(left!, at - 0.005, before * 1.3 + 0.002) - at)).toBeLessThan(0.005);
  }
});

it.each(Object.keys(drumHits).map(Number))("drum %d is heard at once and is over soon", async (pitch) => {
  const [left] = await render(5, (voices) => {
    voices.setTrack("d", sound(0, true));
    voices.start({ track: "d", pitch, velocity: 110, at: 0.1 }).release(0.2);
  });
  expect(onset(left!) - 0.1).toBeLessThan(0.005);
  expect(peak(left!)).toBeGreaterThan(0.04);
  expect(peak(left!.subarray(Math.round(4.9 * rate)))).toBeLessThan(0.001);
});

it("a closed hi-hat ends the open one", async () => {
  const open = (closed: boolean) => render(0.6, (voices) => {
    voices.setTrack("d", sound(0, true));
    voices.start({ track: "d", pitch: 46, velocity: 110, at: 0.05 });
    if (closed) voices.start({ track: "d", pitch: 42, velocity: 20, at: 0.15 });
  });
  const [alone, choked] = [(await open(false))[0]!, (await open(true))[0]!];
  expect(loudness(choked, 0.25, 0.4)).toBeLessThan(loudness(alone, 0.25, 0.4) / 3);
});

it("does not clip, however many notes sound at once", async () => {
  const both = await render(1.5, (voices) => {
    for (const [i, program] of Object.values(programs).entries()) {
      voices.setTrack(`t${i}`, { ...sound(program), volume: 127 });
      for (const pitch of [36, 48, 60, 64, 67, 72]) voices.start({ track: `t${i}`, pitch, velocity: 127, at: 0.1 }).release(1);
    }
  });
  for (const side of both) {
    expect(peak(side)).toBeLessThan(0.99);
    expect(peak(side)).toBeGreaterThan(0.5);
  }
});

it("four parts at the usual loudness leave the limiter alone", async () => {
  const [left] = await render(1.5, (voices) => {
    for (const [i, program] of [0, 48, 33, 73].entries()) {
      voices.setTrack(`t${i}`, sound(program));
      voices.start({ track: `t${i}`, pitch: [60, 64, 36, 79][i]!, velocity: 100, at: 0.1 }).release(1);
    }
  });
  expect(peak(left!)).toBeLessThan(0.75);
});

it("steals voices instead of growing without end, and the newest note is heard", async () => {
  const [left] = await render(1.6, (voices) => {
    voices.setTrack("t", { ...sound(48), volume: 60 });
    for (let i = 0; i < polyphony + 30; i++) voices.start({ track: "t", pitch: 40, velocity: 30, at: 0.05 + i * 0.001 });
    voices.setTrack("lead", { ...sound(80), volume: 127 });
    voices.start({ track: "lead", pitch: 84, velocity: 127, at: 1 });
  });
  expect(loudness(left!, 1.1, 1.5)).toBeGreaterThan(loudness(left!, 0.8, 0.95) * 1.2);
});

it("mute, volume and place act on what sounds, without a click", async () => {
  const both = await render(2, (voices, context) => {
    voices.setTrack("t", sound(19));
    voices.start({ track: "t", pitch: 57, velocity: 100, at: 0 });
    void context.suspend(0.5).then(() => { voices.setTrack("t", { ...sound(19), pan: -1 }); void context.resume(); });
    void context.suspend(1).then(() => { voices.setTrack("t", { ...sound(19), audible: false }); void context.resume(); });
  });
  const [left, right] = both as [Float32Array, Float32Array];
  expect(loudness(left, 0.2, 0.5) / loudness(right, 0.2, 0.5)).toBeCloseTo(1, 0);
  expect(loudness(left, 0.8, 1)).toBeGreaterThan(loudness(right, 0.8, 1) * 4);
  expect(loudness(left, 1.7, 2)).toBeLessThan(0.002);
  expect(largestStep(left, 0.9, 1.3)).toBeLessThan(0.08);
});

it("stops within 60 ms, what was to come included, without a click", async () => {
  const [left] = await render(2.5, (voices, context) => {
    voices.setTrack("t", sound(19));
    for (const pitch of [48, 55, 64]) voices.start({ track: "t", pitch, velocity: 100, at: 0 });
    voices.start({ track: "t", pitch: 72, velocity: 100, at: 1.2 });
    void context.suspend(0.5).then(() => { voices.silence(); void context.resume(); });
  });
  // What is left is the room's echo, which fades.
  expect(loudness(left!, 0.6, 0.7)).toBeLessThan(loudness(left!, 0.3, 0.5) / 8);
  expect(peak(left!.subarray(Math.round(2 * rate)))).toBeLessThan(0.002);
  expect(largestStep(left!, 0.48, 0.7)).toBeLessThan(0.1);
});
