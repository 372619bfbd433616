import { barStart, placeOf, type MeterRun } from "../../document/bar-grid";
import { snapDown } from "../../document/quantise";
import { tickAt, type View } from "../view";

/** A line across the grid; `number` is the bar's, from 1. */
export interface Line {
  readonly tick: number;
  readonly kind: "bar" | "beat" | "step";
  readonly number: number;
}

const closestBars = 22;
const closestBeats = 12;
const closestSteps = 9;

/** The lines that are seen, from left to right: bars, beats and steps of the grid, each only where they lie far enough apart. */
export function gridLines(view: View, runs: readonly MeterRun[], grid: number): Line[] {
  const lines: Line[] = [];
  const [from, to] = [Math.max(0, view.left), tickAt(view, view.width)];
  let bar = placeOf(runs, from).bar - 1;
  for (let tick = barStart(runs, bar); tick <= to;) {
    const next = barStart(runs, bar + 1);
    const run = runs.findLast((candidate) => candidate.tick <= tick) ?? runs[0]!;
    const every = barStep(run.barTicks * view.across);
    if (bar % every === 0) lines.push({ tick, kind: "bar", number: bar + 1 });
    if (every === 1) addBeats(lines, view, run, { tick, next, number: bar + 1 }, { from, to }, grid);
    bar += 1;
    tick = next;
  }
  return lines;
}

/** Every how many bars there is a line, as a power of two. */
function barStep(pixels: number): number {
  let every = 1;
  while (pixels * every < closestBars) every *= 2;
  return every;
}

function addBeats(
  lines: Line[], view: View, run: MeterRun, bar: { tick: number; next: number; number: number }, seen: { from: number; to: number }, grid: number,
): void {
  const beats = run.beatTicks * view.across >= closestBeats;
  const steps = grid > 0 && grid * view.across >= closestSteps;
  if (beats)
    for (let tick = bar.tick + run.beatTicks; tick < bar.next; tick += run.beatTicks)
      if (tick >= seen.from && tick <= seen.to) lines.push({ tick, kind: "beat", number: bar.number });
  if (!steps) return;
  for (let tick = snapDown([run], Math.max(bar.tick, seen.from), grid); tick < Math.min(bar.next, seen.to); tick += grid)
    if (tick > bar.tick && (!beats || (tick - bar.tick) % run.beatTicks !== 0)) lines.push({ tick, kind: "step", number: bar.number });
}
