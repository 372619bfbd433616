import { addNotes } from "../document/edit-notes";
import { quantiseNotes } from "../document/quantise";
import type { NoteDraft, StudioDocument } from "../document/studio-document";
import { suggestGrid } from "./suggest-grid";
import { barsOf, trimTake, type TakeRange } from "./trim-take";

/** What is done with a take before it is kept. */
export interface TakeSettings {
  readonly range: TakeRange;
  /** Ticks of the grid that the notes are drawn to. */
  readonly grid: number;
  /** How far, 0 (as played) to 1 (exactly on the grid). */
  readonly strength: number;
  /** Whether the ends of the notes are drawn as well. */
  readonly lengths: boolean;
}

/** The piece with the take in it. */
export interface TakePreview {
  readonly document: StudioDocument;
  /** The notes of the take. */
  readonly added: readonly number[];
}

/** A take that is looked over: trimmed, helped with its rhythm, heard, and kept or not. Every step can be undone. */
export class TakeReview {
  readonly #document: StudioDocument;
  readonly #track: string;
  readonly #take: readonly NoteDraft[];
  readonly #steps: TakeSettings[];

  /** `document` is the piece without the take, which was played on `track`. Begins as it was played, in whole bars. */
  constructor(document: StudioDocument, track: string, take: readonly NoteDraft[]) {
    [this.#document, this.#track, this.#take] = [document, track, take];
    this.#steps = [{ range: barsOf(document, take), grid: suggestGrid(document, take).ticks, strength: 0, lengths: false }];
  }

  get settings(): TakeSettings {
    return this.#steps.at(-1)!;
  }

  get canUndo(): boolean {
    return this.#steps.length > 1;
  }

  /** Changes some of the settings. */
  set(change: Partial<TakeSettings>): void {
    this.#steps.push({ ...this.settings, ...change });
  }

  /** Takes the last change back. */
  undo(): void {
    if (this.canUndo) this.#steps.pop();
  }

  /** The piece as it would be. */
  get preview(): TakePreview {
    const { range, grid, strength, lengths } = this.settings;
    const { document, added } = addNotes(this.#document, this.#track, trimTake(this.#take, range));
    return { document: quantiseNotes(document, this.#track, new Set(added), { grid, strength, lengths }), added };
  }
}
