import { changeVelocity } from "../../document/edits";
import { changeNotes } from "../../document/notes";
import type { StudioNote } from "../../document/studio-document";
import { countWords } from "../words";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Pulls the selected notes louder (up) or softer (down), two pixels a step. */
export function pullLoudness(start: GestureStart, from: GesturePoint, anchor: StudioNote): Gesture {
  const { document, trackId, selection } = start;
  return (to, done) => {
    if (!to.dragged) return { selection: done ? new Set([anchor.id]) : selection };
    const difference = Math.round((from.y - to.y) / 2);
    const velocity = Math.min(127, Math.max(1, anchor.velocity + difference));
    return {
      document: changeVelocity(document, trackId, selection, difference), label: `Loudness of ${countWords(selection.size)}`, selection,
      ...(done ? { heard: { pitch: anchor.pitch, velocity } } : {}),
    };
  };
}

/**
 * Draws loudness over the notes that begin under the pointer, `reach` ticks to both sides: as a line from where it was.
 * Where selected notes are among them, those alone.
 */
export function sweepLoudness(start: GestureStart, from: GesturePoint, reach: number): Gesture {
  const swept = new Map<number, number>();
  let last = from;
  return (to, done) => {
    const [low, high] = [Math.min(last.tick, to.tick) - reach, Math.max(last.tick, to.tick) + reach];
    const under = start.notes.filter((note) => note.start >= low && note.start <= high);
    const meant = under.some(({ id }) => start.selection.has(id)) ? under.filter(({ id }) => start.selection.has(id)) : under;
    for (const note of meant) swept.set(note.id, between(last, to, note.start));
    last = to;
    if (swept.size === 0) return {};
    const document = changeNotes(start.document, start.trackId, new Set(swept.keys()), (note) => ({ ...note, velocity: swept.get(note.id)! }));
    const [heard] = meant;
    return { document, label: `Loudness of ${countWords(swept.size)}`, ...(done && heard ? { heard: { pitch: heard.pitch, velocity: to.velocity } } : {}) };
  };
}

/** The loudness at `tick` on the line between two points. */
function between(a: GesturePoint, b: GesturePoint, tick: number): number {
  if (a.tick === b.tick) return b.velocity;
  const part = Math.min(1, Math.max(0, (tick - a.tick) / (b.tick - a.tick)));
  return Math.round(a.velocity + (b.velocity - a.velocity) * part);
}
