import { barStart, meterRuns, placeOf } from "../../document/bar-grid";
import { changeMeter, changeTempo, removeMeter, removeTempo } from "../../document/edits";
import { meterWords, tempoWords } from "../../document/marks";
import type { Meter, StudioDocument } from "../../document/studio-document";
import type { Studio } from "../work/studio";

/** What is to hold from a place on: null takes the mark away, left out stays as it is. */
export interface MarkEdit {
  readonly tempo?: number | null;
  readonly meter?: Meter | null;
}

/** Changes tempo, meter or both from a tick on, as one step that can be undone. Says why it cannot be, or undefined. */
export function editMark({ history }: Studio, tick: number, { tempo, meter }: MarkEdit): string | undefined {
  let { document } = history;
  try {
    if (tempo !== undefined) document = tempo === null ? removeTempo(document, tick) : changeTempo(document, tick, tempo);
    if (meter !== undefined) document = meter === null ? removeMeter(document, tick) : changeMeter(document, tick, meter);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
  const what = [...(tempo ? [`tempo ${tempoWords(tempo)}`] : []), ...(meter ? [meterWords(meter)] : [])].join(", ") || "no change";
  history.record(document, `${capital(what)} ${fromWords(history.document, tick)}`);
  return undefined;
}

/** "from bar 5", "from the start". */
export function fromWords(document: StudioDocument, tick: number): string {
  return tick <= 0 ? "from the start" : `from ${barWords(document, tick)}`;
}

/** "bar 5"; in the middle of it "bar 5.3". */
export function barWords(document: StudioDocument, tick: number): string {
  const runs = meterRuns(document);
  const { bar, beat } = placeOf(runs, tick);
  return barStart(runs, bar - 1) === tick ? `bar ${bar}` : `bar ${bar}.${beat}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
