import type { TempoChange } from "./track";

interface Segment {
  tick: number;
  seconds: number;
  secondsPerTick: number;
}

/** Ticks to seconds. `division` is the header's word: ticks per quarter, or frames and ticks per frame. */
export class TempoMap {
  readonly #segments: Segment[];

  constructor(division: number, tempos: TempoChange[]) {
    if (division >= 0x8000) {
      // Negative frames a second in the high byte, ticks a frame in the low one; tempo plays no part.
      const ticksPerSecond = (256 - (division >> 8)) * (division & 0xff);
      this.#segments = [{ tick: 0, seconds: 0, secondsPerTick: ticksPerSecond > 0 ? 1 / ticksPerSecond : 0 }];
      return;
    }
    const perTick = (microseconds: number): number => microseconds / 1e6 / Math.max(1, division);
    this.#segments = [{ tick: 0, seconds: 0, secondsPerTick: perTick(500_000) }];
    for (const { tick, microseconds } of tempos.sort((a, b) => a.tick - b.tick)) {
      const seconds = this.seconds(tick);
      this.#segments.push({ tick, seconds, secondsPerTick: perTick(microseconds) });
    }
  }

  seconds(tick: number): number {
    let [low, high] = [0, this.#segments.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#segments[middle]!.tick <= tick) low = middle;
      else high = middle - 1;
    }
    const segment = this.#segments[low]!;
    return segment.seconds + (tick - segment.tick) * segment.secondsPerTick;
  }
}
