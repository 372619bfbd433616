import { readTracks } from "../../midi/read-tracks";
import { TempoMap } from "../../midi/tempo-map";
import type { Events } from "../../midi/track";
import { MidiError } from "../../midi/types";
import { barsUntil, barStart, endTick, meterRuns, mostBars } from "./bar-grid";
import { lastEnd } from "./edit-piece";
import { mostTracks } from "./edit-tracks";
import { midiParts } from "./midi-parts";
import { meterPoints, tempoPoints } from "./midi-points";
import { newDocument, newTrack } from "./new-document";
import { inOrder } from "./notes";
import { ticksPerQuarter, type StudioDocument } from "./studio-document";
import { readMark } from "./track-mark";

/**
 * Reads a Standard MIDI file: a track for every instrument of every track, with all changes of tempo and meter.
 * @throws MidiError when the file cannot be read, or has more tracks (128) or bars (2,000) than the studio takes.
 */
export function fromMidi(bytes: Uint8Array): StudioDocument {
  const { division, tracks } = readTracks(bytes);
  const scale = tickScale(division);
  const [tempo, ...tempoChanges] = tempoPoints(division >= 0x8000 ? [] : tracks.flatMap(({ tempos }) => tempos), scale);
  const [first, ...meterChanges] = meterPoints(tracks.flatMap(({ meters }) => meters), scale);
  const empty = newDocument({
    tempo: tempo.tempo, tempoChanges, meter: { beats: first.beats, unit: first.unit }, meterChanges, bars: 1, tracks: [],
  });
  const piece = withTracks(empty, tracks, scale);
  const last = barStart(meterRuns(piece), mostBars);
  if (lastEnd(piece) > last) throw new MidiError(`The piece is longer than ${mostBars} bars.`);
  // Silence at the end counts, unless it is endless.
  const end = scale(Math.max(0, ...tracks.map((track) => track.end)));
  const bars = barsUntil(piece, Math.max(lastEnd(piece), end <= last ? end : 0));
  const behind = endTick({ ...piece, bars });
  const within = ({ tick }: { readonly tick: number }): boolean => tick < behind;
  return { ...piece, bars, tempoChanges: tempoChanges.filter(within), meterChanges: meterChanges.filter(within) };
}

function withTracks(document: StudioDocument, tracks: readonly Events[], scale: (tick: number) => number): StudioDocument {
  const parts = tracks.flatMap(midiParts);
  if (parts.length > mostTracks) throw new MidiError(`The file has ${parts.length} parts; the studio takes ${mostTracks}.`);
  let id = 0;
  const made = parts.map(({ name, drums, program, settings, own, notes }, i) => newTrack(`t${i + 1}`, i, {
    drums, program, ...(name ? { name } : {}), volume: settings.volume ?? 100,
    ...(settings.pan === undefined || settings.pan === 64 ? {} : { pan: settings.pan }), ...readMark(own),
    notes: notes.map(({ start, end, pitch, velocity }) => {
      const from = scale(start);
      return { id: ++id, start: from, length: Math.max(1, scale(end) - from), pitch, velocity };
    }).sort(inOrder),
  }));
  return { ...document, tracks: made.length > 0 ? made : [newTrack("t1", 0)] };
}

/** From the file's ticks to ours. Film frames are placed as at 120 quarter notes a minute. */
function tickScale(division: number): (tick: number) => number {
  if (division < 0x8000) return (tick) => Math.round((tick * ticksPerQuarter) / Math.max(1, division));
  const map = new TempoMap(division, []);
  return (tick) => Math.round(map.seconds(tick) * 2 * ticksPerQuarter);
}
