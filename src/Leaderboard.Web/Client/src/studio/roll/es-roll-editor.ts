import { make } from "../../lib/dom";
import { StudioHistory } from "../document/history";
import type { StudioDocument } from "../document/studio-document";
import { Audition } from "./audition";
import { firstView, shownTrack } from "./fit";
import type { Mode } from "./gestures/choose-gesture";
import { Pointers } from "./gestures/pointers";
import { Sight } from "./gestures/sight";
import { zoomByWheel } from "./gestures/wheel";
import { Hand } from "./hand";
import { Help } from "./help";
import { Keyboard } from "./keyboard/keyboard";
import type { Command } from "./keyboard/shortcuts";
import type { Loop } from "./loop";
import { Painter } from "./painter";
import { RollModel } from "./roll-model";
import { isSnap, type Snap } from "./snap";
import { Surface } from "./surface";
import { watchTheme } from "./theme-watch";
import { Toolbar } from "./toolbar";
import { follow } from "./view";

declare global {
  interface HTMLElementTagNameMap {
    "es-roll-editor": EsRollEditor;
  }
}

const settable = ["history", "document", "trackId", "snap", "mode", "loop", "position", "selection"] as const;

/**
 * <es-roll-editor>: the notes of one track as a piano roll that is written in by mouse, fingers and keys. Set `document`
 * (or share a `history`), `trackId`, `position` (tick), `snap`, `mode`, `loop`. Fires `edit` {document, label}, `seek`
 * {tick}, `loop` {from, to}, `marks` {tick} (tempo and meter are to be changed there), `selection` {ids}, and `audition` (AuditionDetail) when a note begins or ends to be heard.
 */
