import { isDrag } from "./held-gesture";
import type { Finger } from "./pinch";

/** How long a finger rests until it is a hold. */
export const holdTime = 420;

/** What a finger turns out to mean. */
export interface Meanings {
  /** It stayed where it was and went up. */
  tap(): void;
  /** It began to move, to the sides or up and down. */
  pull(sideways: boolean): void;
  /** It rested. */
  hold(): void;
}

/** A finger of which nobody knows yet what it means. */
export class WaitingFinger {
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(readonly pointer: number, readonly from: Finger, readonly meanings: Meanings) {
    this.#timer = setTimeout(() => meanings.hold(), holdTime);
  }

  move(at: Finger): void {
    if (!isDrag(this.from, at, true)) return;
    this.drop();
    this.meanings.pull(Math.abs(at.x - this.from.x) >= Math.abs(at.y - this.from.y));
  }

  up(): void {
    this.drop();
    this.meanings.tap();
  }

  drop(): void {
    clearTimeout(this.#timer);
  }
}
