import { lessMotion, make } from "../../lib/dom";
import { computerReach, keyboardLayout } from "./computer-keys";
import { FocusKeys } from "./focus-keys";
import { HeldKeys } from "./held-keys";
import { KeyBed } from "./key-bed";
import { KeysBar } from "./keys-bar";
import { pianoHigh, pianoLow } from "./piano";
import { PointerKeys } from "./pointer-keys";
import { TypedKeys } from "./typed-keys";

const mostTranspose = 24;

/** Of `note-on` and `note-off`. `at` is `performance.now()` of the key; `velocity` 1–127 is of `note-on` only. */
export interface NotePlayed {
  readonly pitch: number;
  readonly velocity: number;
  readonly at: number;
}

/**
 * <es-keys low="36" high="96" label="…" computer-keys>: a piano to play on with fingers, the mouse, the computer's
 * keyboard (when `computer-keys` is set: the row of A, S, D …; Z and X move the octave) and by focus and Enter.
 * Makes no sound: it fires `note-on` and `note-off` (bubbling, detail `NotePlayed`), already transposed. `held` is where
 * a MIDI keyboard presses keys too.
 */
export default class EsKeys extends HTMLElement {
  static observedAttributes = ["low", "high", "label", "computer-keys"];

  /** The keys that are down, and by what. */
  readonly held = new HeldKeys({ down: (...key) => this.#down(...key), up: (...key) => this.#up(...key) });

  readonly #bed = new KeyBed();
  readonly #scroll = make("div", { class: "keys-scroll" }, this.#bed.element);
  readonly #typed: TypedKeys;
  readonly #bar = new KeysBar({
    octave: (by) => this.moveOctave(by),
    transpose: (by) => { this.transpose += by; },
    typing: (on) => this.toggleAttribute("computer-keys", on),
  });
  // What a key sounded when it went down, so that it goes up although the transposition has changed meanwhile.
  readonly #sounding = new Map<number, number>();
  #layout: ReadonlyMap<string, string> | undefined;
  #base = 60;
  #transpose = 0;

  constructor() {
    super();
    this.#typed = new TypedKeys(this);
    new PointerKeys(this.#bed.element, this.held);
    new FocusKeys(this.#bed, this.held);
  }

  connectedCallback(): void {
    this.classList.add("keys");
    this.replaceChildren(this.#bar.element, this.#scroll);
    this.#draw();
    this.#typed.on = this.hasAttribute("computer-keys");
    this.reveal(this.#base, false);
    void keyboardLayout().then((layout) => { this.#layout = layout; this.#show(); });
  }

  disconnectedCallback(): void {
    this.#typed.on = false;
    this.held.liftAll(performance.now());
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "computer-keys") this.#typed.on = this.hasAttribute("computer-keys");
    else this.#draw();
    this.#show();
  }

  /** The C that the lowest computer key plays: 60 is middle C. */
  get base(): number {
    return this.#base;
  }

  /** Semitones that are added to what is played, −24 to 24. */
  get transpose(): number {
    return this.#transpose;
  }

  set transpose(semitones: number) {
    this.#transpose = Math.min(mostTranspose, Math.max(-mostTranspose, Math.round(semitones)));
    this.#show();
  }

  /** Moves the octave that the computer keys play, and shows it; it stays on the keys. */
  moveOctave(by: number): void {
    const moved = this.#base + by * 12;
    if (moved < Math.floor(this.#low / 12) * 12 || moved > this.#high) return;
    this.#base = moved;
    this.#show();
    this.reveal(moved);
  }

  /** Scrolls so that a pitch is seen, with the octave above it where there is room. */
  reveal(pitch: number, smoothly = !lessMotion()): void {
    const key = this.#bed.key(Math.min(this.#high, Math.max(this.#low, pitch)));
    if (!key) return;
    const left = key.offsetLeft - (this.#scroll.clientWidth - this.#reach(key)) / 2;
    this.#scroll.scrollTo({ left, behavior: smoothly ? "smooth" : "instant" });
  }

  /** Shows which keys sound beside those that are pressed: of a piece that plays. */
  light(pitches: Iterable<number>): void {
    const lit = new Set(pitches);
    for (let pitch = this.#low; pitch <= this.#high; pitch++) this.#bed.key(pitch)?.classList.toggle("is-lit", lit.has(pitch));
  }

  get #low(): number {
    return this.#range("low", 36);
  }

  get #high(): number {
    return Math.max(this.#low + 11, this.#range("high", 96));
  }

  #range(name: string, usual: number): number {
    const value = Number.parseInt(this.getAttribute(name) ?? "", 10);
    return Number.isNaN(value) ? usual : Math.min(pianoHigh, Math.max(pianoLow, value));
  }

  // The width of what the computer keys play, as far as it fits.
  #reach(first: HTMLElement): number {
    const last = this.#bed.key(Math.min(this.#high, this.#base + computerReach));
    const width = last ? last.offsetLeft + last.offsetWidth - first.offsetLeft : 0;
    return Math.min(this.#scroll.clientWidth, width);
  }

  #draw(): void {
    this.held.liftAll(performance.now());
    this.#bed.draw(this.#low, this.#high, this.getAttribute("label") ?? "Piano keys");
    this.#show();
  }

  #show(): void {
    this.#bar.show(this.#base, this.#transpose, this.#typed.on);
    this.#bed.letter(this.#typed.on ? this.#base : undefined, this.#layout);
  }

  #down(pitch: number, velocity: number, at: number): void {
    const sounds = Math.min(127, Math.max(0, pitch + this.#transpose));
    this.#sounding.set(pitch, sounds);
    this.#bed.key(pitch)?.classList.add("is-down");
    this.#tell("note-on", { pitch: sounds, velocity, at });
  }

  #up(pitch: number, at: number): void {
    const sounds = this.#sounding.get(pitch) ?? pitch;
    this.#sounding.delete(pitch);
    this.#bed.key(pitch)?.classList.remove("is-down");
    this.#tell("note-off", { pitch: sounds, velocity: 0, at });
  }

  #tell(name: "note-on" | "note-off", detail: NotePlayed): void {
    this.dispatchEvent(new CustomEvent<NotePlayed>(name, { bubbles: true, detail }));
  }
}
