import type { MeterChange } from "./track";

/** More bars than a picture can show lines for. */
export const mostBars = 2_000;

/** The ticks at which bars begin, up to `lastTick`. A change of meter in the middle of a bar begins a new one. */
export function barTicks(division: number, meters: MeterChange[], lastTick: number): number[] {
  const changes = [{ tick: 0, beats: 4, unit: 4 }, ...meters.sort((a, b) => a.tick - b.tick)];
  const ticks: number[] = [];
  for (const [i, { tick, beats, unit }] of changes.entries()) {
    const end = Math.min(changes[i + 1]?.tick ?? Infinity, lastTick);
    const bar = Math.max(1, (division * 4 * beats) / unit);
    for (let at = tick; at < end; at += bar) {
      if (ticks.length >= mostBars) return ticks;
      ticks.push(at);
    }
  }
  return ticks;
}
