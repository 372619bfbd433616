import { describe, expect, it } from "vitest";
import { addNotes, changeTrack, setBars } from "../../../src/studio/document/edits";
import { fromMidi } from "../../../src/studio/document/from-midi";
import { newDocument, newTrack } from "../../../src/studio/document/new-document";
import { audible, toMidi } from "../../../src/studio/document/to-midi";
import type { StudioDocument, StudioNote } from "../../../src/studio/document/studio-document";
import { MidiError } from "../../../src/midi/types";
import { parseMidi } from "../../../src/midi/parse";
import { chunk, header, meta, smf } from "../../smf";
import { dice, randomDocument, sounding } from "../random";

const again = (document: StudioDocument): StudioDocument => fromMidi(toMidi(document));

describe("MIDI out and in", () => {
  it.each(Array.from({ length: 40 }, (_, i) => i + 1))("gives the same notes, and then the same bytes (%d)", (seed) => {
    const document = randomDocument(dice(seed), undefined, 200);
    expect(sounding(again(document))).toEqual(sounding(document));
    expect(toMidi(again(document))).toEqual(toMidi(document));
  });

  it("keeps names, instruments, drums, volume, pan, mute, solo and colour", () => {
    const tracks = [
      newTrack("t1", 0, { name: "Größe 音 🎻", program: 40, volume: 30, pan: 100, muted: true, hue: 359 }),
      newTrack("t2", 1, { drums: true, program: 8, solo: true }),
    ];
    expect(again(newDocument({ tracks })).tracks).toEqual(tracks);
  });

  it("keeps meters, tempo changes, the bars at the end and more than sixteen tracks", () => {
    const tracks = Array.from({ length: 40 }, (_, i) => newTrack(`t${i + 1}`, i, { program: i, drums: i % 10 === 9 }));
    let document = newDocument({
      tempo: 125, meter: { beats: 7, unit: 8 }, bars: 20, tracks,
      tempoChanges: [{ tick: 960, tempo: 75 }, { tick: 5_000, tempo: 240 }],
      meterChanges: [{ tick: 1_680 * 4, beats: 3, unit: 2 }],
    });
    for (const [i, { id }] of tracks.entries()) document = addNotes(document, id, [{ start: i * 10, length: 500, pitch: 60, velocity: 70 }]).document;
    expect(again(document)).toEqual(document);
  });

  it("keeps overlapping notes of one pitch as the file had them", () => {
    const notes: StudioNote[] = [[0, 500], [100, 600], [100, 700]].map(([start, length], i) => ({ id: i + 1, start: start!, length: length!, pitch: 60, velocity: 50 + i }));
    const document = newDocument({ tracks: [newTrack("t1", 0, { notes })] });
    expect(sounding(again(document))).toEqual(sounding(document));
  });

  it("is read by the player of pages too", () => {
    const { document } = addNotes(newDocument(), "t1", [{ start: 480, length: 240, pitch: 61, velocity: 80 }]);
    expect(parseMidi(toMidi(document)).notes).toEqual([{ start: 0.6, end: 0.9, pitch: 61, velocity: 80, channel: 0 }]);
  });

  it("leaves out what is not heard only when asked", () => {
    const two = newDocument({ tracks: [newTrack("t1", 0), newTrack("t2", 1, { muted: true })] });
    expect(again(two).tracks).toHaveLength(2);
    expect(fromMidi(toMidi(two, { audibleOnly: true })).tracks).toHaveLength(1);
    expect(audible(changeTrack(two, "t2", { solo: true }).tracks).map(({ id }) => id)).toEqual(["t2"]);
  });
});

describe("fromMidi", () => {
  it("splits channels and programs into tracks and scales ticks", () => {
    const document = fromMidi(smf(96, [
      [0, ...meta(3, [...new TextEncoder().encode("Band")])], [0, 0xc0, 10], [0, 0x90, 60, 9], [96, 60, 0], [0, 0x99, 36, 9], [48, 36, 0],
      [0, 0xc0, 20], [0, 0x90, 62, 9], [96, 62, 0],
    ]));
    expect(document.tracks.map(({ name, program, drums }) => [name, program, drums])).toEqual([["Band 1", 10, false], ["Band 2", 0, true], ["Band 3", 20, false]]);
    expect(sounding(document)).toEqual([[[0, 480, 60, 9]], [[480, 240, 36, 9]], [[720, 480, 62, 9]]]);
  });
  it("knows bars by the meter and takes an empty file as one empty track", () => {
    expect(fromMidi(smf(1, [[0, ...meta(0x58, [3, 2, 24, 8])], [0, 0x90, 60, 1], [7, 0x80, 60, 0]]))).toMatchObject({ bars: 3, meter: { beats: 3, unit: 4 }, tempo: 120 });
    expect(fromMidi(smf(480, []))).toMatchObject({ bars: 1, tracks: [{ id: "t1", notes: [] }] });
  });
  it("leaves out what changes only when all is over", () => {
    const document = fromMidi(smf(1, [[0, 0x90, 60, 1], [4, 0x80, 60, 0], [0, ...meta(0x58, [2, 2, 24, 8])], [0, ...meta(0x51, [9, 0, 0])]]));
    expect(document).toMatchObject({ bars: 1, meterChanges: [], tempoChanges: [] });
  });
  it("places film frames as at 120", () =>
    expect(sounding(fromMidi(smf(0xe728, [[0, 0x90, 60, 9], [0x87, 0x68, 0x80, 60, 0]])))).toEqual([[[0, 960, 60, 9]]]));
  it("says why it cannot read a file", () => {
    expect(() => fromMidi(new Uint8Array([1, 2, 3]))).toThrow(MidiError);
    expect(() => fromMidi(smf(1, [[0xff, 0xff, 0x7f, 0x90, 60, 1]]))).toThrow(/longer than 2000 bars/);
    const parts = Array.from({ length: 130 }, () => chunk("MTrk", [0, 0x90, 60, 9, 9, 60, 0])).flat();
    expect(() => fromMidi(Uint8Array.from([...header(96, 130), ...parts]))).toThrow(/130 parts/);
  });
  it("survives any damage: a document or a MidiError", () => {
    const random = dice(7);
    const sound = toMidi(setBars(randomDocument(random, 3), 20));
    for (let round = 0; round < 2_000; round++) {
      const damaged = sound.slice(0, random(sound.length + 1));
      for (let hits = random(8); hits > 0 && damaged.length > 0; hits--) damaged[random(damaged.length)] = random(256);
      try {
        const { tracks, bars } = fromMidi(damaged);
        expect(bars).toBeLessThanOrEqual(2_000);
        for (const { notes } of tracks) expect(notes.every((note) => note.start >= 0 && note.length >= 1)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(MidiError);
      }
    }
  });
});
