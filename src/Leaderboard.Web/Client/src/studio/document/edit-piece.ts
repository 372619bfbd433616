import { barsUntil, barStart, meterRuns, mostBars, placeOf, runAt } from "./bar-grid";
import { clamp, inOrder } from "./notes";
import type { StudioDocument, StudioNote, StudioTrack } from "./studio-document";

/** Sets the number of bars; never fewer than the notes need. */
export function setBars(document: StudioDocument, bars: number): StudioDocument {
  return { ...document, bars: clamp(Math.max(bars, barsUntil(document, lastEnd(document))), 1, mostBars) };
}

/** The whole bars that hold all notes, as ticks; undefined without notes. */
export function contentRange(document: StudioDocument): { from: number; to: number } | undefined {
  const starts = document.tracks.flatMap((track) => track.notes.slice(0, 1).map(({ start }) => start));
  if (starts.length === 0) return undefined;
  const runs = meterRuns(document);
  const first = starts.reduce((a, b) => Math.min(a, b));
  return { from: barStart(runs, placeOf(runs, first).bar - 1), to: barStart(runs, barsUntil(document, lastEnd(document))) };
}

/** Keeps what lies between two ticks and moves it to the start; notes across an edge are cut. */
export function trim(document: StudioDocument, from: number, to: number): StudioDocument {
  const tracks = document.tracks.map((track): StudioTrack => ({ ...track, notes: track.notes.flatMap((note) => cut(note, from, to)).sort(inOrder) }));
  const runs = meterRuns(document);
  const { beats, unit } = runAt(runs, from);
  const trimmed: StudioDocument = {
    ...document, tracks,
    tempo: document.tempoChanges.findLast(({ tick }) => tick <= from)?.tempo ?? document.tempo,
    meter: { beats, unit },
    tempoChanges: document.tempoChanges.filter(({ tick }) => tick > from && tick < to).map((point) => ({ ...point, tick: point.tick - from })),
    meterChanges: document.meterChanges.filter(({ tick }) => tick > from && tick < to).map((point) => ({ ...point, tick: point.tick - from })),
  };
  return { ...trimmed, bars: Math.min(mostBars, barsUntil(trimmed, Math.max(1, to - from))) };
}

/** The tick at which the last note ends; 0 without notes. */
export function lastEnd(document: StudioDocument): number {
  let last = 0;
  for (const track of document.tracks) for (const note of track.notes) last = Math.max(last, note.start + note.length);
  return last;
}

function cut(note: StudioNote, from: number, to: number): StudioNote[] {
  const start = Math.max(note.start, from);
  const end = Math.min(note.start + note.length, to);
  return end > start ? [{ ...note, start: start - from, length: end - start }] : [];
}
