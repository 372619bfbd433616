import { barStart, meterRuns, mostBars } from "./bar-grid";
import { changeNotes, clamp, freshNoteId, notesOf, settle, trackOf, withNotes, type NoteIds } from "./notes";
import type { NoteDraft, StudioDocument, StudioNote } from "./studio-document";

/** A document with new notes, and which those are. */
export interface Added {
  readonly document: StudioDocument;
  readonly added: readonly number[];
}

/** Adds notes to a track. What is out of range is brought into it. */
export function addNotes(document: StudioDocument, trackId: string, drafts: readonly NoteDraft[]): Added {
  const first = freshNoteId(document);
  const last = lastTick(document);
  const fresh = drafts.map((draft, i): StudioNote => {
    const start = clamp(draft.start, 0, last - 1);
    return {
      id: first + i, start, length: clamp(draft.length, 1, last - start),
      pitch: clamp(draft.pitch, 0, 127), velocity: clamp(draft.velocity, 1, 127),
    };
  });
  const ids = new Set(fresh.map(({ id }) => id));
  const notes = settle([...trackOf(document, trackId).notes, ...fresh], ids);
  const added = notes.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return { document: withNotes(document, trackId, notes), added };
}

/** Moves notes together, by ticks and semitones; they stop at the edges as one, so that their shape stays. */
export function moveNotes(document: StudioDocument, trackId: string, ids: NoteIds, ticks: number, semitones: number): StudioDocument {
  const moved = notesOf(document, trackId, ids);
  if (moved.length === 0) return document;
  const last = lastTick(document);
  const byTicks = within(ticks, moved.map(({ start }) => -start), moved.map(({ start, length }) => last - start - length));
  const byPitch = within(semitones, moved.map(({ pitch }) => -pitch), moved.map(({ pitch }) => 127 - pitch));
  if (byTicks === 0 && byPitch === 0) return document;
  return changeNotes(document, trackId, ids, (note) => ({ ...note, start: note.start + byTicks, pitch: note.pitch + byPitch }));
}

/** Moves notes up or down by semitones. */
export function transposeNotes(document: StudioDocument, trackId: string, ids: NoteIds, semitones: number): StudioDocument {
  return moveNotes(document, trackId, ids, 0, semitones);
}

/** Moves the beginning or the end of notes by ticks. None gets shorter than `least`, or than it was when that was shorter. */
export function resizeNotes(
  document: StudioDocument, trackId: string, ids: NoteIds, edge: "start" | "end", ticks: number, least = 1,
): StudioDocument {
  const last = lastTick(document);
  return changeNotes(document, trackId, ids, (note) => {
    const shortest = Math.max(1, Math.min(least, note.length));
    const end = note.start + note.length;
    if (edge === "end") return { ...note, length: clamp(note.length + ticks, shortest, last - note.start) };
    const start = clamp(note.start + ticks, 0, end - shortest);
    return { ...note, start, length: end - start };
  });
}

/** Takes notes away. */
export function deleteNotes(document: StudioDocument, trackId: string, ids: NoteIds): StudioDocument {
  if (ids.size === 0) return document;
  return withNotes(document, trackId, trackOf(document, trackId).notes.filter(({ id }) => !ids.has(id)));
}

/** Makes notes louder or softer by `difference`, within 1–127. */
export function changeVelocity(document: StudioDocument, trackId: string, ids: NoteIds, difference: number): StudioDocument {
  return changeNotes(document, trackId, ids, (note) => ({ ...note, velocity: clamp(note.velocity + difference, 1, 127) }));
}

/** Gives notes one velocity, 1–127. */
export function setVelocity(document: StudioDocument, trackId: string, ids: NoteIds, velocity: number): StudioDocument {
  return changeNotes(document, trackId, ids, (note) => ({ ...note, velocity: clamp(velocity, 1, 127) }));
}

/** The tick no note may reach behind. */
function lastTick(document: StudioDocument): number {
  return barStart(meterRuns(document), mostBars);
}

/** `wanted`, but no less than any of `least` and no more than any of `most`. */
function within(wanted: number, least: number[], most: number[]): number {
  const low = least.reduce((a, b) => Math.max(a, b), -Infinity);
  const high = most.reduce((a, b) => Math.min(a, b), Infinity);
  return Math.max(low, Math.min(high, Math.round(wanted)));
}
