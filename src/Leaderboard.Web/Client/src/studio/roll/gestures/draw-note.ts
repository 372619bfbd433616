import { addNotes } from "../../document/edits";
import { snapDown, snapTick } from "../../document/quantise";
import { keyStep } from "../snap";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Puts a note where the pointer went down. Dragged along it gets longer, dragged up or down it moves to find its place. */
export function drawNote(start: GestureStart, from: GesturePoint): Gesture {
  const tick = snapDown(start.runs, from.tick, start.grid);
  let way: "along" | "about" | undefined;
  return (to) => {
    if (to.dragged) way ??= Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? "along" : "about";
    const length = way === "along" ? lengthTo(start, tick, to.tick) : start.drawLength;
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

function lengthTo({ runs, grid }: GestureStart, from: number, to: number): number {
  return Math.max(keyStep(grid), snapTick(runs, to, grid) - from);
}
