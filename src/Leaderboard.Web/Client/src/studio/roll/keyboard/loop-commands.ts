import { loopFrom, loopOfBar, loopTo, loopWords, type Loop } from "../loop";
import type { RollModel } from "../roll-model";

/** Repeats from where the selected notes begin, or from the cursor. */
export function loopFromHere(model: RollModel): void {
  mark(model, loopFrom(model.runs, model.loop, model.selectedRange?.from ?? model.cursor.tick));
}

/** Repeats up to where the selected notes end, or to the cursor. */
export function loopToHere(model: RollModel): void {
  mark(model, loopTo(model.runs, model.loop, model.selectedRange?.to ?? model.cursor.tick));
}

/** Repeats what is selected, or the cursor's bar; what is repeated already ends being so. */
export function toggleLoop(model: RollModel): void {
  const wanted = model.selectedRange ?? loopOfBar(model.runs, model.cursor.tick);
  const same = model.loop && (model.selection.size === 0 || (model.loop.from === wanted.from && model.loop.to === wanted.to));
  mark(model, same ? undefined : wanted);
}

function mark(model: RollModel, loop: Loop | undefined): void {
  model.markLoop(loop);
  model.listener.said(loopWords(model.runs, loop));
}
