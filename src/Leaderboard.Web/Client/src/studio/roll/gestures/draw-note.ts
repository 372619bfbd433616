import { addNotes } from "../../document/edits";
import { snapDown, snapTick } from "../../document/quantise";
import { keyStep } from "../snap";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";
import { snappedShift } from "./move-notes";

/** Puts a note where the pointer went down. Dragged along it gets longer, dragged up or down it moves to find its place. */
export function drawNote(start: GestureStart, from: GesturePoint): Gesture {
  const tick = snapDown(start.runs, from.tick, start.grid);
  let way: "along" | "about" | undefined;
  return (to) => {
    if (to.dragged) way ??= Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? "along" : "about";
    const length = way === "along" ? lengthTo(start, tick, from.tick, to.tick) : start.drawLength;
    const place = way === "about" ? Math.max(0, tick + snapTick(start.runs, to.tick, start.grid) - snapTick(start.runs, from.tick, start.grid)) : tick;
    const pitch = way === "about" ? to.pitch : from.pitch;
    const velocity = start.drawVelocity;
    const { document, added } = addNotes(start.document, start.trackId, [{ start: place, length, pitch, velocity }]);
    return {
      document, label: "Add a note", selection: new Set(added), heard: { pitch, velocity }, cursor: { tick: place, pitch },
      ...(way === "along" ? { drawLength: length } : {}),
    };
  };
}

/** The end follows the pointer once that is behind it; pulled back from where it was pressed, the note gets shorter. */
function lengthTo(start: GestureStart, tick: number, from: number, to: number): number {
  const { runs, grid, drawLength } = start;
  const length = to >= from ? Math.max(drawLength, snapTick(runs, to, grid) - tick) : drawLength + snappedShift(start, tick + drawLength, to - from);
  return Math.max(keyStep(grid), length);
}
