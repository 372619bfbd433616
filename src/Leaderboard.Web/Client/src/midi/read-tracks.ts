import { ByteReader } from "./byte-reader";
import { mostNotes, noEvents, readTrack, type Events } from "./track";
import { MidiError } from "./types";

const mostBytes = 4 * 1024 * 1024;
const mostTracks = 1_024;

/** A file's division word (ticks a quarter note, or film frames from 0x8000 on) and its tracks. */
export interface TrackEvents {
  division: number;
  tracks: Events[];
}

/**
 * Reads the tracks of a Standard MIDI file. Time and memory are bounded by its size; damaged tracks give what can be read.
 * @throws MidiError when there is no MIDI header or the file is over 4 MB.
 */
export function readTracks(bytes: Uint8Array): TrackEvents {
  if (bytes.length > mostBytes) throw new MidiError("The file is larger than 4 MB.");
  const reader = new ByteReader(bytes);
  if (reader.text(4) !== "MThd") throw new MidiError("This is no Standard MIDI file: it does not begin with MThd.");
  const headerLength = reader.number(4);
  reader.number(2);
  reader.number(2);
  const division = reader.number(2);
  reader.skip(Math.max(0, headerLength - 6));

  const tracks: Events[] = [];
  let left = mostNotes;
  for (let track = 0; track < mostTracks && reader.at + 8 <= bytes.length; track++) {
    const kind = reader.text(4);
    const length = reader.number(4);
    const from = reader.at;
    if (kind === "MTrk") {
      const events = noEvents();
      readTrack(bytes, from, Math.min(bytes.length, from + length), events, left);
      tracks.push(events);
      left -= events.notes.length;
    }
    reader.skip(length);
  }
  return { division, tracks };
}
