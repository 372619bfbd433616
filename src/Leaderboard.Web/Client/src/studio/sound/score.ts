import type { StudioDocument, StudioNote } from "../document/studio-document";

/** A note with its track's id, as it is played. */
export interface ScoreNote {
  readonly track: string;
  readonly note: StudioNote;
}

/** The notes of all tracks by start, so that those of a stretch are found at once. */
export class Score {
  readonly #notes: ScoreNote[];
  readonly #byId: ReadonlyMap<number, StudioNote>;

  constructor(document: StudioDocument) {
    this.#notes = document.tracks
      .flatMap((track) => track.notes.map((note) => ({ track: track.id, note })))
      .sort((a, b) => a.note.start - b.note.start);
    this.#byId = new Map(this.#notes.map(({ note }) => [note.id, note]));
  }

  /** The notes that begin in [from, to). */
  startingIn(from: number, to: number): ScoreNote[] {
    const found: ScoreNote[] = [];
    for (let i = this.#firstFrom(from); i < this.#notes.length && this.#notes[i]!.note.start < to; i++) found.push(this.#notes[i]!);
    return found;
  }

  /** The note with that id; undefined when it was deleted. */
  find(id: number): StudioNote | undefined {
    return this.#byId.get(id);
  }

  #firstFrom(tick: number): number {
    let [low, high] = [0, this.#notes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#notes[middle]!.note.start < tick) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
