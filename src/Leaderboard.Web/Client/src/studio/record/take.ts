import type { NoteDraft } from "../document/studio-document";
import type { NotePlayed } from "./es-keys";

/** Where the music was when something happened: the sound engine. */
export interface TakeClock {
  /** The tick that was heard at `performance.now()` = `milliseconds`; below the start while it is counted in. */
  tickHeardAt(milliseconds: number): number;
}

interface Struck {
  readonly start: number;
  readonly pitch: number;
  readonly velocity: number;
}

// A first note that comes a little early means the first beat: so many ticks, less than an eighth.
const early = 200;
const shortest = 20;

/**
 * A take while it is played: keys become notes at the ticks that the player heard when the key went down, so that
 * neither the way to the speaker nor a busy page moves them.
 */
export class Take {
  readonly #clock: TakeClock;
  readonly #from: number;
  readonly #down = new Map<number, Struck>();
  readonly #notes: NoteDraft[] = [];

  /** `from`: the tick at which the recording begins; what is played in the count-in before is left out. */
  constructor(clock: TakeClock, from: number) {
    [this.#clock, this.#from] = [clock, from];
  }

  /** Whether anything was played so far. */
  get isEmpty(): boolean {
    return this.#notes.length === 0 && this.#down.size === 0;
  }

  /** A key goes down. */
  noteOn({ pitch, velocity, at }: NotePlayed): void {
    this.#end(pitch, at);
    this.#down.set(pitch, { start: this.#clock.tickHeardAt(at), pitch, velocity });
  }

  /** A key goes up. */
  noteOff({ pitch, at }: Pick<NotePlayed, "pitch" | "at">): void {
    this.#end(pitch, at);
  }

  /** Ends the take, and the notes that are still held; gives them by start. */
  finish(at: number): NoteDraft[] {
    for (const pitch of [...this.#down.keys()]) this.#end(pitch, at);
    return [...this.#notes].sort((a, b) => a.start - b.start || a.pitch - b.pitch);
  }

  #end(pitch: number, at: number): void {
    const struck = this.#down.get(pitch);
    if (!struck) return;
    this.#down.delete(pitch);
    if (struck.start < this.#from - early) return;
    const start = Math.max(this.#from, Math.round(struck.start));
    const end = Math.round(this.#clock.tickHeardAt(at));
    this.#notes.push({ start, length: Math.max(shortest, end - start), pitch, velocity: struck.velocity });
  }
}
