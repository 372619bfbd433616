import { barStart, placeOf, type MeterRun } from "../document/bar-grid";
import { placeWords } from "./words";

/** A range that is repeated, in ticks. */
export interface Loop {
  readonly from: number;
  readonly to: number;
}

/** The range that begins at `tick`: up to where the one before ended, else to the end of its bar. */
export function loopFrom(runs: readonly MeterRun[], loop: Loop | undefined, tick: number): Loop {
  return { from: tick, to: loop && loop.to > tick ? loop.to : barEnd(runs, tick) };
}

/** The range that ends at `tick`: from where the one before began, else from the start of the bar that ends there. */
export function loopTo(runs: readonly MeterRun[], loop: Loop | undefined, tick: number): Loop {
  const to = Math.max(1, tick);
  return { from: loop && loop.from < to ? loop.from : barStart(runs, placeOf(runs, to - 1).bar - 1), to };
}

/** The bar that a tick lies in. */
export function loopOfBar(runs: readonly MeterRun[], tick: number): Loop {
  return { from: barStart(runs, placeOf(runs, tick).bar - 1), to: barEnd(runs, tick) };
}

/** "Repeating from bar 3 beat 1 to bar 5 beat 1". */
export function loopWords(runs: readonly MeterRun[], loop: Loop | undefined): string {
  return loop ? `Repeating from ${placeWords(runs, loop.from)} to ${placeWords(runs, loop.to)}` : "No range is repeated";
}

function barEnd(runs: readonly MeterRun[], tick: number): number {
  return barStart(runs, placeOf(runs, tick).bar);
}
