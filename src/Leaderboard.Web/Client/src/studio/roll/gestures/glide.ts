import { lessMotion } from "../../../lib/dom";

const window = 90;
const least = 0.05;
/** What is left of the speed after a millisecond. */
const lasting = 0.996;

/** How a picture that a finger let go of goes on: slower and slower. Speeds in pixels a millisecond. */
export class Glide {
  #moves: { readonly x: number; readonly y: number; readonly time: number }[] = [];
  #frame = 0;

  /** Takes note of a move, for the speed. */
  moved(x: number, y: number, time: number): void {
    this.#moves = [...this.#moves.filter((move) => time - move.time < window), { x, y, time }];
  }

  /** Goes on with the speed of the last moves; `step` says whether it can still go on. */
  letGo(time: number, step: (x: number, y: number) => boolean): void {
    const moves = this.#moves.filter((move) => time - move.time < window);
    this.stop();
    const [first] = moves;
    if (!first || moves.length < 2 || lessMotion()) return;
    const span = Math.max(16, time - first.time);
    const sum = (of: (move: { x: number; y: number }) => number): number => moves.slice(1).reduce((all, move) => all + of(move), 0) / span;
    this.#go({ x: sum((move) => move.x), y: sum((move) => move.y) }, performance.now(), step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#moves = [];
  }

  #go(speed: { x: number; y: number }, before: number, step: (x: number, y: number) => boolean): void {
    if (Math.hypot(speed.x, speed.y) < least) return;
    this.#frame = requestAnimationFrame((now) => {
      const passed = Math.max(0, now - before);
      if (!step(speed.x * passed, speed.y * passed)) return;
      const left = lasting ** passed;
      this.#go({ x: speed.x * left, y: speed.y * left }, now, step);
    });
  }
}
