import { make } from "../../lib/dom";
import { computerCodes, letterOf } from "./computer-keys";
import { isBlack, octaveOf, spoken, whitesBefore } from "./piano";

/** The drawn keys of a piano from `low` to `high`: buttons with `data-pitch`, of which one is in the tab order. */
export class KeyBed {
  readonly element = make("div", { class: "keys-bed", role: "group" });
  readonly #keys = new Map<number, HTMLButtonElement>();
  #focus = 60;

  /** Draws the keys anew. */
  draw(low: number, high: number, label: string): void {
    this.#keys.clear();
    for (let pitch = low; pitch <= high; pitch++) this.#keys.set(pitch, key(low, pitch));
    this.element.setAttribute("aria-label", label);
    this.element.style.setProperty("--whites", String(whitesBefore(low, high + 1)));
    this.element.replaceChildren(...this.#keys.values());
    this.focusable = Math.min(high, Math.max(low, this.#focus));
  }

  key(pitch: number): HTMLButtonElement | undefined {
    return this.#keys.get(pitch);
  }

  /** The key that Tab comes to; arrows go on from there. */
  get focusable(): number {
    return this.#focus;
  }

  set focusable(pitch: number) {
    const next = this.#keys.get(pitch);
    if (!next) return;
    this.#keys.get(this.#focus)?.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    this.#focus = pitch;
  }

  /** Writes the computer keys on those that they play, the lowest being `base`; none when it is undefined. */
  letter(base: number | undefined, layout: ReadonlyMap<string, string> | undefined): void {
    for (const [pitch, element] of this.#keys) {
      const code = base === undefined ? undefined : computerCodes[pitch - base];
      const letter = code === undefined ? "" : letterOf(code, layout);
      element.querySelector<HTMLElement>(".keys-letter")!.dataset["text"] = letter;
      element.setAttribute("aria-label", letter ? `${spoken(pitch)}, computer key ${letter}` : spoken(pitch));
    }
  }
}

// What is written on a key is drawn by the style sheet: its name for those who listen says the same in words.
function key(low: number, pitch: number): HTMLButtonElement {
  const black = isBlack(pitch);
  const name = pitch % 12 === 0 ? `C${octaveOf(pitch)}` : "";
  const button = make("button", { type: "button", class: black ? "keys-key is-black" : "keys-key", tabindex: "-1", "data-pitch": String(pitch), "aria-label": spoken(pitch) },
    make("span", { class: "keys-letter", "data-text": "" }), make("span", { class: "keys-name", "data-text": name }));
  button.style.setProperty("--at", String(whitesBefore(low, pitch)));
  return button;
}
