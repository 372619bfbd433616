import { ticksPerQuarter, type StudioDocument } from "./studio-document";

type Timed = Pick<StudioDocument, "tempo" | "tempoChanges">;

/** The seconds from the start to `tick`. */
export function secondsAt(document: Timed, tick: number): number {
  let [seconds, from, tempo] = [0, 0, document.tempo];
  for (const change of document.tempoChanges) {
    if (change.tick >= tick) break;
    seconds += (change.tick - from) * secondsPerTick(tempo);
    [from, tempo] = [change.tick, change.tempo];
  }
  return seconds + (tick - from) * secondsPerTick(tempo);
}

/** The tick, with its fraction, that sounds `seconds` after the start. */
export function tickAt(document: Timed, seconds: number): number {
  let [left, from, tempo] = [seconds, 0, document.tempo];
  for (const change of document.tempoChanges) {
    const run = (change.tick - from) * secondsPerTick(tempo);
    if (run >= left) break;
    left -= run;
    [from, tempo] = [change.tick, change.tempo];
  }
  return from + left / secondsPerTick(tempo);
}

function secondsPerTick(tempo: number): number {
  return 60 / (tempo * ticksPerQuarter);
}
