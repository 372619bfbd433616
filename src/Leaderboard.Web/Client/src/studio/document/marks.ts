import type { Meter, MeterPoint, StudioDocument, TempoPoint } from "./studio-document";

/** Where tempo, meter or both change; the first, at 0, has both. */
export interface Mark {
  readonly tick: number;
  readonly tempo?: number;
  readonly meter?: Meter;
}

type Timed = Pick<StudioDocument, "tempo" | "tempoChanges">;
type Metered = Pick<StudioDocument, "meter" | "meterChanges">;

/** All marks by time, from that of the start on. */
export function marksOf({ tempo, tempoChanges, meter, meterChanges }: Timed & Metered): Mark[] {
  const marks = new Map<number, Mark>([[0, { tick: 0, tempo, meter }]]);
  for (const { tick, tempo } of tempoChanges) marks.set(tick, { ...marks.get(tick), tick, tempo });
  for (const { tick, beats, unit } of meterChanges) marks.set(tick, { ...marks.get(tick), tick, meter: { beats, unit } });
  return [...marks.values()].sort((a, b) => a.tick - b.tick);
}

/** Whether tempo or meter change on the way. */
export function hasMarks({ tempoChanges, meterChanges }: Timed & Metered): boolean {
  return tempoChanges.length > 0 || meterChanges.length > 0;
}

/** The mark of tempo that holds at `tick`. */
export function tempoMarkAt({ tempo, tempoChanges }: Timed, tick: number): TempoPoint {
  return tempoChanges.findLast((mark) => mark.tick <= tick) ?? { tick: 0, tempo };
}

/** The mark of meter that holds at `tick`. */
export function meterMarkAt({ meter, meterChanges }: Metered, tick: number): MeterPoint {
  return meterChanges.findLast((mark) => mark.tick <= tick) ?? { tick: 0, ...meter };
}

export function sameMeter(a: Meter, b: Meter): boolean {
  return a.beats === b.beats && a.unit === b.unit;
}

/** "3/4". */
export function meterWords({ beats, unit }: Meter): string {
  return `${beats}/${unit}`;
}

/** A tempo as one reads it: files keep it with many digits. */
export function tempoWords(tempo: number): string {
  return String(Number(tempo.toFixed(1)));
}
