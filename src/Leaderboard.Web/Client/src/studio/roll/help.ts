import { icon, make, paths } from "../../lib/dom";
import { byTouch } from "./by-touch";
import { shortcuts } from "./keyboard/shortcuts";

const fingers: readonly [string, string][] = [
  ["Tap an empty place", "put a note there"],
  ["Pull an empty place", "scroll"],
  ["Two fingers", "scroll; spread them to come closer"],
  ["Pull a note", "move it; at its ends, make it longer or shorter"],
  ["Tap a note twice", "delete it"],
  ["Hold a note", "select it beside the others; then pull, and all of them move"],
  ["Hold an empty place", "then pull a frame around notes to select them"],
  ["Pull along the ruler", "repeat that range; pull its ends to change it"],
  ["Tap the ruler", "play from there"],
  ["Tap a key", "hear it"],
];

const mouse: readonly [string, string][] = [
  ["Click an empty place", "put a note there; pull along to make it longer, up or down to move it"],
  ["Pull a note", "move it; at its ends, make it longer or shorter"],
  ["Right button, or two clicks", "delete the note"],
  ["Shift and pull", "a frame around notes; on the ruler, the playhead"],
  ["Alt and pull a note", "louder or softer"],
  ["Ctrl and pull a note", "leave a copy behind"],
  ["Pull along the ruler", "repeat that range; pull its ends to change it"],
  ["Click the ruler", "play from there"],
  ["Wheel with Ctrl", "come closer; with Shift as well, taller rows"],
  ["Click a key", "hear it; with Shift, select all its notes"],
];

/** The popover that says what fingers, mouse and keys do. */
export class Help {
  readonly #close = make("button", { type: "button", class: "icon-button", "aria-label": "Close the help" }, icon(paths.close));
  readonly element = make("div", { class: "roll-editor-help", popover: "auto", role: "dialog", "aria-label": "Keys and gestures of the piano roll" });

  constructor() {
    this.#close.addEventListener("click", () => this.element.hidePopover());
    this.element.append(
      make("div", { class: "roll-editor-help-head" }, make("h3", {}, "How to write notes"), this.#close),
      // What one has in the hand comes first.
      ...(byTouch() ? [...part("With fingers", fingers), ...part("With a mouse", mouse)] : [...part("With a mouse", mouse), ...part("With fingers", fingers)]),
      make("h4", {}, "With keys"),
      lines(shortcuts.map(({ shown, words }) => [make("kbd", {}, forThisMachine(shown)), words])));
  }

  show(): void {
    this.element.showPopover();
    this.#close.focus();
  }
}

function part(title: string, gestures: readonly [string, string][]): HTMLElement[] {
  return [make("h4", {}, title), lines(gestures.map(([what, words]) => [make("strong", {}, forThisMachine(what)), forThisMachine(words)]))];
}

function lines(pairs: [Node, string][]): HTMLElement {
  return make("dl", {}, ...pairs.map(([what, words]) => make("div", {}, make("dt", {}, what), make("dd", {}, words))));
}

function forThisMachine(words: string): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? words.replaceAll("Ctrl", "⌘").replaceAll("Alt", "⌥") : words;
}
