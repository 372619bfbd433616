/** Something that calls again and again until it is stopped. */
export interface Ticker {
  start(tick: () => void): void;
  stop(): void;
}

const every = 40;

/** Calls every 40 milliseconds, as far as the page is free; a busy page only needs enough planned ahead. */
export class IntervalTicker implements Ticker {
  #timer: ReturnType<typeof setInterval> | undefined;

  start(tick: () => void): void {
    this.stop();
    this.#timer = setInterval(tick, every);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
