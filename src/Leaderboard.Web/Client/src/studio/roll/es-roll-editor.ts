import type { StudioHistory } from "../document/history";
import type { StudioDocument } from "../document/studio-document";
import { Bench } from "./bench";
import { takeEarly } from "./early-properties";
import { shownTrack } from "./fit";
import type { Mode } from "./gestures/choose-gesture";
import type { Command } from "./keyboard/shortcuts";
import type { Loop } from "./loop";
import { isSnap, type Snap } from "./snap";
import { follow } from "./view";

declare global {
  interface HTMLElementTagNameMap {
    "es-roll-editor": EsRollEditor;
  }
}

/**
 * <es-roll-editor>: the notes of one track as a piano roll that is written in by mouse, fingers and keys. Set `document`
 * (or share a `history`), `trackId`, `position` (tick), `snap`, `mode`, `loop`. Fires `edit` {document, label}, `seek`
 * {tick}, `loop` {from, to}, `marks` {tick} (tempo and meter are to be changed there), `selection` {ids}, and `audition`
 * (AuditionDetail) when a note begins or ends to be heard.
 */
export default class EsRollEditor extends HTMLElement {
  readonly #bench = new Bench((name, detail) => this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail })));
  readonly #model = this.#bench.model;

  connectedCallback(): void {
    takeEarly<EsRollEditor>(this, ["history", "document", "trackId", "snap", "mode", "loop", "position", "selection"]);
    if (!this.#bench.surface.element.isConnected) {
      this.classList.add("roll-editor");
      this.#bench.build(this);
    }
    this.#bench.begin();
  }

  disconnectedCallback(): void {
    this.#bench.end();
  }

  /** What is edited. Setting another one begins a new history; to make a change that can be undone, use `history`. */
  get document(): StudioDocument {
    return this.#model.history.document;
  }

  set document(document: StudioDocument) {
    if (document === this.document) return;
    this.#bench.renew((history) => history.reset(document));
  }

  /** The undo history; share it with whatever else edits the document. */
  get history(): StudioHistory {
    return this.#model.history;
  }

  set history(history: StudioHistory) {
    if (history === this.history) return;
    this.#bench.renew(() => { this.#model.history = history; });
    if (this.isConnected) this.#bench.watch();
  }

  /** The track that is edited; the others are shadows. */
  get trackId(): string {
    return this.#model.trackId;
  }

  set trackId(trackId: string) {
    const before = this.trackId;
    this.#model.trackId = trackId;
    if (this.trackId === before) return;
    this.#bench.pointers.cancel();
    if (this.#bench.fitted) this.#model.view = shownTrack(this.#model.view, this.#model.notes, this.#model.extent);
  }

  /** Where the sound is, in ticks; the page is turned when it leaves what is seen. */
  get position(): number {
    return this.#model.position;
  }

  set position(tick: number) {
    const { view, position, extent } = this.#model;
    this.#model.position = tick;
    if (!this.#bench.pointers.busy) this.#model.view = follow(view, position, tick, extent);
    if (this.#model.view === view) this.#bench.surface.placePlayhead();
    else this.#bench.changed();
  }

  /** The grid: "1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t" or "off". */
  get snap(): Snap {
    return this.#model.snap;
  }

  set snap(snap: string) {
    if (!isSnap(snap)) throw new RangeError(`There is no grid "${snap}".`);
    this.#model.snap = snap;
    this.#bench.changed();
  }

  /** Whether an empty place draws or selects. */
  get mode(): Mode {
    return this.#model.mode;
  }

  set mode(mode: Mode) {
    this.#model.mode = mode;
    this.#bench.changed();
  }

  /** The range that is repeated, in ticks. */
  get loop(): Loop | undefined {
    return this.#model.loop;
  }

  set loop(loop: Loop | undefined) {
    this.#model.loop = loop;
    this.#bench.changed();
  }

  /** The ids of the selected notes. */
  get selection(): readonly number[] {
    return [...this.#model.selection];
  }

  set selection(ids: readonly number[]) {
    this.#model.select(new Set(ids));
  }

  /** From where the selected notes begin to where the last of them ends, in ticks; undefined without any. */
  get selectedRange(): Loop | undefined {
    return this.#model.selectedRange;
  }

  /** Does what a key would do. */
  do(command: Command): void {
    this.#bench.do(command);
  }

  /** Shows the piece from its start, as large as one can write in it. */
  fit(): void {
    this.#bench.fit();
  }

  override focus(options?: FocusOptions): void {
    this.#bench.surface.canvas.focus(options);
  }
}
