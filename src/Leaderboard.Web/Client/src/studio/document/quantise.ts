import { meterRuns, runAt, type MeterRun } from "./bar-grid";
import { changeNotes, type NoteIds } from "./notes";
import type { StudioDocument } from "./studio-document";

/** How notes are drawn to the grid. `grid` in ticks; `strength` 0–1, 1 is all the way; `lengths`: their ends as well. */
export interface Quantise {
  readonly grid: number;
  readonly strength: number;
  readonly lengths: boolean;
}

/** The point of the grid next to `tick`; the grid begins anew with every change of meter. Without a grid (0) `tick` itself. */
export function snapTick(runs: readonly MeterRun[], tick: number, grid: number): number {
  return snapBy(runs, tick, grid, Math.round);
}

/** The point of the grid at or before `tick`. */
export function snapDown(runs: readonly MeterRun[], tick: number, grid: number): number {
  return snapBy(runs, tick, grid, Math.floor);
}

function snapBy(runs: readonly MeterRun[], tick: number, grid: number, whole: (value: number) => number): number {
  if (grid <= 0) return Math.max(0, Math.round(tick));
  const from = runAt(runs, tick).tick;
  return Math.max(0, from + whole((tick - from) / grid) * grid);
}

/** Draws notes towards the grid: the rhythm assist. */
export function quantiseNotes(document: StudioDocument, trackId: string, ids: NoteIds, { grid, strength, lengths }: Quantise): StudioDocument {
  const runs = meterRuns(document);
  const drawn = (tick: number): number => Math.round(tick + (snapTick(runs, tick, grid) - tick) * strength);
  return changeNotes(document, trackId, ids, (note) => {
    const start = drawn(note.start);
    // A short note keeps one step of the grid rather than vanish.
    const end = lengths ? Math.max(drawn(note.start + note.length), start + Math.min(grid, note.length)) : start + note.length;
    return { ...note, start, length: Math.max(1, end - start) };
  });
}
