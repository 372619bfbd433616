/** A skin or a bar: a tone that falls from one frequency (Hz) to another; `decay` is a time constant in seconds. */
export interface DrumTone {
  readonly from: number;
  readonly to: number;
  readonly decay: number;
  readonly level: number;
  readonly square?: boolean;
}

/** A rattle: filtered noise. */
export interface DrumNoise {
  readonly type: "highpass" | "bandpass" | "lowpass";
  /** Hz. */
  readonly at: number;
  readonly q: number;
  readonly decay: number;
  readonly level: number;
}

/** How a drum sounds. Of those with the same `choke` only one sounds at a time, as the two of a hi-hat. */
export interface DrumHit {
  readonly tone?: DrumTone;
  readonly noise?: DrumNoise;
  readonly choke?: string;
}

const tone = (from: number, to: number, decay: number, level: number, square = false): DrumTone => ({ from, to, decay, level, square });
const noise = (type: DrumNoise["type"], at: number, q: number, decay: number, level: number): DrumNoise => ({ type, at, q, decay, level });

const kick: DrumHit = { tone: tone(150, 48, 0.11, 0.95), noise: noise("lowpass", 1800, 0.5, 0.008, 0.35) };
const snare: DrumHit = { tone: tone(240, 175, 0.06, 0.45), noise: noise("highpass", 1500, 0.5, 0.075, 0.5) };
const rim: DrumHit = { tone: tone(1700, 1600, 0.012, 0.4), noise: noise("bandpass", 2600, 1.5, 0.012, 0.4) };
const clap: DrumHit = { noise: noise("bandpass", 1400, 1.1, 0.07, 0.75) };
const closedHat: DrumHit = { noise: noise("highpass", 7500, 0.8, 0.022, 0.38), choke: "hat" };
const openHat: DrumHit = { noise: noise("highpass", 7000, 0.8, 0.16, 0.34), choke: "hat" };
const crash: DrumHit = { noise: noise("highpass", 4200, 0.4, 0.55, 0.36) };
const ride: DrumHit = { tone: tone(5200, 5200, 0.09, 0.08, true), noise: noise("highpass", 7800, 0.8, 0.2, 0.2) };
const shaker: DrumHit = { noise: noise("bandpass", 6500, 1.4, 0.03, 0.4) };
const tambourine: DrumHit = { noise: noise("bandpass", 8200, 2, 0.06, 0.45) };
const cowbell: DrumHit = { tone: tone(810, 800, 0.07, 0.3, true) };
const wood = (hertz: number): DrumHit => ({ tone: tone(hertz * 1.05, hertz, 0.022, 0.55) });
const tom = (hertz: number): DrumHit => ({ tone: tone(hertz * 1.5, hertz, 0.15, 0.75), noise: noise("lowpass", 900, 0.5, 0.02, 0.15) });
const hand = (hertz: number): DrumHit => ({ tone: tone(hertz * 1.15, hertz, 0.08, 0.6), noise: noise("bandpass", hertz * 5, 1, 0.012, 0.2) });
const bell = (hertz: number): DrumHit => ({ tone: tone(hertz, hertz, 0.35, 0.25) });

/** General MIDI's percussion key map, 35–81. */
export const drumHits: Readonly<Record<number, DrumHit>> = {
  35: kick, 36: kick, 37: rim, 38: snare, 39: clap, 40: snare,
  41: tom(75), 42: closedHat, 43: tom(88), 44: closedHat, 45: tom(105), 46: openHat, 47: tom(125), 48: tom(150),
  49: crash, 50: tom(178), 51: ride, 52: crash, 53: bell(3100), 54: tambourine, 55: crash, 56: cowbell, 57: crash,
  58: shaker, 59: ride, 60: hand(400), 61: hand(300), 62: hand(330), 63: hand(250), 64: hand(195),
  65: hand(320), 66: hand(240), 67: wood(1050), 68: wood(820), 69: shaker, 70: shaker, 71: bell(2300), 72: bell(2100),
  73: shaker, 74: shaker, 75: wood(2400), 76: wood(1250), 77: wood(900), 78: hand(520), 79: hand(420), 80: bell(5000), 81: bell(5000),
};

/** The drum that a pitch means; one that has none sounds as a rim. */
export function drumHit(pitch: number): DrumHit {
  return drumHits[pitch] ?? rim;
}
