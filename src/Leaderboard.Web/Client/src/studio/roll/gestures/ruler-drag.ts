import { barStart, placeOf, runAt, type MeterRun } from "../../document/bar-grid";
import { snapTick } from "../../document/quantise";
import type { Loop } from "../loop";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Moves the playhead along the ruler. */
export function seekAlong({ runs, grid }: GestureStart): Gesture {
  return (to) => ({ seek: snapTick(runs, to.tick, grid) });
}

/**
 * A tap moves the playhead there; pulled along, the ruler marks what is repeated. An end of what is marked already, no
 * farther than `reach` ticks, is pulled to elsewhere.
 */
export function markAlong({ runs, grid, loop }: GestureStart, from: GesturePoint, reach: number): Gesture {
  const other = loop && otherEnd(loop, from.tick, reach);
  return (to, done) => {
    if (!to.dragged) return done ? { seek: snapTick(runs, from.tick, grid) } : {};
    return { loop: between(runs, other ?? from.tick, to.tick, reach) };
  };
}

/** The end that stays when the one under the pointer is pulled; undefined when there is none. */
export function otherEnd({ from, to }: Loop, tick: number, reach: number): number | undefined {
  const [toFrom, toTo] = [Math.abs(tick - from), Math.abs(tick - to)];
  if (Math.min(toFrom, toTo) > reach) return undefined;
  return toFrom < toTo ? to : from;
}

/** From one place to another by whole beats, where these are too narrow to be meant by whole bars; never nothing. */
function between(runs: readonly MeterRun[], a: number, b: number, reach: number): Loop {
  const [low, high] = [Math.max(0, Math.min(a, b)), Math.max(0, a, b)];
  const [from, to] = [nearest(runs, low, reach), nearest(runs, high, reach)];
  if (from.near < to.near) return { from: from.near, to: to.near };
  return { from: from.before, to: from.after };
}

/** The beats or bars before, behind and next to a tick. */
function nearest(runs: readonly MeterRun[], tick: number, reach: number): { before: number; after: number; near: number } {
  const run = runAt(runs, tick);
  const { bar, beat } = placeOf(runs, tick);
  const start = barStart(runs, bar - 1);
  const byBars = run.beatTicks < 2 * reach;
  const before = byBars ? start : start + (beat - 1) * run.beatTicks;
  const after = Math.min(barStart(runs, bar), byBars ? Infinity : before + run.beatTicks);
  return { before, after, near: tick - before < after - tick ? before : after };
}
