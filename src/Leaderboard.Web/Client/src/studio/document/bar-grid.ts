import { ticksPerQuarter, type Meter, type StudioDocument } from "./studio-document";

/** More bars than a piece in the studio has. */
export const mostBars = 2_000;

/** A run of bars of one meter. `bar` counts from 0; `barTicks` and `beatTicks` are lengths. */
export interface MeterRun extends Meter {
  readonly tick: number;
  readonly bar: number;
  readonly barTicks: number;
  readonly beatTicks: number;
}

/** Where a tick lies: bar and beat count from 1, `rest` is the ticks since the beat. */
export interface Place {
  readonly bar: number;
  readonly beat: number;
  readonly rest: number;
}

type Metered = Pick<StudioDocument, "meter" | "meterChanges">;

/** The runs of equal meter. A change in the middle of a bar begins a new bar there. */
export function meterRuns({ meter, meterChanges }: Metered): MeterRun[] {
  const runs = [meterRun(meter, 0, 0)];
  for (const change of meterChanges) {
    const last = runs.at(-1)!;
    const bar = last.bar + Math.ceil((change.tick - last.tick) / last.barTicks);
    if (change.tick <= last.tick) runs.pop();
    runs.push(meterRun(change, change.tick, bar));
  }
  return runs;
}

function meterRun({ beats, unit }: Meter, tick: number, bar: number): MeterRun {
  const beatTicks = (ticksPerQuarter * 4) / unit;
  return { tick, bar, beats, unit, beatTicks, barTicks: beatTicks * beats };
}

/** The run that `tick` lies in. */
export function runAt(runs: readonly MeterRun[], tick: number): MeterRun {
  return runs.findLast((run) => run.tick <= tick) ?? runs[0]!;
}

/** The tick at which the bar begins; `bar` counts from 0. */
export function barStart(runs: readonly MeterRun[], bar: number): number {
  const run = runs.findLast((candidate) => candidate.bar <= bar) ?? runs[0]!;
  return run.tick + (bar - run.bar) * run.barTicks;
}

/** The bar and beat of a tick. */
export function placeOf(runs: readonly MeterRun[], tick: number): Place {
  const run = runAt(runs, tick);
  const inRun = Math.max(0, tick - run.tick);
  const bar = Math.floor(inRun / run.barTicks);
  const inBar = inRun - bar * run.barTicks;
  const beat = Math.floor(inBar / run.beatTicks);
  return { bar: run.bar + bar + 1, beat: beat + 1, rest: inBar - beat * run.beatTicks };
}

/** The tick at which the document's last bar ends. */
export function endTick(document: Metered & Pick<StudioDocument, "bars">): number {
  const runs = meterRuns(document);
  const last = document.bars - 1;
  const start = barStart(runs, last);
  const next = runs.find((run) => run.bar === document.bars && run.tick > start);
  return next?.tick ?? start + runAt(runs, start).barTicks;
}

/** How many bars are needed so that `tick` lies within them or at their end; at least 1. */
export function barsUntil(document: Metered, tick: number): number {
  const { bar, beat, rest } = placeOf(meterRuns(document), tick);
  return Math.max(1, beat === 1 && rest === 0 ? bar - 1 : bar);
}
