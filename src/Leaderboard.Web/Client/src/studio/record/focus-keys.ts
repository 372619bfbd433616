import type { HeldKeys } from "./held-keys";
import type { KeyBed } from "./key-bed";

const velocity = 90;
const clickMilliseconds = 300;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 12, PageDown: -12 };
const playing = ["Enter", "NumpadEnter", "Space"];

/** Plays the key that has the focus: arrows walk, Enter and Space sound it while they are down; a screen reader clicks. */
export class FocusKeys {
  readonly #bed: KeyBed;
  readonly #held: HeldKeys;

  constructor(bed: KeyBed, held: HeldKeys) {
    [this.#bed, this.#held] = [bed, held];
    bed.element.addEventListener("keydown", (event) => this.#down(event));
    bed.element.addEventListener("keyup", (event) => held.lift(`focus ${event.code}`, event.timeStamp));
    bed.element.addEventListener("focusout", (event) => { for (const code of playing) held.lift(`focus ${code}`, event.timeStamp); });
    bed.element.addEventListener("click", (event) => this.#click(event));
  }

  #down(event: KeyboardEvent): void {
    const pitch = pitchOf(event.target);
    if (pitch === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) this.#walk(pitch + step);
    else if (event.key !== "Enter" && event.key !== " ") return;
    else if (!event.repeat) this.#held.press(`focus ${event.code}`, pitch, velocity, event.timeStamp);
    // Space would play the piece, an arrow move a note.
    event.preventDefault();
    event.stopPropagation();
  }

  #walk(pitch: number): void {
    this.#bed.focusable = pitch;
    this.#bed.key(pitch)?.focus();
  }

  // Without a pointer, which is heard of by itself.
  #click(event: MouseEvent): void {
    const pitch = pitchOf(event.target);
    if (event.detail !== 0 || pitch === undefined) return;
    this.#held.press("click", pitch, velocity, event.timeStamp);
    setTimeout(() => this.#held.lift("click", performance.now()), clickMilliseconds);
  }
}

function pitchOf(target: EventTarget | null): number | undefined {
  const pitch = target instanceof Element ? target.closest<HTMLElement>("[data-pitch]")?.dataset["pitch"] : undefined;
  return pitch === undefined ? undefined : Number(pitch);
}
