import { copyNotes, deleteNotes, duplicateNotes, pasteNotes } from "../../document/edits";
import { snapDown, snapTick } from "../../document/quantise";
import type { RollModel } from "../roll-model";
import { noteAt, nothing } from "../selection";
import { reveal } from "../view";
import { countWords, noteWords } from "../words";
import { copied } from "./clip";

/** Copies the selected notes; their distance to the grid is kept. */
export function copySelection(model: RollModel): void {
  const [first] = model.selected;
  if (!first) return model.listener.said("Nothing is selected to copy");
  copied.clip = copyNotes(model.history.document, model.trackId, model.selection, snapDown(model.runs, first.start, model.grid));
  model.listener.changed();
  model.listener.said(`Copied ${countWords(copied.clip.notes.length)}`);
}

export function cutSelection(model: RollModel): void {
  if (model.selection.size === 0) return model.listener.said("Nothing is selected to cut");
  copySelection(model);
  const count = model.selection.size;
  model.commit(deleteNotes(model.history.document, model.trackId, model.selection), `Cut ${countWords(count)}`, { selection: nothing });
  model.listener.said(`Cut ${countWords(count)}`);
}

/** Puts what was copied at the playhead and selects it. */
export function pasteCopied(model: RollModel): void {
  const { clip } = copied;
  if (!clip || clip.notes.length === 0) return model.listener.said("Nothing was copied yet");
  const tick = snapTick(model.runs, model.position, model.grid);
  const { document, added } = pasteNotes(model.history.document, model.trackId, clip, tick);
  model.commit(document, `Paste ${countWords(added.length)}`, { selection: new Set(added) });
  showFirst(model);
  model.listener.said(`Pasted ${countWords(added.length)}`);
}

/** Repeats the selected notes right behind themselves and selects the new ones. */
export function duplicateSelection(model: RollModel): void {
  if (model.selection.size === 0) return model.listener.said("Nothing is selected to repeat");
  const { document, added } = duplicateNotes(model.history.document, model.trackId, model.selection, model.grid);
  model.commit(document, `Repeat ${countWords(added.length)}`, { selection: new Set(added) });
  showFirst(model);
  model.listener.said(`Repeated ${countWords(added.length)}`);
}

/** Deletes the selected notes; without any, the one under the cursor. */
export function deleteSelection(model: RollModel): void {
  const under = noteAt(model.notes, model.cursor.tick, model.cursor.pitch);
  const ids = model.selection.size > 0 ? model.selection : new Set(under ? [under.id] : []);
  const gone = model.notes.filter(({ id }) => ids.has(id));
  if (gone.length === 0) return model.listener.said("Nothing is selected to delete");
  model.commit(deleteNotes(model.history.document, model.trackId, ids), `Delete ${countWords(gone.length)}`, { selection: nothing });
  model.listener.said(`Deleted ${gone.length === 1 ? noteWords(gone[0]!, model.hearing) : countWords(gone.length)}`);
}

export function undo(model: RollModel): void {
  goTo(model, model.history.undo(), "Undone");
}

export function redo(model: RollModel): void {
  goTo(model, model.history.redo(), "Done again");
}

function goTo(model: RollModel, label: string | undefined, words: string): void {
  if (label === undefined) return model.listener.said(words === "Undone" ? "Nothing to undo" : "Nothing to do again");
  model.listener.edited(model.history.document, `${words}: ${label}`);
  model.listener.selected(model.selection);
  model.listener.changed();
  model.listener.said(`${words}: ${label}`);
}

function showFirst(model: RollModel): void {
  const [first] = model.selected;
  if (!first) return;
  model.cursor = { tick: first.start, pitch: first.pitch };
  model.view = reveal(model.view, first.start, first.pitch, model.extent);
  model.listener.changed();
}