export default class EsRollEditor extends HTMLElement {
  readonly #model = new RollModel({
    changed: () => this.#changed(),
    edited: (document, label) => this.#fire("edit", { document, label }),
    sought: (tick) => this.#fire("seek", { tick }),
    looped: (loop) => this.#fire("loop", loop),
    marked: (tick) => this.#fire("marks", { tick }),
    heard: (pitch, velocity) => this.#audition.play(this.trackId, pitch, velocity),
    said: (words) => this.#say(words),
    selected: (selection) => this.#fire("selection", { ids: [...selection] }),
  });
  readonly #audition = new Audition((detail) => this.#fire("audition", detail));
  readonly #hand = new Hand(this.#model, this.#audition);
  readonly #surface = new Surface(this.#model, () => this.#changed());
  readonly #painter = new Painter(this.#model, this.#surface, () => this.#fitOnce());
  readonly #sight = new Sight(this.#surface.canvas, this.#model, () => this.#surface.areas);
  readonly #pointers = new Pointers(this.#surface.canvas, this.#model, this.#sight, {
    show: (draft, area) => this.#hand.show(draft, area),
    finish: (draft, area) => this.#hand.finish(draft, area),
    cancel: () => this.#hand.drop(),
    deleteNote: (id) => this.#hand.deleteNote(id),
    holdNote: (id) => this.#hand.toggleNote(id),
  });
  readonly #toolbar = new Toolbar(this.#model, {
    command: (command) => this.do(command),
    toggleLane: () => { this.#painter.lane = !this.#painter.lane; this.#changed(); },
    changed: () => this.#changed(),
  });
  readonly #help = new Help();
  readonly #keyboard = new Keyboard(this.#surface.canvas, this.#model, {
    help: () => this.#help.show(),
    cancel: () => this.#pointers.cancel(),
    used: (keys) => { this.#painter.showCursor = keys; this.#painter.schedule(); },
  });
  readonly #status = make("p", { class: "roll-editor-status", role: "status" }, "Nothing selected. Press ? for keys and gestures.");
  readonly #empty = make("p", { class: "roll-editor-empty" }, "Tap the grid to put a note here. Pull its end to make it longer.");
  readonly #resized = new ResizeObserver(() => this.#changed());
  #unfitted = true;
  #unwatch: (() => void) | undefined;
  #unwatchTheme: (() => void) | undefined;

  connectedCallback(): void {
    this.#takeEarly();
    if (!this.#surface.element.isConnected) this.#build();
    this.#resized.observe(this.#surface.element);
    this.#watch();
    this.#unwatchTheme = watchTheme(() => this.#painter.forgetColours());
    this.#painter.forgetColours();
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#unwatch?.();
    this.#pointers.cancel();
    this.#audition.release();
    this.#painter.stop();
    this.#unwatchTheme?.();
  }

  /** What is edited. Setting another one begins a new history; to make a change that can be undone, use `history`. */
  get document(): StudioDocument {
    return this.#model.history.document;
  }

  set document(document: StudioDocument) {
    if (document === this.document) return;
    this.#pointers.cancel();
    this.#unfitted = true;
    this.#model.history.reset(document);
    this.#changed();
  }

  /** The undo history; share it with whatever else edits the document. */
  get history(): StudioHistory {
    return this.#model.history;
  }

  set history(history: StudioHistory) {
    if (history === this.history) return;
    this.#pointers.cancel();
    this.#unfitted = true;
    this.#model.history = history;
    if (this.isConnected) this.#watch();
  }

  /** The track that is edited; the others are shadows. */
  get trackId(): string {
    return this.#model.trackId;
  }

  set trackId(trackId: string) {
    const before = this.trackId;
    this.#model.trackId = trackId;
    if (this.trackId === before) return;
    this.#pointers.cancel();
    if (!this.#unfitted) this.#model.view = shownTrack(this.#model.view, this.#model.notes, this.#model.extent);
  }

  /** Where the sound is, in ticks; the page is turned when it leaves what is seen. */
  get position(): number {
    return this.#model.position;
  }

  set position(tick: number) {
    const { view, position, extent } = this.#model;
    this.#model.position = tick;
    if (!this.#pointers.busy) this.#model.view = follow(view, position, tick, extent);
    if (this.#model.view === view) this.#surface.placePlayhead();
    else this.#changed();
  }

  /** The grid: "1/4", "1/8", "1/16", "1/32", "1/4t", "1/8t", "1/16t" or "off". */
  get snap(): Snap {
    return this.#model.snap;
  }

  set snap(snap: string) {
    if (!isSnap(snap)) throw new RangeError(`There is no grid "${snap}".`);
    this.#model.snap = snap;
    this.#changed();
  }

  /** Whether an empty place draws or selects. */
  get mode(): Mode {
    return this.#model.mode;
  }

  set mode(mode: Mode) {
    this.#model.mode = mode;
    this.#changed();
  }

  /** The range that is repeated, in ticks. */
  get loop(): Loop | undefined {
    return this.#model.loop;
  }

  set loop(loop: Loop | undefined) {
    this.#model.loop = loop;
    this.#changed();
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
    this.#keyboard.do(command);
  }

  /** Shows the piece from its start, as large as one can write in it. */
  fit(): void {
    this.#unfitted = true;
    this.#changed();
  }

  override focus(options?: FocusOptions): void {
    this.#surface.canvas.focus(options);
  }

  /** What was set while this script was still on its way lies over the setters: it is set anew. */
  #takeEarly(): void {
    const early = settable.filter((name) => Object.hasOwn(this, name)).map((name) => [name, this[name]] as const);
    for (const [name, value] of early) {
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #build(): void {
    this.classList.add("roll-editor");
    this.append(this.#toolbar.element, make("div", { class: "roll-editor-frame" }, this.#surface.element, this.#empty), this.#status, this.#help.element);
    zoomByWheel(this.#surface.canvas, this.#model, this.#sight);
  }

  #watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.history.onChange(() => {
      this.#pointers.cancel();
      this.#changed();
    });
  }

  #fitOnce(): void {
    if (!this.#unfitted) return;
    this.#unfitted = false;
    this.#model.view = firstView(this.#model);
  }

  #changed(): void {
    this.#painter.schedule();
    if (!this.isConnected) return;
    const { track } = this.#model;
    this.#toolbar.update(this.#painter.lane);
    this.#empty.hidden = this.#model.notes.length > 0;
    this.#surface.canvas.setAttribute("aria-label", `Notes of ${track?.name ?? "no track"}. Arrow keys move, Enter adds a note, question mark for help.`);
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}
