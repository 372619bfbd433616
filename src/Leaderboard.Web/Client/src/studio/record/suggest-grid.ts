import { meterRuns } from "../document/bar-grid";
import { snapTick } from "../document/quantise";
import { ticksPerQuarter, type NoteDraft, type StudioDocument } from "../document/studio-document";

/** A grid that notes can be drawn to. */
export interface Grid {
  readonly ticks: number;
  readonly name: string;
}

/** The grids that are offered, from coarse to fine. */
export const grids: readonly Grid[] = [
  { ticks: ticksPerQuarter, name: "Quarter notes" },
  { ticks: ticksPerQuarter / 2, name: "Eighth notes" },
  { ticks: ticksPerQuarter / 3, name: "Eighth triplets" },
  { ticks: ticksPerQuarter / 4, name: "Sixteenth notes" },
  { ticks: ticksPerQuarter / 6, name: "Sixteenth triplets" },
];

// Notes off the grid at random are a quarter of a step away from it on average, meant ones much less; but never more
// ticks than hands are late.
const meant = 0.16;
const hands = 45;

/** The coarsest grid that a take was plainly meant on; the finest when there is none. */
export function suggestGrid(document: Pick<StudioDocument, "meter" | "meterChanges">, notes: readonly NoteDraft[]): Grid {
  const runs = meterRuns(document);
  const off = ({ start }: NoteDraft, grid: number): number => Math.abs(start - snapTick(runs, start, grid));
  const fits = ({ ticks }: Grid): boolean =>
    notes.reduce((sum, note) => sum + off(note, ticks), 0) / notes.length <= Math.min(hands, ticks * meant);
  return grids.find(fits) ?? grids.at(-1)!;
}
