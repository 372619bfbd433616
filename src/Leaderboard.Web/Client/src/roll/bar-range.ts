import type { Music } from "../midi/types";

/** A run of marked bars; bars count from 1, seconds from the start of the music. */
export interface BarRange {
  startBar: number;
  bars: number;
  from: number;
  to: number;
}

/** The last bar that `bars` bars can start with, at least 1. */
export function lastStart(music: Music, bars: number): number {
  return Math.max(1, music.bars.length - bars + 1);
}

/** The `bars` bars from `startBar` on, moved so that they fit into the music; fewer when it is shorter. */
export function barRange(music: Music, startBar: number, bars: number): BarRange {
  const wanted = Number.isFinite(startBar) ? Math.round(startBar) : 1;
  const start = Math.min(Math.max(1, wanted), lastStart(music, bars));
  const count = Math.min(bars, Math.max(1, music.bars.length - start + 1));
  return { startBar: start, bars: count, from: music.bars[start - 1] ?? 0, to: music.bars[start - 1 + count] ?? music.seconds };
}

/** The bar that sounds at `seconds`, counted from 1. */
export function barAt(music: Music, seconds: number): number {
  const after = music.bars.findIndex((bar) => bar > seconds);
  return after === -1 ? Math.max(1, music.bars.length) : Math.max(1, after);
}
