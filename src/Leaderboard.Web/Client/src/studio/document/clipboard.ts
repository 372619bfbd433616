import { addNotes, type Added } from "./edit-notes";
import { notesOf, type NoteIds } from "./notes";
import type { NoteDraft, StudioDocument } from "./studio-document";

/** Copied notes; `start` counts from the first of them, or from the point of the grid it stood behind. */
export interface Clip {
  readonly notes: readonly NoteDraft[];
  /** How long the clip is, in ticks: where a second paste follows. */
  readonly length: number;
}

/** Copies notes. With `from`, their distance to that tick is kept. */
export function copyNotes(document: StudioDocument, trackId: string, ids: NoteIds, from?: number): Clip {
  const notes = notesOf(document, trackId, ids);
  const origin = from ?? notes[0]?.start ?? 0;
  const drafts = notes.map(({ start, length, pitch, velocity }) => ({ start: start - origin, length, pitch, velocity }));
  return { notes: drafts, length: drafts.reduce((end, note) => Math.max(end, note.start + note.length), 0) };
}

/** Puts a copy into a track, beginning at `tick`. */
export function pasteNotes(document: StudioDocument, trackId: string, clip: Clip, tick: number): Added {
  return addNotes(document, trackId, clip.notes.map((note) => ({ ...note, start: note.start + tick })));
}

/** Repeats notes right behind themselves; the distance is rounded up to whole steps of `grid` ticks. */
export function duplicateNotes(document: StudioDocument, trackId: string, ids: NoteIds, grid: number): Added {
  const clip = copyNotes(document, trackId, ids);
  const step = grid > 0 ? Math.ceil(clip.length / grid) * grid : clip.length;
  const start = notesOf(document, trackId, ids)[0]?.start ?? 0;
  return pasteNotes(document, trackId, clip, start + step);
}
