import type { Area } from "../areas";
import type { Hit } from "../hit";
import { allOfPitch, toggled } from "../selection";
import { pullLoudness, sweepLoudness } from "./change-loudness";
import { drawNote } from "./draw-note";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";
import { moveNotes } from "./move-notes";
import { resizeNotes } from "./resize-notes";
import { rubberBand } from "./rubber-band";
import { markAlong, seekAlong } from "./ruler-drag";

/** Whether an empty place draws a note or begins a selection. */
export type Mode = "draw" | "select";

/** What a pointer went down on, and how. */
export interface Press {
  readonly area: Area;
  readonly hit: Hit | undefined;
  readonly mode: Mode;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Control, or Command on a Mac. */
  readonly command: boolean;
  /** Ticks that count as under the pointer on the ruler and in the lane of loudness. */
  readonly reach: number;
}

/** What a press begins. */
export function chooseGesture(start: GestureStart, from: GesturePoint, press: Press): Gesture | undefined {
  switch (press.area) {
    case "marks": return (to, done) => (done && !to.dragged ? { marks: from.tick + press.reach } : {});
    case "ruler": return press.shift ? seekAlong(start) : markAlong(start, from, press.reach);
    case "lane": return sweepLoudness(start, from, press.reach);
    case "keys": return press.shift || press.mode === "select" ? selectPitch(start, from) : (to) => ({ heard: { pitch: to.pitch, velocity: start.drawVelocity } });
    case "grid": return press.hit ? onNote(start, from, press.hit, press) : onNothing(start, from, press);
    case "corner": return undefined;
  }
}

function onNote(start: GestureStart, from: GesturePoint, { note, part }: Hit, { shift, alt, command }: Press): Gesture {
  if (shift) {
    const selection = toggled(start.selection, note.id);
    return () => ({ selection });
  }
  const selection = start.selection.has(note.id) ? start.selection : new Set([note.id]);
  const held = { ...start, selection };
  if (alt) return pullLoudness(held, from, note);
  if (part === "body" || command) return moveNotes(held, from, note, command);
  return resizeNotes(held, from, note, part);
}

function onNothing(start: GestureStart, from: GesturePoint, { mode, shift }: Press): Gesture {
  return mode === "select" || shift ? rubberBand(start, from, shift) : drawNote(start, from);
}

function selectPitch(start: GestureStart, from: GesturePoint): Gesture {
  const selection = allOfPitch(start.notes, from.pitch);
  return () => ({ selection, heard: { pitch: from.pitch, velocity: start.drawVelocity } });
}
