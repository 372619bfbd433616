import { endTick } from "../document/bar-grid";
import { ticksPerQuarter, type StudioDocument, type StudioNote } from "../document/studio-document";
import { byTouch } from "./by-touch";
import type { RollModel } from "./roll-model";
import { fitted, pitchAt, rows, within, type View } from "./view";

const fewestRows = 24;

/** What to show of a piece at first: all its bars, and the pitches of the track with some room, at least two octaves. */
export function fitRange(document: StudioDocument, notes: readonly StudioNote[]): { from: number; to: number; low: number; high: number } {
  let [low, high] = [128, -1];
  for (const { pitch } of notes) [low, high] = [Math.min(low, pitch), Math.max(high, pitch)];
  if (high < 0) [low, high] = [54, 78];
  const missing = Math.max(0, fewestRows - (high - low));
  return { from: 0, to: endTick(document), low: Math.max(0, low - Math.ceil(missing / 2)), high: Math.min(127, high + Math.floor(missing / 2)) };
}

const leastQuarter = 26;
const leastRowAtFirst = { mouse: 16, touch: 24 };

/** The view of a piece one has not seen yet: from its start, near enough to write in it. */
export function firstView({ view, shown, notes, extent }: Pick<RollModel, "view" | "shown" | "notes" | "extent">): View {
  const range = fitRange(shown, notes);
  const to = Math.min(range.to, (view.width / leastQuarter) * ticksPerQuarter);
  return fitted(view, { ...range, to }, extent, byTouch() ? leastRowAtFirst.touch : leastRowAtFirst.mouse);
}

/** Moved up or down to a track's notes when none of their pitches is seen. */
export function shownTrack(view: View, notes: readonly StudioNote[], extent: number): View {
  const [high, low] = [pitchAt(view, 0), pitchAt(view, view.height)];
  if (notes.length === 0 || notes.some(({ pitch }) => pitch < high && pitch > low)) return view;
  const pitches = notes.map(({ pitch }) => pitch).sort((a, b) => a - b);
  const middle = rows - 0.5 - pitches[pitches.length >> 1]!;
  return within({ ...view, top: middle - view.height / view.row / 2 }, extent);
}
