import { pan, zoomPitch, zoomTime, type View } from "../view";

export interface Finger {
  readonly x: number;
  readonly y: number;
}

const leastSpread = 24;

/** Two fingers: they carry the picture along, and spread or close it, in time when they lie side by side, else in pitch. */
export function pinched(view: View, before: readonly [Finger, Finger], after: readonly [Finger, Finger], extent: number): View {
  const [was, is] = [middle(before), middle(after)];
  const moved = pan(view, was.x - is.x, was.y - is.y, extent);
  const [wide, tall] = [Math.abs(before[0].x - before[1].x), Math.abs(before[0].y - before[1].y)];
  const factor = spread(after) / spread(before);
  return wide >= tall ? zoomTime(moved, factor, is.x, extent) : zoomPitch(moved, factor, is.y, extent);
}

function middle([a, b]: readonly [Finger, Finger]): Finger {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function spread([a, b]: readonly [Finger, Finger]): number {
  return Math.max(leastSpread, Math.hypot(a.x - b.x, a.y - b.y));
}
