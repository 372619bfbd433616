/** What holds a key down: a finger, the mouse, a computer key, a MIDI key. */
export type Holder = string;

/** What is told of a key: it goes down with a velocity (1–127), or up. `at` is `performance.now()` of the event. */
export interface KeyTold {
  down(pitch: number, velocity: number, at: number): void;
  up(pitch: number, at: number): void;
}

/** Which keys are down, and what holds each: a key that two fingers hold goes up with the second. */
export class HeldKeys {
  readonly #told: KeyTold;
  readonly #held = new Map<Holder, number>();

  constructor(told: KeyTold) {
    this.#told = told;
  }

  /** Whether something holds the key. */
  isDown(pitch: number): boolean {
    return [...this.#held.values()].includes(pitch);
  }

  /** What that holder holds. */
  heldBy(holder: Holder): number | undefined {
    return this.#held.get(holder);
  }

  /** The holder presses a key; the one that it held before goes up, as in a glissando. */
  press(holder: Holder, pitch: number, velocity: number, at: number): void {
    if (this.#held.get(holder) === pitch) return;
    this.lift(holder, at);
    const sounds = this.isDown(pitch);
    this.#held.set(holder, pitch);
    if (!sounds) this.#told.down(pitch, velocity, at);
  }

  /** The holder lets go. */
  lift(holder: Holder, at: number): void {
    const pitch = this.#held.get(holder);
    if (pitch === undefined) return;
    this.#held.delete(holder);
    if (!this.isDown(pitch)) this.#told.up(pitch, at);
  }

  /** All let go, as when the window loses the keyboard. */
  liftAll(at: number): void {
    for (const holder of [...this.#held.keys()]) this.lift(holder, at);
  }
}
