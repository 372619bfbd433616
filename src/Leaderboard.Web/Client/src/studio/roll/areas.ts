/**
 * The parts of the picture, in its pixels: the ruler above, the keys at the left, the grid, the lane of loudness below. The
 * ruler is with the row of marks of tempo and meter at its top, where the piece has any.
 */
export interface Areas {
  readonly width: number;
  readonly height: number;
  readonly ruler: number;
  readonly marks: number;
  readonly keys: number;
  readonly lane: number;
}

export type Area = "marks" | "ruler" | "keys" | "grid" | "lane" | "corner";

/** What of the roll is shown, and how it is held. */
export interface Shown {
  readonly lane: boolean;
  readonly drums: boolean;
  readonly marks: boolean;
  /** Fingers need a taller ruler. */
  readonly touch: boolean;
}

const rulerHeight = { mouse: 28, touch: 38 };
const marksHeight = { mouse: 20, touch: 26 };

/** The parts of a picture of that size; on a phone, or with little height, they are smaller. */
export function areasOf(width: number, height: number, { lane, drums, marks, touch }: Shown): Areas {
  const narrow = width < 560;
  const by = touch ? "touch" : "mouse";
  const row = marks ? marksHeight[by] : 0;
  return {
    width, height, marks: row, ruler: row + rulerHeight[by],
    keys: drums ? (narrow ? 72 : 96) : narrow ? 40 : 56,
    lane: lane ? Math.round(Math.min(96, Math.max(56, height * 0.18))) : 0,
  };
}

export function gridWidth({ width, keys }: Areas): number {
  return Math.max(1, width - keys);
}

export function gridHeight({ height, ruler, lane }: Areas): number {
  return Math.max(1, height - ruler - lane);
}

export function areaAt({ height, ruler, marks, keys, lane }: Areas, x: number, y: number): Area {
  if (y < ruler) return x < keys ? "corner" : y < marks ? "marks" : "ruler";
  if (y >= height - lane) return x < keys ? "corner" : "lane";
  return x < keys ? "keys" : "grid";
}

/** The loudness that a height in the lane means, 1–127. */
export function laneVelocity({ height, lane }: Areas, y: number): number {
  const usable = lane - lanePadding * 2;
  return Math.min(127, Math.max(1, Math.round(((height - lanePadding - y) / usable) * 127)));
}

/** The height in the lane at which a loudness stands. */
export function laneY({ height, lane }: Areas, velocity: number): number {
  return height - lanePadding - (velocity / 127) * (lane - lanePadding * 2);
}

const lanePadding = 6;
