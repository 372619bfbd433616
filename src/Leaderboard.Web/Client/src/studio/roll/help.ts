import { icon, make, paths } from "../../lib/dom";
import { shortcuts } from "./keyboard/shortcuts";

const gestures: readonly [string, string][] = [
  ["Tap an empty place", "put a note there; pull along to make it longer, up or down to move it"],
  ["Pull a note", "move it; at its ends, make it longer or shorter"],
  ["Tap a note twice", "delete it (or click it with the right button)"],
  ["Two fingers", "scroll; spread them to come closer (or turn the wheel with Ctrl)"],
  ["Shift and pull", "a frame around notes; on the ruler, a range to repeat"],
  ["Alt and pull a note", "louder or softer"],
  ["Ctrl and pull a note", "leave a copy behind"],
  ["Tap a key", "hear it; with Shift, select all its notes"],
];

/** The popover that says what fingers, mouse and keys do. */
export class Help {
  readonly #close = make("button", { type: "button", class: "icon-button", "aria-label": "Close the help" }, icon(paths.close));
  readonly element = make("div", { class: "roll-editor-help", popover: "auto", role: "dialog", "aria-label": "Keys and gestures of the piano roll" });

  constructor() {
    this.#close.addEventListener("click", () => this.element.hidePopover());
    this.element.append(
      make("div", { class: "roll-editor-help-head" }, make("h3", {}, "How to write notes"), this.#close),
      lines(gestures.map(([what, words]) => [make("strong", {}, forThisMachine(what)), forThisMachine(words)])),
      make("h4", {}, "With keys"),
      lines(shortcuts.map(({ shown, words }) => [make("kbd", {}, forThisMachine(shown)), words])));
  }

  show(): void {
    this.element.showPopover();
    this.#close.focus();
  }
}

function lines(pairs: [Node, string][]): HTMLElement {
  return make("dl", {}, ...pairs.map(([what, words]) => make("div", {}, make("dt", {}, what), make("dd", {}, words))));
}

function forThisMachine(words: string): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? words.replaceAll("Ctrl", "⌘").replaceAll("Alt", "⌥") : words;
}
