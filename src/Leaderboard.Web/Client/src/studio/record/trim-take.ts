import { barStart, meterRuns, placeOf } from "../document/bar-grid";
import type { NoteDraft, StudioDocument } from "../document/studio-document";

/** Ticks [from, to) of a take that are kept. */
export interface TakeRange {
  readonly from: number;
  readonly to: number;
}

/** Keeps what lies in the range; notes across an edge are cut there. */
export function trimTake(notes: readonly NoteDraft[], { from, to }: TakeRange): NoteDraft[] {
  return notes.flatMap((note) => {
    const [start, end] = [Math.max(from, note.start), Math.min(to, note.start + note.length)];
    return end > start ? [{ ...note, start, length: end - start }] : [];
  });
}

/** The whole bars that hold a take; the first bar without notes. */
export function barsOf(document: Pick<StudioDocument, "meter" | "meterChanges">, notes: readonly NoteDraft[]): TakeRange {
  const runs = meterRuns(document);
  const first = notes.reduce((least, { start }) => Math.min(least, start), notes[0]?.start ?? 0);
  const last = notes.reduce((most, { start, length }) => Math.max(most, start + length), first + 1);
  return { from: barStart(runs, placeOf(runs, first).bar - 1), to: barStart(runs, placeOf(runs, last - 1).bar) };
}
