import type { MeterChange, TempoChange } from "../../midi/track";
import type { MeterPoint, TempoPoint } from "./studio-document";

type Scale = (tick: number) => number;

/** A file's tempo from the start on; 120 where it says nothing. What changes nothing is left out. */
export function tempoPoints(changes: readonly TempoChange[], scale: Scale): [TempoPoint, ...TempoPoint[]] {
  const points = changes.map(({ tick, microseconds }) => ({ tick: scale(tick), tempo: Math.min(1_000, Math.max(4, 60e6 / microseconds)) }));
  return changesOnly({ tick: 0, tempo: 120 }, points, (a, b) => a.tempo === b.tempo);
}

/** A file's meter from the start on; 4/4 where it says nothing. */
export function meterPoints(changes: readonly MeterChange[], scale: Scale): [MeterPoint, ...MeterPoint[]] {
  const points = changes.map(({ tick, beats, unit }) => ({ tick: scale(tick), beats, unit }));
  return changesOnly({ tick: 0, beats: 4, unit: 4 }, points, (a, b) => a.beats === b.beats && a.unit === b.unit);
}

function changesOnly<T extends { tick: number }>(first: T, points: readonly T[], same: (a: T, b: T) => boolean): [T, ...T[]] {
  // Of several at one tick the last is meant.
  const byTick = new Map([first, ...[...points].sort((a, b) => a.tick - b.tick)].map((point) => [point.tick, point]));
  const [start, ...later] = [...byTick.values()];
  const kept: [T, ...T[]] = [start ?? first];
  for (const point of later) if (!same(kept.at(-1)!, point)) kept.push(point);
  return kept;
}
