import type { NoteDraft } from "../document/studio-document";
import type { SoundEngine } from "../sound/sound-engine";
import type { NotePlayed } from "./es-keys";
import { Take } from "./take";

/** How a take begins. */
export interface TakeStart {
  /** The track that is played, and heard while one plays. */
  readonly track: string;
  /** The tick to begin with. */
  readonly from: number;
  /** Bars that are counted in. */
  readonly countIn: number;
  readonly metronome: boolean;
}

/**
 * Records what is played on keys while the piece plays. Give it the `note-on` and `note-off` of the keys at all times:
 * it sounds them, and writes them down while a take runs. Fires `state` when a take begins or ends.
 */
export class TakeRecorder extends EventTarget {
  readonly #engine: SoundEngine;
  #track: string;
  #take: Take | undefined;

  /** `track`: the one that the keys sound as. */
  constructor(engine: SoundEngine, track: string) {
    super();
    [this.#engine, this.#track] = [engine, track];
  }

  /** The track that the keys sound as; not changed during a take. */
  get track(): string {
    return this.#track;
  }

  set track(track: string) {
    if (!this.#take) this.#track = track;
  }

  get recording(): boolean {
    return this.#take !== undefined;
  }

  /** Begins a take, in a click: counts in and plays the piece along. Resolves when the count-in begins. */
  async start({ track, from, countIn, metronome }: TakeStart): Promise<void> {
    this.#track = track;
    this.#take = new Take(this.#engine, from);
    this.dispatchEvent(new Event("state"));
    await this.#engine.play(from, { endless: true, countIn, metronome });
  }

  /** Ends the take and stops; gives what was played, by start. Empty when nothing was. */
  stop(): NoteDraft[] {
    const notes = this.#take?.finish(performance.now()) ?? [];
    this.#take = undefined;
    this.#engine.stop();
    this.dispatchEvent(new Event("state"));
    return notes;
  }

  /** A key went down. */
  noteOn(played: NotePlayed): void {
    this.#engine.noteOn(this.#track, played.pitch, played.velocity);
    this.#take?.noteOn(played);
  }

  /** A key went up. */
  noteOff(played: NotePlayed): void {
    this.#engine.noteOff(this.#track, played.pitch);
    this.#take?.noteOff(played);
  }
}
