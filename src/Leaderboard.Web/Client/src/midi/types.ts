/** One note. Times in seconds from the start, pitch 0–127 (60 is middle C), velocity 1–127, channel 0–15 (9 is drums). */
export interface Note {
  start: number;
  end: number;
  pitch: number;
  velocity: number;
  channel: number;
}

/** Music as it is drawn: notes by start, the seconds at which bars begin, and the whole length in seconds. */
export interface Music {
  notes: Note[];
  bars: number[];
  seconds: number;
}

/** The file is not one that can be drawn; the message says why. */
export class MidiError extends Error {}
