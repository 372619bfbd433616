import { secondsAt, tickAt } from "../document/clock";
import type { StudioDocument } from "../document/studio-document";

/** A range of ticks that is played again and again: from `start`, up to but without `end`. */
export interface Loop {
  readonly start: number;
  readonly end: number;
}

/** A moment on which audio clock and music agree: at `time` (seconds) the music is at `tick`. */
export interface Anchor {
  readonly time: number;
  readonly tick: number;
}

/** A stretch of the piece, played once through. `shift` turns a tick of the piece into a running one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  /** Where the loop turns back: nothing of this stretch sounds beyond; Infinity without a loop. */
  readonly edge: number;
}

/**
 * Audio clock to music and back. Its ticks run on without end ("running ticks"), also in a loop; `place` says where in
 * the piece one is. Before the anchor time runs at the anchor's tempo: that is the count-in.
 */
export class Timeline {
  readonly anchor: Anchor;
  readonly loop: Loop | undefined;
  readonly #document: StudioDocument;
  readonly #anchorSeconds: number;

  /** A loop that is empty, or that the anchor has passed, is none. */
  constructor(document: StudioDocument, anchor: Anchor, loop?: Loop) {
    this.#document = document;
    this.anchor = anchor;
    this.loop = loop && loop.end > loop.start && anchor.tick < loop.end ? loop : undefined;
    this.#anchorSeconds = secondsAt(document, anchor.tick);
  }

  /** The running tick at a time of the audio clock. */
  tickAt(time: number): number {
    const since = time - this.anchor.time;
    if (since < 0) return this.anchor.tick + since / secondsPerTick(this.#document, this.anchor.tick);
    const seconds = this.#anchorSeconds + since;
    const loop = this.loop;
    const end = loop && secondsAt(this.#document, loop.end);
    if (!loop || seconds < end!) return tickAt(this.#document, seconds);
    const start = secondsAt(this.#document, loop.start);
    const pass = Math.floor((seconds - start) / (end! - start));
    return pass * (loop.end - loop.start) + tickAt(this.#document, seconds - pass * (end! - start));
  }

  /** When a running tick is played, in seconds of the audio clock. */
  timeOf(tick: number): number {
    const { time, tick: anchor } = this.anchor;
    if (tick < anchor) return time - (anchor - tick) * secondsPerTick(this.#document, anchor);
    return time - this.#anchorSeconds + this.#seconds(tick);
  }

  /** Where in the piece a running tick is. */
  place(tick: number): number {
    const loop = this.loop;
    return loop && tick >= loop.end ? loop.start + ((tick - loop.start) % (loop.end - loop.start)) : tick;
  }

  /** The running ticks [from, to) as stretches of the piece. */
  stretches(from: number, to: number): Stretch[] {
    const edge = this.loop?.end ?? Infinity;
    const found: Stretch[] = [];
    for (let tick = from; tick < to;) {
      const place = this.place(tick);
      const length = Math.min(to - tick, edge - place);
      found.push({ from: place, to: place + length, shift: tick - place, edge });
      tick += length;
    }
    return found;
  }

  #seconds(tick: number): number {
    const loop = this.loop;
    if (!loop || tick < loop.end) return secondsAt(this.#document, tick);
    const pass = Math.floor((tick - loop.start) / (loop.end - loop.start));
    const passSeconds = secondsAt(this.#document, loop.end) - secondsAt(this.#document, loop.start);
    return pass * passSeconds + secondsAt(this.#document, this.place(tick));
  }
}

/** Seconds of a tick at the tempo that holds at `tick`. */
export function secondsPerTick(document: StudioDocument, tick: number): number {
  const tempo = document.tempoChanges.findLast((change) => change.tick <= tick)?.tempo ?? document.tempo;
  return 60 / (tempo * document.ticksPerQuarter);
}
