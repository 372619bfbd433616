import { clock as clockWords } from "../../../lib/duration";
import { meterRuns, placeOf } from "../../document/bar-grid";
import { secondsAt } from "../../document/clock";
import type { StudioDocument } from "../../document/studio-document";

/** Where a tick is, as musicians say it and as the clock does: "3.2" and "0:04". */
export function placeWords(document: StudioDocument, tick: number): { place: string; clock: string } {
  const { bar, beat } = placeOf(meterRuns(document), tick);
  return { place: `${bar}.${beat}`, clock: clockWords(secondsAt(document, tick)) };
}
