import { make } from "../../lib/dom";
import type { StudioHistory } from "../document/history";
import { Audition } from "./audition";
import { byTouch } from "./by-touch";
import { firstView } from "./fit";
import { Pointers } from "./gestures/pointers";
import { Sight } from "./gestures/sight";
import { zoomByWheel } from "./gestures/wheel";
import { Hand } from "./hand";
import { Help } from "./help";
import { Keyboard } from "./keyboard/keyboard";
import type { Command } from "./keyboard/shortcuts";
import { Painter } from "./painter";
import { RollModel } from "./roll-model";
import { Surface } from "./surface";
import { watchTheme } from "./theme-watch";
import { Toolbar } from "./toolbar";

/** Everything that the piano roll is made of, and how its parts know of each other. `fire` tells the page. */
export class Bench {
  readonly model: RollModel;
  readonly surface: Surface;
  readonly pointers: Pointers;
  readonly #audition: Audition;
  readonly #painter: Painter;
  readonly #toolbar: Toolbar;
  readonly #keyboard: Keyboard;
  readonly #help = new Help();
  readonly #status = make("p", { class: "roll-editor-status", role: "status" }, nothingSelected());
  readonly #empty = make("p", { class: "roll-editor-empty" }, "Tap the grid to put a note here. Pull its end to make it longer.");
  readonly #resized = new ResizeObserver(() => this.changed());
  #unfitted = true;
  #unwatch: (() => void) | undefined;
  #unwatchTheme: (() => void) | undefined;

  constructor(fire: (name: string, detail: unknown) => void) {
    this.model = new RollModel({
      changed: () => this.changed(),
      edited: (document, label) => fire("edit", { document, label }),
      sought: (tick) => fire("seek", { tick }),
      looped: (loop) => fire("loop", loop),
      marked: (tick) => fire("marks", { tick }),
      heard: (pitch, velocity) => this.#audition.play(this.model.trackId, pitch, velocity),
      said: (words) => { this.#status.textContent = words; },
      selected: (selection) => fire("selection", { ids: [...selection] }),
    });
    this.#audition = new Audition((detail) => fire("audition", detail));
    this.surface = new Surface(this.model, () => this.changed());
    this.#painter = new Painter(this.model, this.surface, () => this.#fitOnce());
    this.pointers = this.#makePointers();
    this.#keyboard = new Keyboard(this.surface.canvas, this.model, {
      help: () => this.#help.show(),
      cancel: () => this.pointers.cancel(),
      used: (keys) => { this.#painter.showCursor = keys; this.#painter.schedule(); },
    });
    this.#toolbar = new Toolbar(this.model, {
      command: (command) => this.do(command),
      toggleLane: () => { this.#painter.lane = !this.#painter.lane; this.changed(); },
      changed: () => this.changed(),
    });
  }

  /** Puts the parts into the element, in their order. */
  build(into: HTMLElement): void {
    into.append(this.#toolbar.element, make("div", { class: "roll-editor-frame" }, this.surface.element, this.#empty), this.#status, this.#help.element);
  }

  /** It is in the page: watches size, theme and history. */
  begin(): void {
    this.#resized.observe(this.surface.element);
    this.watch();
    this.#unwatchTheme = watchTheme(() => this.#painter.forgetColours());
    this.#painter.forgetColours();
  }

  /** It left the page. */
  end(): void {
    this.#resized.disconnect();
    this.#unwatch?.();
    this.pointers.cancel();
    this.#audition.release();
    this.#painter.stop();
    this.#unwatchTheme?.();
  }

  /** Follows the history that the model has now. */
  watch(): void {
    this.#unwatch?.();
    this.#unwatch = this.model.history.onChange(() => {
      this.pointers.cancel();
      this.changed();
    });
  }

  /** Another document or history: what was under way is dropped, and the piece is shown from its start. */
  renew(take: (history: StudioHistory) => void): void {
    this.pointers.cancel();
    this.#unfitted = true;
    take(this.model.history);
    this.changed();
  }

  /** Whether the piece has been shown as a whole already. */
  get fitted(): boolean {
    return !this.#unfitted;
  }

  /** Does what a key would do. */
  do(command: Command): void {
    this.#keyboard.do(command);
  }

  /** Shows the piece from its start, as large as one can write in it; what was said of another one is gone. */
  fit(): void {
    this.#unfitted = true;
    this.#status.textContent = nothingSelected();
    this.changed();
  }

  /** Something that is seen has changed. */
  changed(): void {
    this.#painter.schedule();
    if (!this.surface.element.isConnected) return;
    const { track, notes } = this.model;
    this.#toolbar.update(this.#painter.lane);
    this.#empty.hidden = notes.length > 0;
    this.surface.canvas.setAttribute("aria-label", `Notes of ${track?.name ?? "no track"}. Arrow keys move, Enter adds a note, question mark for help.`);
  }

  #makePointers(): Pointers {
    const { canvas } = this.surface;
    const hand = new Hand(this.model, this.#audition);
    const sight = new Sight(canvas, this.model, () => this.surface.areas);
    zoomByWheel(canvas, this.model, sight);
    return new Pointers(canvas, this.model, sight, {
      show: (draft, area) => hand.show(draft, area),
      finish: (draft, area) => hand.finish(draft, area),
      cancel: () => hand.drop(),
      deleteNote: (id) => hand.deleteNote(id),
      holdNote: (id) => hand.toggleNote(id),
    });
  }

  #fitOnce(): void {
    if (!this.#unfitted) return;
    this.#unfitted = false;
    this.model.view = firstView(this.model);
  }
}

function nothingSelected(): string {
  return `Nothing selected. ${byTouch() ? "Tap ? to see what fingers do." : "Press ? for keys and gestures."}`;
}
