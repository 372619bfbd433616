import type { StudioNote } from "../document/studio-document";
import { xOf, yOf, type View } from "./view";

/** What lies under a pointer: a note, and which part of it. */
export interface Hit {
  readonly note: StudioNote;
  readonly part: "body" | "start" | "end";
}

/** How far from a note a pointer still means it: fingers need more room, most of all at the ends of what is selected. */
export interface Reach {
  readonly inside: number;
  readonly outside: number;
  readonly selected: number;
}

export const mouseReach: Reach = { inside: 8, outside: 2, selected: 4 };
export const touchReach: Reach = { inside: 14, outside: 2, selected: 18 };

/** The note at a point of the grid; selected ones first, then those drawn last. */
export function hitNote(notes: readonly StudioNote[], view: View, x: number, y: number, selection: ReadonlySet<number>, reach: Reach): Hit | undefined {
  let best: Hit | undefined;
  let bestRank = -1;
  for (const note of notes) {
    const top = yOf(view, note.pitch);
    if (y < top || y >= top + view.row) continue;
    const left = xOf(view, note.start);
    const right = Math.max(left + leastWidth, xOf(view, note.start + note.length));
    const selected = selection.has(note.id);
    const outside = selected ? reach.selected : reach.outside;
    if (x < left - outside || x > right + outside) continue;
    const inside = x >= left && x <= right;
    const rank = (inside ? 2 : 0) + (selected ? 1 : 0);
    if (rank >= bestRank) [best, bestRank] = [{ note, part: partAt(x, left, right, reach.inside) }, rank];
  }
  return best;
}

/** No note is drawn narrower, so that it can be seen and hit. */
export const leastWidth = 4;

function partAt(x: number, left: number, right: number, reach: number): Hit["part"] {
  // The middle third always moves, however short the note.
  const edge = Math.min(reach, (right - left) / 3);
  if (x > right - edge) return "end";
  if (x < left + edge) return "start";
  return "body";
}

/** The notes that a rectangle touches; ticks and pitches in any order, both included. */
export function notesIn(notes: readonly StudioNote[], band: { from: number; to: number; low: number; high: number }): number[] {
  const [from, to] = [Math.min(band.from, band.to), Math.max(band.from, band.to)];
  const [low, high] = [Math.min(band.low, band.high), Math.max(band.low, band.high)];
  return notes
    .filter((note) => note.pitch >= low && note.pitch <= high && note.start <= to && note.start + note.length > from)
    .map(({ id }) => id);
}
