import { meterRuns, placeOf, runAt } from "../document/bar-grid";
import type { StudioDocument } from "../document/studio-document";

/** A beat of the metronome. */
export interface Beat {
  readonly tick: number;
  /** Whether a bar begins here. */
  readonly accent: boolean;
}

/** The beats in [from, to) of the piece; behind its end they go on as before. */
export function beatsIn(document: StudioDocument, from: number, to: number): Beat[] {
  const runs = meterRuns(document);
  const found: Beat[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const end = Math.min(to, runs[i + 1]?.tick ?? Infinity);
    const first = Math.max(0, Math.ceil((from - run.tick) / run.beatTicks));
    for (let tick = run.tick + first * run.beatTicks; tick < end; tick += run.beatTicks)
      found.push({ tick, accent: placeOf(runs, tick).beat === 1 });
  }
  return found;
}

/** The beats before `start` that count in `bars` bars in the meter that holds there; ticks may be negative. */
export function countInBeats(document: StudioDocument, start: number, bars: number): Beat[] {
  const run = runAt(meterRuns(document), start);
  return Array.from({ length: bars * run.beats }, (_, i) => ({
    tick: start - bars * run.barTicks + i * run.beatTicks, accent: i % run.beats === 0,
  }));
}

/** The ticks that counting in takes. */
export function countInTicks(document: StudioDocument, start: number, bars: number): number {
  return bars * runAt(meterRuns(document), start).barTicks;
}
