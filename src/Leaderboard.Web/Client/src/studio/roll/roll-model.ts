import { endTick, meterRuns, runAt, type MeterRun } from "../document/bar-grid";
import { StudioHistory } from "../document/history";
import { newDocument, usualVelocity } from "../document/new-document";
import { ticksPerQuarter, type StudioDocument, type StudioNote, type StudioTrack } from "../document/studio-document";
import type { Draft, GestureStart } from "./gestures/gesture";
import type { Mode } from "./gestures/choose-gesture";
import type { Loop } from "./loop";
import { nothing, selectedNotes, stillThere, type Selection } from "./selection";
import { snapTicks, type Snap } from "./snap";
import type { View } from "./view";
import type { Hearing } from "./words";

/** Whom the model tells what happened. */
export interface RollListener {
  /** Something that is seen changed. */
  changed(): void;
  edited(document: StudioDocument, label: string): void;
  sought(tick: number): void;
  looped(loop: Loop | undefined): void;
  /** Tempo and meter are to be changed at a tick. */
  marked(tick: number): void;
  /** A note to be heard for a moment. */
  heard(pitch: number, velocity: number): void;
  /** Words for those who listen to the page. */
  said(words: string): void;
  selected(selection: Selection): void;
}

export interface Cursor {
  readonly tick: number;
  readonly pitch: number;
}

/** What the roll shows and what is selected in it, without any picture. */
export class RollModel {
  mode: Mode = "draw";
  snap: Snap = "1/16";
  cursor: Cursor = { tick: 0, pitch: 60 };
  position = 0;
  loop: Loop | undefined;
  #drawLength: number = ticksPerQuarter;
  drawVelocity = usualVelocity;
  view: View = { left: 0, top: 50, across: 0.1, row: 18, width: 600, height: 300 };
  draft: Draft | undefined;
  #history = new StudioHistory(newDocument());
  #trackId = "t1";
  #selection: Selection = nothing;
  #kept: { wanted: Selection; notes: readonly StudioNote[]; there: Selection } = { wanted: nothing, notes: [], there: nothing };

  constructor(readonly listener: RollListener) {}

  get history(): StudioHistory {
    return this.#history;
  }

  set history(history: StudioHistory) {
    this.#history = history;
    this.draft = undefined;
    this.listener.changed();
  }

  get trackId(): string {
    return this.track?.id ?? this.#trackId;
  }

  set trackId(trackId: string) {
    const before = this.trackId;
    this.#trackId = trackId;
    if (this.trackId === before) return;
    this.draft = undefined;
    this.select(nothing);
  }

  /** The document as it is seen: with what a gesture under way would make of it. */
  get shown(): StudioDocument {
    return this.draft?.document ?? this.#history.document;
  }

  /** The track that is edited; the first where the chosen one is gone. */
  get track(): StudioTrack | undefined {
    return this.shown.tracks.find(({ id }) => id === this.#trackId) ?? this.shown.tracks[0];
  }

  get notes(): readonly StudioNote[] {
    return this.track?.notes ?? [];
  }

  get selection(): Selection {
    const [wanted, { notes }] = [this.draft?.selection ?? this.#selection, this];
    // Asked for many times a frame, and seldom another one.
    if (this.#kept.wanted !== wanted || this.#kept.notes !== notes) this.#kept = { wanted, notes, there: stillThere(wanted, notes) };
    return this.#kept.there;
  }

  get selected(): StudioNote[] {
    return selectedNotes(this.notes, this.selection);
  }

  /** From where the selected notes begin to where the last of them ends; undefined without any. */
  get selectedRange(): Loop | undefined {
    const { selected } = this;
    const [first] = selected;
    return first && { from: first.start, to: selected.reduce((end, note) => Math.max(end, note.start + note.length), 0) };
  }

  get runs(): readonly MeterRun[] {
    return meterRuns(this.shown);
  }

  get grid(): number {
    return snapTicks(this.snap);
  }

  /** How long a new note is: as the last one touched, in whole steps of the grid; a whole note at most. */
  get drawLength(): number {
    return this.#drawLength;
  }

  set drawLength(ticks: number) {
    const length = Math.min(4 * ticksPerQuarter, ticks);
    this.#drawLength = this.grid > 0 ? Math.max(1, Math.round(length / this.grid)) * this.grid : length;
  }

  get hearing(): Hearing {
    return { runs: this.runs, drums: this.track?.drums ?? false };
  }

  /** How far the roll can be scrolled: the piece, and room to go on writing. What is dragged does not make it longer, else it would run away. */
  get extent(): number {
    const { document } = this.#history;
    const end = endTick(document);
    return end + 2 * runAt(meterRuns(document), end).barTicks;
  }

  select(selection: Selection): void {
    this.#selection = selection;
    this.listener.selected(this.selection);
    this.listener.changed();
  }

  /** Repeats a range, or none, and tells. */
  markLoop(loop: Loop | undefined): void {
    this.loop = loop;
    this.listener.looped(loop);
    this.listener.changed();
  }

  /** Takes an edit into the history. Edits in a row with the same `run` are undone as one. */
  commit(document: StudioDocument, label: string, { selection, run }: { selection?: Selection; run?: string } = {}): void {
    if (selection) this.#selection = selection;
    if (document !== this.#history.document) {
      this.#history.record(document, label, run);
      this.listener.edited(document, label);
    }
    this.listener.selected(this.selection);
    this.listener.changed();
  }

  /** What a gesture that begins now begins from. */
  gestureStart(): GestureStart {
    const { trackId, notes, runs, selection, grid, loop, drawLength, drawVelocity } = this;
    return { document: this.#history.document, trackId, notes, runs, selection, grid, loop, drawLength, drawVelocity };
  }
}
