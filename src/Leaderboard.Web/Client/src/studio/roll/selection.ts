import type { StudioNote } from "../document/studio-document";

export type Selection = ReadonlySet<number>;

export const nothing: Selection = new Set();

/** What is selected and still there. */
export function stillThere(selection: Selection, notes: readonly StudioNote[]): Selection {
  if (selection.size === 0) return selection;
  const kept = new Set(notes.filter(({ id }) => selection.has(id)).map(({ id }) => id));
  return kept.size === selection.size ? selection : kept;
}

/** In if it was out, out if it was in. */
export function toggled(selection: Selection, id: number): Selection {
  const changed = new Set(selection);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

export function allOf(notes: readonly StudioNote[]): Selection {
  return new Set(notes.map(({ id }) => id));
}

export function allOfPitch(notes: readonly StudioNote[], pitch: number): Selection {
  return allOf(notes.filter((note) => note.pitch === pitch));
}

export function selectedNotes(notes: readonly StudioNote[], selection: Selection): StudioNote[] {
  return selection.size === 0 ? [] : notes.filter(({ id }) => selection.has(id));
}

/** The note after (step 1) or before (−1) the selected ones in time; without any, the next one from `tick` on. */
export function neighbour(notes: readonly StudioNote[], selection: Selection, step: 1 | -1, tick: number): StudioNote | undefined {
  const selected = notes.flatMap(({ id }, i) => (selection.has(id) ? [i] : []));
  const from = step === 1 ? selected.at(-1) : selected[0];
  if (from !== undefined) return notes[from + step];
  return step === 1 ? notes.find(({ start }) => start >= tick) : notes.findLast(({ start }) => start <= tick);
}

/** The note that sounds at a place, if any. */
export function noteAt(notes: readonly StudioNote[], tick: number, pitch: number): StudioNote | undefined {
  return notes.findLast((note) => note.pitch === pitch && note.start <= tick && note.start + note.length > tick);
}
