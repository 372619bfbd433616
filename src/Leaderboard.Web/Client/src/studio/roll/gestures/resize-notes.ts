import { resizeNotes as resized } from "../../document/edits";
import type { StudioNote } from "../../document/studio-document";
import { keyStep } from "../snap";
import { countWords } from "../words";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";
import { snappedShift } from "./move-notes";

/** Moves one end of the selected notes by the end of one of them, which snaps to the grid. */
export function resizeNotes(start: GestureStart, from: GesturePoint, anchor: StudioNote, edge: "start" | "end"): Gesture {
  const { document, trackId, selection } = start;
  const place = edge === "end" ? anchor.start + anchor.length : anchor.start;
  return (to, done) => {
    if (!to.dragged) return { selection: done ? new Set([anchor.id]) : selection, heard: anchor, drawLength: anchor.length };
    const ticks = snappedShift(start, place, to.tick - from.tick);
    const changed = resized(document, trackId, selection, edge, ticks, keyStep(start.grid));
    const length = changed.tracks.find(({ id }) => id === trackId)?.notes.find(({ id }) => id === anchor.id)?.length ?? anchor.length;
    return { document: changed, label: `Resize ${countWords(selection.size)}`, selection, drawLength: length };
  };
}
