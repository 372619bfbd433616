import { runAt } from "../../document/bar-grid";
import { snapTick } from "../../document/quantise";
import type { Gesture, GesturePoint, GestureStart } from "./gesture";

/** Moves the playhead along the ruler. */
export function seekAlong({ runs, grid }: GestureStart): Gesture {
  return (to) => ({ seek: snapTick(runs, to.tick, grid) });
}

/** Marks what is to be repeated, by whole beats. A click marks nothing. */
export function loopAlong({ runs }: GestureStart, from: GesturePoint): Gesture {
  const beat = (tick: number): number => snapTick(runs, tick, runAt(runs, Math.max(0, tick)).beatTicks);
  return (to) => {
    const [a, b] = [beat(from.tick), beat(to.tick)];
    return to.dragged ? { loop: { from: Math.min(a, b), to: Math.max(a, b) } } : {};
  };
}
