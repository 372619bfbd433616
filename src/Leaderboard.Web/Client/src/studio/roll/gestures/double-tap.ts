import type { Press } from "./choose-gesture";

const longest = 350;

/** Knows whether a press is the second one on the same note in short order. */
export class DoubleTap {
  #id: number | undefined;
  #time = -Infinity;

  /** The note under a second press, when it was there at the first. */
  press({ hit, shift, alt, command }: Press, time: number): number | undefined {
    const id = shift || alt || command ? undefined : hit?.note.id;
    const twice = id !== undefined && id === this.#id && time - this.#time < longest;
    [this.#id, this.#time] = twice ? [undefined, -Infinity] : [id, time];
    return twice ? id : undefined;
  }

  /** The press before was no tap. */
  forget(): void {
    this.#id = undefined;
  }
}
