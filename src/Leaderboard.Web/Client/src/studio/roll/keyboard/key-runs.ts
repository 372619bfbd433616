const pause = 900;

/** Names runs of key presses: those in quick succession are undone as one, after a pause a new run begins. */
export class KeyRuns {
  #last = -Infinity;
  #run = 0;

  /** The name of the run that a press at `time` (milliseconds, as events carry) belongs to. */
  at(time: number): string {
    if (time - this.#last > pause) this.#run++;
    this.#last = time;
    return String(this.#run);
  }

  /** What comes next is a run of its own. */
  end(): void {
    this.#last = -Infinity;
  }
}
