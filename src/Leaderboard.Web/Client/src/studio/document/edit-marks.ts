import { barsUntil, endTick, mostBars } from "./bar-grid";
import { lastEnd } from "./edit-piece";
import { sameMeter, tempoMarkAt, meterMarkAt } from "./marks";
import type { Meter, StudioDocument } from "./studio-document";

/** The slowest and the fastest tempo, in quarter notes a minute. */
export const slowest = 20;
export const fastest = 300;

/** From `tick` on the piece has that tempo, up to the next mark; at 0 it is the tempo of the start. */
export function changeTempo(document: StudioDocument, tick: number, tempo: number): StudioDocument {
  const held = Math.min(fastest, Math.max(slowest, tempo));
  const mark = tempoMarkAt(document, Math.max(0, tick));
  if (mark.tick === Math.max(0, tick) && mark.tempo === held) return document;
  if (tick <= 0) return { ...document, tempo: held };
  return { ...document, tempoChanges: inPlace(document.tempoChanges, { tick, tempo: held }) };
}

/**
 * From the bar that begins at `tick` on the piece has that meter, up to the next mark. Notes stay where they are in time,
 * and bars are as many as they need.
 * @throws RangeError when the notes would fill more bars than a piece has.
 */
export function changeMeter(document: StudioDocument, tick: number, { beats, unit }: Meter): StudioDocument {
  const mark = meterMarkAt(document, Math.max(0, tick));
  if (mark.tick === Math.max(0, tick) && sameMeter(mark, { beats, unit })) return document;
  if (tick <= 0) return asLong(document, { ...document, meter: { beats, unit } });
  return asLong(document, { ...document, meterChanges: inPlace(document.meterChanges, { tick, beats, unit }) });
}

/** Takes the mark of tempo at `tick` away: the tempo before it goes on. That of the start stays. */
export function removeTempo(document: StudioDocument, tick: number): StudioDocument {
  const tempoChanges = document.tempoChanges.filter((mark) => mark.tick !== tick);
  return tempoChanges.length === document.tempoChanges.length ? document : { ...document, tempoChanges };
}

/** Takes the mark of meter at `tick` away: the meter before it goes on. That of the start stays. */
export function removeMeter(document: StudioDocument, tick: number): StudioDocument {
  const meterChanges = document.meterChanges.filter((mark) => mark.tick !== tick);
  return meterChanges.length === document.meterChanges.length ? document : asLong(document, { ...document, meterChanges });
}

function inPlace<T extends { readonly tick: number }>(marks: readonly T[], mark: T): T[] {
  return [...marks.filter(({ tick }) => tick !== mark.tick), mark].sort((a, b) => a.tick - b.tick);
}

/** The changed document with as many bars as the one before has time. */
function asLong(before: StudioDocument, changed: StudioDocument): StudioDocument {
  const needed = barsUntil(changed, lastEnd(changed));
  if (needed > mostBars) throw new RangeError(`In this meter the piece would have ${needed} bars; it can have ${mostBars}.`);
  return { ...changed, bars: Math.min(mostBars, barsUntil(changed, endTick(before))) };
}
