import { endTick } from "./bar-grid";
import { channelsOf, type Channel } from "./midi-channels";
import { TrackWriter } from "./track-writer";
import { ticksPerQuarter, type Meter, type StudioDocument, type StudioTrack } from "./studio-document";
import { writeMark } from "./track-mark";

/** What to write: everything (as it is kept), or what is heard only (as it is handed in). */
export interface ToMidi {
  readonly audibleOnly?: boolean;
}

/**
 * Writes a Standard MIDI file of format 1: tempo and meter first, then a named track for each instrument. `fromMidi`
 * reads the same notes again. Muted tracks are written too, unless only what is heard is asked for.
 */
export function toMidi(document: StudioDocument, { audibleOnly = false }: ToMidi = {}): Uint8Array {
  const tracks = audibleOnly ? audible(document.tracks) : document.tracks;
  const channels = channelsOf(tracks);
  const chunks = [conductor(document), ...tracks.map((track, i) => part(track, channels[i]!))];
  const header = [...letters("MThd"), 0, 0, 0, 6, 0, 1, chunks.length >> 8, chunks.length & 0xff, ticksPerQuarter >> 8, ticksPerQuarter & 0xff];
  const bytes = new Uint8Array(header.length + chunks.reduce((sum, chunk) => sum + 8 + chunk.length, 0));
  bytes.set(header);
  let at = header.length;
  for (const chunk of chunks) {
    bytes.set([...letters("MTrk"), ...[24, 16, 8, 0].map((shift) => (chunk.length >> shift) & 0xff)], at);
    bytes.set(chunk, at + 8);
    at += 8 + chunk.length;
  }
  return bytes;
}

/** The tracks that are heard: the solo ones, or else all that are not muted. */
export function audible(tracks: readonly StudioTrack[]): StudioTrack[] {
  return tracks.some(({ solo }) => solo) ? tracks.filter(({ solo }) => solo) : tracks.filter(({ muted }) => !muted);
}

function conductor(document: StudioDocument): number[] {
  const writer = new TrackWriter();
  const end = endTick(document);
  const points = [
    ...[{ ...document.meter, tick: 0 }, ...document.meterChanges].map((point) => ({ tick: point.tick, kind: 0x58, data: meterBytes(point) })),
    ...[{ tick: 0, tempo: document.tempo }, ...document.tempoChanges].map((point) => ({ tick: point.tick, kind: 0x51, data: tempoBytes(point.tempo) })),
  ];
  // The end of this track is the end of the piece: changes behind it would make it longer.
  const within = points.filter(({ tick }) => tick < end).sort((a, b) => a.tick - b.tick);
  for (const { tick, kind, data } of within) writer.meta(tick, kind, data);
  return writer.end(end);
}

function meterBytes({ beats, unit }: Meter): number[] {
  return [beats, Math.log2(unit), 24, 8];
}

function tempoBytes(tempo: number): number[] {
  const microseconds = Math.min(0xff_ff_ff, Math.round(60e6 / tempo));
  return [16, 8, 0].map((shift) => (microseconds >> shift) & 0xff);
}

function part(track: StudioTrack, { channel, shared }: Channel): number[] {
  const writer = new TrackWriter();
  writer.meta(0, 0x03, [...new TextEncoder().encode(track.name)]);
  writer.meta(0, 0x7f, writeMark(track));
  writer.channel(0, 0xc0 | channel, track.program);
  writer.channel(0, 0xb0 | channel, 7, track.volume);
  writer.channel(0, 0xb0 | channel, 10, track.pan ?? 64);
  for (const { tick, on, pitch, velocity } of strokes(track)) {
    // Where two instruments share a channel, each says its sound again before its notes; what sounds already keeps its own.
    if (on && shared) writer.channel(tick, 0xc0 | channel, track.program);
    writer.channel(tick, 0x90 | channel, pitch, velocity);
  }
  return writer.end(0);
}

interface Stroke {
  readonly tick: number;
  readonly on: boolean;
  readonly pitch: number;
  readonly velocity: number;
}

/** The beginnings and ends of notes by time, ends first; of equal beginnings the note that ends first comes first. */
function strokes({ notes }: StudioTrack): Stroke[] {
  const byEnd = [...notes].sort((a, b) => a.start - b.start || a.length - b.length);
  const ends = byEnd.map(({ start, length, pitch }) => ({ tick: start + length, on: false, pitch, velocity: 0 }));
  const starts = byEnd.map(({ start, pitch, velocity }) => ({ tick: start, on: true, pitch, velocity }));
  return [...ends, ...starts].sort((a, b) => a.tick - b.tick);
}

function letters(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}
