import { barTicks } from "./bars";
import { readTracks } from "./read-tracks";
import { TempoMap } from "./tempo-map";
import type { Music } from "./types";

/**
 * Reads a Standard MIDI file for drawing.
 * @throws MidiError when there is no MIDI header or the file is over 4 MB.
 */
export function parseMidi(bytes: Uint8Array): Music {
  const { division, tracks } = readTracks(bytes);
  const notes = tracks.flatMap((track) => track.notes);
  const map = new TempoMap(division, tracks.flatMap((track) => track.tempos));
  const lastTick = notes.reduce((last, note) => Math.max(last, note.end), 0);
  const ticksPerQuarter = division >= 0x8000 ? 0 : Math.max(1, division);
  const meters = tracks.flatMap((track) => track.meters);
  return {
    notes: notes
      .map(({ program: _, ...note }) => ({ ...note, start: map.seconds(note.start), end: map.seconds(note.end) }))
      .sort((a, b) => a.start - b.start),
    // Files that count in film frames have no bars.
    bars: ticksPerQuarter === 0 ? [] : barTicks(ticksPerQuarter, meters, lastTick).map((tick) => map.seconds(tick)),
    seconds: map.seconds(lastTick),
  };
}
