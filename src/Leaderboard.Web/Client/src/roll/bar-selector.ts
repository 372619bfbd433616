import { make } from "../lib/dom";
import type { Music } from "../midi/types";
import { barAt, barRange, lastStart, type BarRange } from "./bar-range";

/** A window of bars over a roll, moved by pointer and keys; a slider for those who listen. */
export class BarSelector {
  readonly element = make("div", { class: "roll-selection", role: "slider", tabindex: "0", "aria-label": "First of the marked bars", "aria-valuenow": "1" });
  #music: Music | undefined;
  #range: BarRange | undefined;

  constructor(readonly surface: HTMLElement, readonly bars: number, readonly changed: (range: BarRange) => void) {
    this.element.addEventListener("keydown", (event) => this.#onKey(event));
    surface.addEventListener("pointerdown", (event) => this.#onPointer(event));
    surface.addEventListener("pointermove", (event) => { if (event.buttons === 1) this.#onPointer(event); });
  }

  /** Shows the window over `music`, starting with `startBar`; tells only what the reader does, not this. */
  show(music: Music, startBar: number): BarRange {
    this.#music = music;
    this.#place(barRange(music, startBar, this.bars));
    return this.#range!;
  }

  #place(range: BarRange): void {
    const music = this.#music!;
    this.#range = range;
    const percent = (seconds: number): string => `${music.seconds > 0 ? (seconds / music.seconds) * 100 : 0}%`;
    this.element.style.left = percent(range.from);
    this.element.style.width = percent(range.to - range.from);
    this.element.setAttribute("aria-valuemin", "1");
    this.element.setAttribute("aria-valuemax", String(lastStart(music, this.bars)));
    this.element.setAttribute("aria-valuenow", String(range.startBar));
    this.element.setAttribute("aria-valuetext", `Bars ${range.startBar} to ${range.startBar + range.bars - 1}`);
  }

  #move(startBar: number): void {
    if (!this.#music || !this.#range) return;
    const range = barRange(this.#music, startBar, this.bars);
    if (range.startBar === this.#range.startBar) return;
    this.#place(range);
    this.changed(range);
  }

  #onPointer(event: PointerEvent): void {
    if (!this.#music) return;
    const box = this.surface.getBoundingClientRect();
    const seconds = ((event.clientX - box.left) / box.width) * this.#music.seconds;
    this.#move(barAt(this.#music, seconds) - Math.floor(this.bars / 2));
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#music || !this.#range) return;
    const now = this.#range.startBar;
    const target: Record<string, number> = {
      ArrowLeft: now - 1, ArrowDown: now - 1, ArrowRight: now + 1, ArrowUp: now + 1,
      PageDown: now - this.bars, PageUp: now + this.bars, Home: 1, End: lastStart(this.#music, this.bars),
    };
    const to = target[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  }
}
