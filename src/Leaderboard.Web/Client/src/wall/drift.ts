/** Pixels a second at 1080 lines: slow enough to read a row as it passes. */
const speed = 28;
const rest = 4_000;

/** Moves a list slowly up its window and back to the top, again and again; by steps where less motion is wanted. */
export class Drift {
  #animation: Animation | undefined;
  #overflow = -1;
  readonly #resized = new ResizeObserver(() => this.refresh());

  constructor(readonly window: HTMLElement, readonly list: HTMLElement, readonly calm: boolean) {
    this.#resized.observe(window);
  }

  /** Measures again; goes on undisturbed when nothing has changed. */
  refresh(): void {
    const overflow = Math.max(0, this.list.scrollHeight - this.window.clientHeight);
    if (overflow === this.#overflow) return;
    this.#overflow = overflow;
    this.#animation?.cancel();
    if (overflow === 0) return;
    const scale = innerHeight / 1080;
    const travel = (overflow / (speed * scale)) * 1000;
    const whole = travel + 2 * rest;
    const end = `translateY(${-overflow}px)`;
    this.#animation = this.list.animate(
      [
        { transform: "none", opacity: 1, offset: 0 },
        { transform: "none", offset: rest / whole, ...(this.calm ? { easing: `steps(${Math.max(1, Math.ceil(overflow / this.window.clientHeight))})` } : {}) },
        { transform: end, opacity: 1, offset: (whole - rest) / whole },
        { transform: end, opacity: 1, offset: 0.995 },
        { transform: end, opacity: 0, offset: 1 },
      ],
      { duration: whole, iterations: Infinity });
  }

  stop(): void {
    this.#resized.disconnect();
    this.#animation?.cancel();
  }
}
