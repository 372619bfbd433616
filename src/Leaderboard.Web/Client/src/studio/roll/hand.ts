import { deleteNotes } from "../document/edits";
import type { Area } from "./areas";
import type { Audition } from "./audition";
import type { Draft } from "./gestures/gesture";
import type { RollModel } from "./roll-model";
import { toggled } from "./selection";
import { noteWords, selectionWords } from "./words";

/** What gestures do to the model: shown while they last, taken when they end. */
export class Hand {
  #heard: number | undefined;
  #sought: number | undefined;

  constructor(readonly model: RollModel, readonly audition: Audition) {}

  show(draft: Draft, area: Area): void {
    const { model } = this;
    model.draft = draft;
    this.#hear(draft, area);
    if (draft.seek !== undefined && draft.seek !== this.#sought) {
      this.#sought = draft.seek;
      model.position = draft.seek;
      model.listener.sought(draft.seek);
    }
    model.listener.changed();
  }

  finish(draft: Draft, area: Area): void {
    this.show(draft, area);
    this.drop();
    const { model } = this;
    if (draft.cursor) model.cursor = draft.cursor;
    if (draft.drawLength !== undefined) model.drawLength = draft.drawLength;
    if (draft.loop) model.markLoop(draft.loop);
    if (draft.marks !== undefined) model.listener.marked(draft.marks);
    if (draft.document) model.commit(draft.document, draft.label ?? "Edit", draft.selection ? { selection: draft.selection } : {});
    else if (draft.selection) model.select(draft.selection);
    if (draft.document ?? draft.selection) model.listener.said(selectionWords(model.selected, model.hearing));
  }

  /** Leaves no trace of a gesture that is over or given up. */
  drop(): void {
    this.model.draft = undefined;
    this.#sought = undefined;
    if (this.#heard !== undefined && this.audition.held) this.audition.release();
    this.#heard = undefined;
    this.model.listener.changed();
  }

  deleteNote(id: number): void {
    const { model } = this;
    const note = model.notes.find((candidate) => candidate.id === id);
    if (!note) return;
    model.commit(deleteNotes(model.history.document, model.trackId, new Set([id])), "Delete 1 note");
    model.listener.said(`Deleted ${noteWords(note, model.hearing)}`);
  }

  /** Selects a note beside the others, or not any more. */
  toggleNote(id: number): void {
    const { model } = this;
    model.select(toggled(model.selection, id));
    model.listener.said(selectionWords(model.selected, model.hearing));
  }

  /** A note sounds when its pitch becomes another one; on the keys as long as they are held. */
  #hear({ heard }: Draft, area: Area): void {
    if (heard?.pitch === this.#heard) return;
    this.#heard = heard?.pitch;
    if (heard) this.audition.play(this.model.trackId, heard.pitch, heard.velocity, area === "keys");
  }
}
