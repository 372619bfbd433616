import { barTicks } from "./bars";
import { ByteReader } from "./byte-reader";
import { TempoMap } from "./tempo-map";
import { readTrack, type Events } from "./track";
import { MidiError, type Music } from "./types";

const mostBytes = 4 * 1024 * 1024;
const mostTracks = 1_024;

/**
 * Reads a Standard MIDI file for drawing. Time and memory are bounded by its size; damaged tracks give what can be read.
 * @throws MidiError when there is no MIDI header or the file is over 4 MB.
 */
export function parseMidi(bytes: Uint8Array): Music {
  if (bytes.length > mostBytes) throw new MidiError("The file is larger than 4 MB.");
  const reader = new ByteReader(bytes);
  if (reader.text(4) !== "MThd") throw new MidiError("This is no Standard MIDI file: it does not begin with MThd.");
  const headerLength = reader.number(4);
  reader.number(2);
  reader.number(2);
  const division = reader.number(2);
  reader.skip(Math.max(0, headerLength - 6));

  const events: Events = { notes: [], tempos: [], meters: [] };
  for (let track = 0; track < mostTracks && reader.at + 8 <= bytes.length; track++) {
    const kind = reader.text(4);
    const length = reader.number(4);
    const from = reader.at;
    if (kind === "MTrk") readTrack(bytes, from, Math.min(bytes.length, from + length), events);
    reader.skip(length);
  }
  return toMusic(division, events);
}

function toMusic(division: number, { notes, tempos, meters }: Events): Music {
  const map = new TempoMap(division, tempos);
  const lastTick = notes.reduce((last, note) => Math.max(last, note.end), 0);
  const ticksPerQuarter = division >= 0x8000 ? 0 : Math.max(1, division);
  return {
    notes: notes
      .map((note) => ({ ...note, start: map.seconds(note.start), end: map.seconds(note.end) }))
      .sort((a, b) => a.start - b.start),
    // Files that count in film frames have no bars.
    bars: ticksPerQuarter === 0 ? [] : barTicks(ticksPerQuarter, meters, lastTick).map((tick) => map.seconds(tick)),
    seconds: map.seconds(lastTick),
  };
}
