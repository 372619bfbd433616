import type { Click } from "./click";
import type { ScoreNote } from "./score";
import type { Sounding, Voices } from "./voices";

/** A note that the voices were given; `start` and `end` in running ticks. */
export interface PlannedNote {
  readonly sounding: Sounding;
  /** The note's id in the piece. */
  readonly id: number;
  start: number;
  end: number;
}

interface PlannedClick {
  readonly sounding: Sounding;
  readonly at: number;
}

/** What was given to the voices and the metronome and is not over: it can be taken back, or go on in a changed piece. */
export class PlannedSounds {
  readonly #voices: Voices;
  readonly #click: Click;
  #notes: PlannedNote[] = [];
  #clicks: PlannedClick[] = [];

  constructor(voices: Voices, click: Click) {
    [this.#voices, this.#click] = [voices, click];
  }

  /** The notes that are not over. */
  get notes(): readonly PlannedNote[] {
    return this.#notes;
  }

  /** Gives a note to the voices: where it begins and ends in running ticks, and when that is by the audio clock. */
  note({ track, note: { pitch, velocity, id } }: ScoreNote, start: number, end: number, timeOf: (tick: number) => number): void {
    const sounding = this.#voices.start({ track, pitch, velocity, at: timeOf(start) });
    sounding.release(timeOf(end));
    this.#notes.push({ sounding, id, start, end });
  }

  /** Gives a beat to the metronome; `at` in seconds of the audio clock. */
  click(at: number, accent: boolean): void {
    this.#clicks.push({ at, sounding: this.#click.start(at, accent) });
  }

  /** Takes back what begins from a moment on, given as running ticks and in seconds of the audio clock. */
  takeBack(tick: number, time: number): void {
    for (const { sounding } of this.#notes.filter((note) => note.start >= tick)) sounding.cancel();
    for (const { sounding } of this.#clicks.filter((click) => click.at >= time)) sounding.cancel();
    this.#notes = this.#notes.filter((note) => note.start < tick);
    this.#clicks = this.#clicks.filter((click) => click.at < time);
  }

  /** Takes back what has not begun and releases what sounds. */
  stop(): void {
    this.takeBack(-Infinity, -Infinity);
  }

  /** Forgets what is over. */
  forget(tick: number, time: number): void {
    this.#notes = this.#notes.filter((note) => note.end > tick);
    this.#clicks = this.#clicks.filter((click) => click.at > time - 1);
  }
}
