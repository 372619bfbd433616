import type { HeldKeys } from "./held-keys";

const softest = 52;
const loudest = 116;

/** Plays keys with the mouse and with fingers, each on its own; what slides over keys plays them one after the other. */
export class PointerKeys {
  readonly #keys: HTMLElement;
  readonly #held: HeldKeys;

  /** `keys` holds the elements with `data-pitch`. */
  constructor(keys: HTMLElement, held: HeldKeys) {
    [this.#keys, this.#held] = [keys, held];
    keys.addEventListener("pointerdown", (event) => this.#down(event));
    keys.addEventListener("pointermove", (event) => this.#move(event));
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const)
      keys.addEventListener(end, (event) => held.lift(holder(event), event.timeStamp));
    // A long touch is a long note, not a menu.
    keys.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const key = this.#keyAt(event);
    if (!key) return;
    this.#keys.setPointerCapture(event.pointerId);
    this.#press(key, event);
  }

  #move(event: PointerEvent): void {
    if (this.#held.heldBy(holder(event)) === undefined) return;
    const key = this.#keyAt(event);
    if (key) this.#press(key, event);
  }

  #press(key: HTMLElement, event: PointerEvent): void {
    this.#held.press(holder(event), Number(key.dataset["pitch"]), strength(key, event), event.timeStamp);
  }

  #keyAt({ clientX, clientY }: PointerEvent): HTMLElement | null {
    const key = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-pitch]") ?? null;
    return key && this.#keys.contains(key) ? key : null;
  }
}

function holder({ pointerId }: PointerEvent): string {
  return `pointer ${pointerId}`;
}

// The nearer to the edge of the key, the louder, as on a real one.
function strength(key: HTMLElement, event: PointerEvent): number {
  const { top, height } = key.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (event.clientY - top) / height));
  return Math.round(softest + share * (loudest - softest));
}
