import { describe, expect, it } from "vitest";
import { parseMidi } from "../src/midi/parse";
import { MidiError } from "../src/midi/types";
import { chunk, header, meta, smf } from "./smf";

describe("parseMidi", () => {
  it("places notes by tempo, across a change of tempo", () => {
    const music = parseMidi(smf(480, [
      [0, ...meta(0x51, [0x07, 0xa1, 0x20])],
      [0, 0x90, 60, 100], [0x83, 0x60, 0x80, 60, 0],
      [0, ...meta(0x51, [0x0f, 0x42, 0x40])],
      [0, 0x90, 64, 50], [0x83, 0x60, 64, 0],
    ]));
    expect(music.notes).toEqual([
      { start: 0, end: 0.5, pitch: 60, velocity: 100, channel: 0 },
      { start: 0.5, end: 1.5, pitch: 64, velocity: 50, channel: 0 },
    ]);
    expect(music.seconds).toBe(1.5);
  });

  it("begins bars by the time signature", () => {
    const music = parseMidi(smf(1, [[0, ...meta(0x58, [3, 2, 24, 8])], [0, 0x90, 60, 1], [9, 0x80, 60, 0]]));
    expect(music.bars).toEqual([0, 1.5, 3]);
  });

  it("ends the oldest of two equal notes first, and lets open ones end with the track", () => {
    const music = parseMidi(smf(1, [[0, 0x90, 60, 9], [1, 60, 8], [1, 60, 0], [2, ...meta(0x2f, [])]]));
    expect(music.notes.map(({ start, end }) => [start, end])).toEqual([[0, 1], [0.5, 2]]);
  });

  it("counts film frames where the header says so, without bars", () => {
    const music = parseMidi(smf(0xe728, [[0, 0x90, 60, 9], [0x87, 0x68, 0x80, 60, 0]]));
    expect(music.seconds).toBeCloseTo(1, 6);
    expect(music.bars).toEqual([]);
  });

  it("skips chunks it does not know and reads what a cut track still holds", () => {
    const cut = chunk("MTrk", [0, 0x90, 60, 9, 4, 0x90, 62]);
    const music = parseMidi(Uint8Array.from([...header(1), ...chunk("XFIH", [1, 2, 3]), ...cut]));
    expect(music.notes.map((note) => note.pitch)).toEqual([60]);
  });

  it("says what is wrong with a file that is none", () => {
    expect(() => parseMidi(new Uint8Array())).toThrow(MidiError);
    expect(() => parseMidi(new TextEncoder().encode("RIFF????"))).toThrow(/MThd/);
  });

  it("stays bounded for a file of endless silence", () => {
    const far = Array.from({ length: 200 }, () => [0xff, 0xff, 0xff, 0x7f, 0x90, 60, 1]);
    const music = parseMidi(smf(1, far));
    expect(music.bars.length).toBeLessThanOrEqual(2_000);
    expect(Number.isFinite(music.seconds)).toBe(true);
  });

  it("survives any damage: either music or a MidiError, never anything else", () => {
    const sound = smf(96, Array.from({ length: 40 }, (_, i) => [i % 5, 0x90 + (i % 16), 40 + i, 90]));
    let state = 1;
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (let round = 0; round < 5_000; round++) {
      const damaged = sound.slice(0, random(sound.length + 1));
      for (let hits = random(8); hits > 0 && damaged.length > 0; hits--) damaged[random(damaged.length)] = random(256);
      try {
        const music = parseMidi(damaged);
        expect(music.notes.every((note) => note.end >= note.start && Number.isFinite(note.end))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(MidiError);
      }
    }
  });
});
