import { barsUntil, meterRuns, placeOf } from "../../document/bar-grid";
import type { StudioDocument } from "../../document/studio-document";
import type { Loop } from "../../roll/loop";

/** What of the piece a form goes by. Bars and parts count from 1. */
export interface PieceFacts {
  readonly bars: number;
  /** The names of the tracks that have notes. */
  readonly parts: readonly string[];
  /** Which of them is edited; undefined when it has no notes. */
  readonly part?: number | undefined;
  /** The first and the last bar that are marked, if any are. */
  readonly marked?: { readonly first: number; readonly last: number } | undefined;
}

/** Tells a form about a piece; `range` is what is marked in it, in ticks. */
export function factsOf(document: StudioDocument, trackId: string, range?: Loop): PieceFacts {
  const parts = document.tracks.filter(({ notes }) => notes.length > 0);
  const part = parts.findIndex(({ id }) => id === trackId) + 1;
  return { bars: document.bars, parts: parts.map(({ name }) => name), part: part === 0 ? undefined : part, marked: range && barsOf(document, range) };
}

/** The bars that a range of ticks touches. */
function barsOf(document: StudioDocument, { from, to }: Loop): { first: number; last: number } {
  const first = Math.min(document.bars, placeOf(meterRuns(document), from).bar);
  return { first, last: Math.max(first, Math.min(document.bars, barsUntil(document, to))) };
}
