import { icon, make } from "../../lib/dom";
import { octaveOf } from "./piano";

const minus = "M6 12h12";
const plus = "M6 12h12M12 6v12";

/** What the bar above the keys asks for. */
export interface KeysBarTold {
  octave(by: number): void;
  transpose(by: number): void;
  typing(on: boolean): void;
}

/** The bar above the keys: octave, pitch of what is played, computer keys on or off. */
export class KeysBar {
  readonly element: HTMLElement;
  readonly #octave = make("output", { class: "keys-value num" });
  readonly #transpose = make("output", { class: "keys-value num" });
  readonly #typing = make("button", { type: "button", class: "button is-small keys-typing", "aria-pressed": "false" }, "Computer keys");

  constructor(told: KeysBarTold) {
    this.#typing.addEventListener("click", () => told.typing(this.#typing.getAttribute("aria-pressed") !== "true"));
    this.element = make("div", { class: "keys-bar" },
      stepper("Octave", this.#octave, "An octave lower", "An octave higher", (by) => told.octave(by)),
      stepper("Pitch", this.#transpose, "A semitone lower", "A semitone higher", (by) => told.transpose(by)),
      this.#typing);
  }

  /** `base`: the lowest note of the octave that is played; `transpose` in semitones. */
  show(base: number, transpose: number, typing: boolean): void {
    this.#octave.textContent = `C${octaveOf(base)}`;
    this.#transpose.textContent = transpose > 0 ? `+${transpose}` : transpose < 0 ? `−${-transpose}` : "0";
    this.#typing.setAttribute("aria-pressed", String(typing));
  }
}

function stepper(name: string, value: HTMLOutputElement, less: string, more: string, step: (by: number) => void): HTMLElement {
  const button = (label: string, path: string, by: number): HTMLButtonElement => {
    const element = make("button", { type: "button", class: "icon-button", "aria-label": label, title: label }, icon(path));
    element.addEventListener("click", () => step(by));
    return element;
  };
  return make("div", { class: "keys-stepper", role: "group", "aria-label": name },
    make("span", { class: "keys-caption small", "aria-hidden": "true" }, name), button(less, minus, -1), value, button(more, plus, 1));
}
