import { ByteReader } from "./byte-reader";

/** A note in ticks, with the program its channel had when it began. */
export interface TickNote {
  start: number;
  end: number;
  pitch: number;
  velocity: number;
  channel: number;
  program: number;
}

/** What a track says of a channel; what it does not say is missing. The first word on volume and pan counts. */
export interface ChannelSettings {
  program?: number;
  volume?: number;
  pan?: number;
}

/** From `tick` on a quarter note lasts `microseconds`. */
export interface TempoChange {
  tick: number;
  microseconds: number;
}

/** From `tick` on a bar has `beats` notes of one `unit`-th. */
export interface MeterChange {
  tick: number;
  beats: number;
  unit: number;
}

/** What a track holds. `name` and `own` (what a program wrote for itself) are bytes, `end` is the tick it ends at. */
export interface Events {
  notes: TickNote[];
  tempos: TempoChange[];
  meters: MeterChange[];
  channels: Map<number, ChannelSettings>;
  name: Uint8Array;
  own: Uint8Array;
  end: number;
}

export function noEvents(): Events {
  const nothing = new Uint8Array();
  return { notes: [], tempos: [], meters: [], channels: new Map(), name: nothing, own: nothing, end: 0 };
}

/** The notes begun per channel and key, and how many of them have ended: a queue that never moves its items. */
type Sounding = Map<number, { notes: TickNote[]; ended: number }>;

/** More notes than any picture shows; what follows in a file is left out. */
export const mostNotes = 200_000;

/** Reads one track from `from` to `to` into `events`, `limit` notes at most. A damaged track gives what came before the damage. */
export function readTrack(bytes: Uint8Array, from: number, to: number, events: Events, limit = mostNotes): void {
  const reader = new ByteReader(bytes, from, to);
  const open: Sounding = new Map();
  let tick = 0;
  let status = 0;
  while (reader.at < to && events.notes.length < limit) {
    tick += reader.quantity();
    if (reader.peek() >= 0x80) status = reader.byte();
    else if (status === 0) break;
    if (status === 0xff) {
      const kind = reader.byte();
      const length = reader.quantity();
      readMeta(reader, kind, length, tick, events);
      if (kind === 0x2f) break;
      status = 0;
    } else if (status >= 0xf0) {
      // System exclusive has a length; anything else of the system range does not belong into a file.
      if (status !== 0xf0 && status !== 0xf7) break;
      reader.skip(reader.quantity());
      status = 0;
    } else {
      readChannel(reader, status, tick, open, events);
    }
    if (reader.ended) break;
  }
  for (const { notes, ended } of open.values()) for (const note of notes.slice(ended)) note.end = tick;
  events.end = tick;
}

function readMeta(reader: ByteReader, kind: number, length: number, tick: number, events: Events): void {
  const end = Math.min(reader.to, reader.at + length);
  if (kind === 0x51 && length >= 3) {
    const microseconds = reader.number(3);
    if (microseconds > 0) events.tempos.push({ tick, microseconds });
  } else if (kind === 0x58 && length >= 2) {
    const beats = reader.byte();
    const power = reader.byte();
    if (beats > 0 && power <= 6) events.meters.push({ tick, beats, unit: 2 ** power });
  } else if (kind === 0x03 && events.name.length === 0) {
    events.name = reader.bytes.slice(reader.at, end);
  } else if (kind === 0x7f && events.own.length === 0) {
    events.own = reader.bytes.slice(reader.at, end);
  }
  reader.skip(end - reader.at);
}

function readChannel(reader: ByteReader, status: number, tick: number, open: Sounding, events: Events): void {
  const [kind, channel] = [status >> 4, status & 0x0f];
  const first = reader.byte() & 0x7f;
  const second = kind === 0xc || kind === 0xd ? 0 : reader.byte() & 0x7f;
  if (reader.ended) return;
  if (kind === 0xb || kind === 0xc) readSetting(kind, channel, first, second, events);
  if (kind !== 0x8 && kind !== 0x9) return;
  const key = channel * 128 + first;
  const sounding = open.get(key);
  if (kind === 0x9 && second > 0) {
    const note: TickNote = { start: tick, end: tick, pitch: first, velocity: second, channel, program: events.channels.get(channel)?.program ?? 0 };
    events.notes.push(note);
    if (sounding) sounding.notes.push(note);
    else open.set(key, { notes: [note], ended: 0 });
  } else {
    // The oldest sounding note of that key ends first.
    const note = sounding?.notes[sounding.ended];
    if (!sounding || !note) return;
    sounding.ended++;
    note.end = tick;
  }
}

function readSetting(kind: number, channel: number, first: number, second: number, events: Events): void {
  const settings = events.channels.get(channel) ?? {};
  if (kind === 0xc) settings.program = first;
  else if (first === 7) settings.volume ??= second;
  else if (first === 10) settings.pan ??= second;
  else return;
  events.channels.set(channel, settings);
}
