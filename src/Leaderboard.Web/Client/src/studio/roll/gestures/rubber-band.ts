import { snapDown } from "../../document/quantise";
import { notesIn } from "../hit";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Selects what a rectangle touches; with `more`, beside what was selected. A click selects nothing and places the cursor. */
export function rubberBand(start: GestureStart, from: GesturePoint, more: boolean): Gesture {
  const before = more ? [...start.selection] : [];
  return (to) => {
    if (!to.dragged) return { selection: new Set(before), cursor: { tick: snapDown(start.runs, from.tick, start.grid), pitch: from.pitch } };
    const band = { from: from.tick, to: to.tick, low: from.pitch, high: to.pitch };
    return { band, selection: new Set([...before, ...notesIn(start.notes, band)]) };
  };
}
