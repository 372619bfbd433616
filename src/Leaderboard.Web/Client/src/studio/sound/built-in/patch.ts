import type { WaveName } from "./waves";

/** One oscillator of a voice. */
export interface Layer {
  readonly wave: WaveName;
  /** Frequency as a multiple of the note's. */
  readonly ratio: number;
  /** Detuning in cents. */
  readonly cents: number;
  /** 0–1. */
  readonly level: number;
  /** Time constant in seconds with which it fades by itself; left out, it stays. */
  readonly fade?: number;
}

/** A lowpass that opens with the note; all as multiples of the note's frequency, times in seconds. */
export interface Filter {
  readonly open: number;
  readonly rest: number;
  readonly settle: number;
  /** How long it takes to open; 0 is at once. */
  readonly rise: number;
}

/** How an instrument sounds. Times in seconds; `decay` and `release` are time constants. */
export interface Patch {
  readonly layers: readonly Layer[];
  readonly filter?: Filter;
  readonly attack: number;
  readonly decay: number;
  /** The level held while the key is down, 0–1; 0 dies away like a plucked string, sooner for high notes. */
  readonly sustain: number;
  readonly release: number;
  /** Vibrato, deepest after `delay` seconds. */
  readonly vibrato?: { readonly rate: number; readonly cents: number; readonly delay: number };
  /** Breath beside the tone, 0–1. */
  readonly breath?: number;
  /** Evens the loudness out between instruments. */
  readonly level: number;
}

/** A layer that says only what is unusual. */
export function layer(wave: WaveName, cents = 0, level = 1, ratio = 1, fade?: number): Layer {
  return { wave, cents, level, ratio, ...(fade === undefined ? {} : { fade }) };
}
