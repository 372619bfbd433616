import { icon, make } from "../../lib/dom";
import { icons } from "./icons";
import { copied } from "./keyboard/clip";
import type { Command } from "./keyboard/shortcuts";
import type { RollModel } from "./roll-model";
import { isSnap, snaps } from "./snap";

/** What the buttons ask for. */
export interface ToolbarListener {
  command(command: Command): void;
  toggleLane(): void;
  changed(): void;
}

/** The row of tools over the roll. Everything in it has a key too, except for the two modes. */
export class Toolbar {
  readonly #draw = button("draw", "Draw", "Draw: tap an empty place to put a note there");
  readonly #select = button("select", "Select", "Select: pull a frame around notes");
  readonly #undo = button("undo", "Undo", "Undo");
  readonly #redo = button("redo", "Redo", "Redo");
  readonly #copy = button("copy", "Copy", "Copy");
  readonly #paste = button("paste", "Paste", "Paste at the playhead");
  readonly #duplicate = button("duplicate", "Repeat", "Repeat right behind");
  readonly #delete = button("delete", "Delete", "Delete");
  readonly #lane = button("loudness", "Loudness", "Show loudness");
  readonly #grid = make("select", { class: "roll-editor-snap", title: "Notes snap to this grid" }, ...snaps.map(({ name, label }) => make("option", { value: name }, label)));
  readonly element: HTMLElement;

  constructor(readonly model: RollModel, listener: ToolbarListener) {
    this.#draw.addEventListener("click", () => this.#mode("draw", listener));
    this.#select.addEventListener("click", () => this.#mode("select", listener));
    this.#lane.addEventListener("click", () => listener.toggleLane());
    this.#grid.addEventListener("change", () => {
      if (isSnap(this.#grid.value)) model.snap = this.#grid.value;
      listener.changed();
    });
    const bound = (element: HTMLButtonElement, command: Command): HTMLButtonElement => {
      element.addEventListener("click", () => listener.command(command));
      return element;
    };
    this.element = make("div", { class: "roll-editor-tools", role: "group", "aria-label": "Piano roll tools" },
      group(this.#draw, this.#select),
      make("label", { class: "roll-editor-grid" }, make("span", { class: "visually-hidden" }, "Grid"), this.#grid),
      group(bound(this.#undo, "undo"), bound(this.#redo, "redo")),
      group(this.#lane),
      group(bound(this.#copy, "copy"), bound(this.#paste, "paste"), bound(this.#duplicate, "duplicate"), bound(this.#delete, "delete")),
      group(bound(button("farther", "Farther", "Show more bars"), "farther"), bound(button("closer", "Closer", "Show fewer bars, larger"), "closer"), bound(button("fit", "Show everything", "Show everything"), "fit")),
      group(bound(button("help", "Help", "Keys and gestures"), "help")));
  }

  /** Shows what is on and what can be done now. */
  update(showLane: boolean): void {
    const { mode, snap, history, selection } = this.model;
    press(this.#draw, mode === "draw");
    press(this.#select, mode === "select");
    press(this.#lane, showLane);
    this.#grid.value = snap;
    // Not `disabled`: a button that is switched off under the focus would drop it.
    allow(this.#undo, history.undoLabel !== undefined, history.undoLabel ? `Undo: ${history.undoLabel}` : "Nothing to undo");
    allow(this.#redo, history.redoLabel !== undefined, history.redoLabel ? `Redo: ${history.redoLabel}` : "Nothing to redo");
    for (const element of [this.#copy, this.#duplicate, this.#delete]) allow(element, selection.size > 0);
    allow(this.#paste, copied.clip !== undefined);
  }

  #mode(mode: RollModel["mode"], listener: ToolbarListener): void {
    this.model.mode = mode;
    listener.changed();
  }
}

function button(name: keyof typeof icons, label: string, title: string): HTMLButtonElement {
  return make("button", { type: "button", class: "icon-button roll-editor-tool", "aria-label": label, title }, icon(icons[name]));
}

function group(...children: HTMLElement[]): HTMLElement {
  return make("span", { class: "roll-editor-group" }, ...children);
}

function press(element: HTMLElement, pressed: boolean): void {
  element.setAttribute("aria-pressed", String(pressed));
}

function allow(element: HTMLElement, allowed: boolean, title?: string): void {
  element.setAttribute("aria-disabled", String(!allowed));
  if (title) element.title = title;
}
