import { isDrag } from "./held-gesture";
import type { Finger } from "./pinch";
import { afterRest } from "./rest";

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
  readonly #end: () => void;

  constructor(readonly pointer: number, readonly from: Finger, readonly meanings: Meanings) {
    this.#end = afterRest(() => meanings.hold());
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
    this.#end();
  }
}
