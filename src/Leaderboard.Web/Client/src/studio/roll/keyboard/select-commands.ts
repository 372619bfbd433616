import { lastEnd } from "../../document/edit-piece";
import { snapDown } from "../../document/quantise";
import type { RollModel } from "../roll-model";
import { allOf, allOfPitch, neighbour, nothing } from "../selection";
import { reveal } from "../view";
import { placeWords, pitchWords, selectionWords } from "../words";

export function selectAll(model: RollModel): void {
  model.select(allOf(model.notes));
  tell(model);
}

/** Selects every note of the pitch of what is selected; without any, of the cursor. */
export function selectPitch(model: RollModel): void {
  model.select(allOfPitch(model.notes, model.selected[0]?.pitch ?? model.cursor.pitch));
  tell(model);
}

export function selectNone(model: RollModel): void {
  if (model.selection.size === 0) return;
  model.select(nothing);
  tell(model);
}

/** Selects the next note or the one before; with `more`, beside what is selected. */
export function selectNeighbour(model: RollModel, step: 1 | -1, more: boolean): void {
  const note = neighbour(model.notes, model.selection, step, model.cursor.tick);
  if (!note) return model.listener.said(step === 1 ? "No note behind" : "No note before");
  model.select(new Set(more ? [...model.selection, note.id] : [note.id]));
  goTo(model, note.start, note.pitch);
  model.listener.heard(note.pitch, note.velocity);
  tell(model);
}

export function toStart(model: RollModel): void {
  goTo(model, 0, model.cursor.pitch);
  tellCursor(model);
}

export function toEnd(model: RollModel): void {
  goTo(model, snapDown(model.runs, lastEnd(model.shown), model.grid), model.cursor.pitch);
  tellCursor(model);
}

function goTo(model: RollModel, tick: number, pitch: number): void {
  model.cursor = { tick, pitch };
  model.view = reveal(model.view, tick, pitch, model.extent);
  model.listener.changed();
}

function tell(model: RollModel): void {
  model.listener.said(selectionWords(model.selected, model.hearing));
}

function tellCursor({ cursor, runs, hearing, listener }: RollModel): void {
  listener.said(`${pitchWords(cursor.pitch, hearing.drums)}, ${placeWords(runs, cursor.tick)}`);
}
