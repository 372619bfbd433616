import { barsUntil } from "./bar-grid";
import type { NoteDraft, StudioDocument, StudioNote, StudioTrack } from "./studio-document";

/** Notes that an edit is about. */
export type NoteIds = ReadonlySet<number>;

/** `value` as a whole number between `least` and `most`. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Notes by start, then by pitch. */
export function inOrder(a: NoteDraft, b: NoteDraft): number {
  return a.start - b.start || a.pitch - b.pitch;
}

/** The track with that id. @throws Error when there is none: an edit of nothing is a mistake of the caller. */
export function trackOf(document: StudioDocument, trackId: string): StudioTrack {
  const track = document.tracks.find(({ id }) => id === trackId);
  if (!track) throw new Error(`There is no track "${trackId}" in this document.`);
  return track;
}

/** The notes of a track that are among `ids`, in order. */
export function notesOf(document: StudioDocument, trackId: string, ids: NoteIds): StudioNote[] {
  return trackOf(document, trackId).notes.filter(({ id }) => ids.has(id));
}

/** The id for the next new note. */
export function freshNoteId(document: StudioDocument): number {
  let most = 0;
  for (const track of document.tracks) for (const { id } of track.notes) most = Math.max(most, id);
  return most + 1;
}

/** The document with other notes in one track; it grows by bars where notes reach behind its end. */
export function withNotes(document: StudioDocument, trackId: string, notes: readonly StudioNote[]): StudioDocument {
  const last = notes.reduce((end, note) => Math.max(end, note.start + note.length), 0);
  const tracks = document.tracks.map((track) => (track.id === trackId ? { ...track, notes } : track));
  return { ...document, tracks, bars: Math.max(document.bars, barsUntil(document, last)) };
}

/** Changes the notes among `ids` and puts the track in order again. */
export function changeNotes(
  document: StudioDocument, trackId: string, ids: NoteIds, change: (note: StudioNote) => StudioNote,
): StudioDocument {
  if (ids.size === 0) return document;
  const notes = trackOf(document, trackId).notes.map((note) => (ids.has(note.id) ? change(note) : note));
  return withNotes(document, trackId, settle(notes, ids));
}

/**
 * A key cannot be pressed twice at once: on the pitches of the `touched` notes, a note ends where the next one begins.
 * Of two that begin together the touched one stays, else the longer one. Other pitches are left as they are.
 */
export function settle(notes: readonly StudioNote[], touched: NoteIds): StudioNote[] {
  const pitches = new Set(notes.filter(({ id }) => touched.has(id)).map(({ pitch }) => pitch));
  const settled: StudioNote[] = [];
  const last = new Map<number, number>();
  const weight = (note: StudioNote): number => (touched.has(note.id) ? 1e9 : 0) + note.length;
  for (const note of [...notes].sort((a, b) => inOrder(a, b) || weight(b) - weight(a) || a.id - b.id)) {
    const at = last.get(note.pitch);
    const before = at === undefined ? undefined : settled[at];
    if (before && pitches.has(note.pitch)) {
      if (before.start === note.start) continue;
      if (before.start + before.length > note.start) settled[at!] = { ...before, length: note.start - before.start };
    }
    last.set(note.pitch, settled.length);
    settled.push(note);
  }
  return settled;
}
