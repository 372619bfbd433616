import type { AudioOut } from "./audio-out";
import type { Sounding } from "./voices";

/** Keys that are played by hand, beside what the piece plays. */
export class Auditions {
  readonly #out: AudioOut;
  readonly #down = new Map<string, Sounding>();

  constructor(out: AudioOut) {
    this.#out = out;
  }

  /** The key sounds until `noteOff`; one that is down already is struck again. */
  noteOn(track: string, pitch: number, velocity: number): void {
    this.noteOff(track, pitch);
    const sounding = this.#start(track, pitch, velocity);
    if (sounding) this.#down.set(key(track, pitch), sounding);
  }

  noteOff(track: string, pitch: number): void {
    this.#down.get(key(track, pitch))?.release(this.#out.now);
    this.#down.delete(key(track, pitch));
  }

  /** Sounds for some seconds. */
  once(track: string, pitch: number, velocity: number, seconds: number): void {
    this.#start(track, pitch, velocity)?.release(this.#out.now + seconds);
  }

  /** All keys go up. */
  stop(): void {
    for (const sounding of this.#down.values()) sounding.release(this.#out.now);
    this.#down.clear();
  }

  #start(track: string, pitch: number, velocity: number): Sounding | undefined {
    return this.#out.isAwake ? this.#out.voices.start({ track, pitch, velocity, at: this.#out.now }) : undefined;
  }
}

function key(track: string, pitch: number): string {
  return `${track} ${pitch}`;
}
