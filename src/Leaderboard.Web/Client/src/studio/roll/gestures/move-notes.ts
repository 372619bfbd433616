import { copyNotes, moveNotes as moved, pasteNotes } from "../../document/edits";
import { snapTick } from "../../document/quantise";
import type { StudioNote } from "../../document/studio-document";
import { countWords } from "../words";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Moves the selected notes by one of them, which snaps to the grid; with `copy` the old ones stay where they are. */
export function moveNotes(start: GestureStart, from: GesturePoint, anchor: StudioNote, copy: boolean): Gesture {
  const { document, trackId, selection } = start;
  const origin = start.notes.find(({ id }) => selection.has(id))?.start ?? anchor.start;
  return (to, done) => {
    // A click means this note alone, a drag means all that are selected.
    if (!to.dragged) return { selection: done ? new Set([anchor.id]) : selection, heard: anchor, cursor: { tick: anchor.start, pitch: anchor.pitch }, drawLength: anchor.length };
    const ticks = snappedShift(start, anchor.start, to.tick - from.tick);
    const semitones = to.pitch - from.pitch;
    const cursor = { tick: Math.max(0, anchor.start + ticks), pitch: anchor.pitch + semitones };
    const heard = { pitch: Math.min(127, Math.max(0, cursor.pitch)), velocity: anchor.velocity };
    const words = countWords(selection.size);
    if (!copy) return { document: moved(document, trackId, selection, ticks, semitones), label: `Move ${words}`, selection, heard, cursor };
    // The copies move, from on top of what they copy.
    const added = pasteNotes(document, trackId, shifted(start, semitones), Math.max(0, origin + ticks));
    return { document: added.document, label: `Copy ${words}`, selection: new Set(added.added), heard, cursor };
  };
}

function shifted({ document, trackId, selection }: GestureStart, semitones: number): ReturnType<typeof copyNotes> {
  const clip = copyNotes(document, trackId, selection);
  return { ...clip, notes: clip.notes.map((note) => ({ ...note, pitch: note.pitch + semitones })) };
}

/** By how much a place moves so that it lands on the grid; less than half a step is none, so that a note off the grid may stay there. */
export function snappedShift({ runs, grid }: Pick<GestureStart, "runs" | "grid">, place: number, shift: number): number {
  if (Math.abs(shift) < grid / 2) return 0;
  return snapTick(runs, Math.max(0, place + shift), grid) - place;
}
