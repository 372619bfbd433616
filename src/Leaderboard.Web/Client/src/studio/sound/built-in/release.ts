/** How long a fade lasts until it is silence, in time constants: −52 dB. */
export const fades = 6;

/** Seconds in which a voice that must go at once is gone, without a click. */
export const cut = 0.03;

/** The last gain of a voice: 1 until the key goes up, then falling. May be told another time until it falls. */
export class Release {
  readonly node: GainNode;
  readonly #begin: number;
  #at = Infinity;

  /** `begin`: when the voice begins, in seconds of the audio clock. */
  constructor(context: BaseAudioContext, begin: number) {
    this.node = new GainNode(context, { gain: 1 });
    this.#begin = begin;
  }

  /** When it falls, or did; Infinity while the key is down. */
  get at(): number {
    return this.#at;
  }

  /** Lets it fall at `at` with that time constant, and gives the time at which it is silent. */
  fall(at: number, constant: number): number {
    const gain = this.node.gain;
    this.#at = Math.max(at, this.#begin);
    gain.cancelScheduledValues(0);
    gain.setValueAtTime(1, this.#at);
    gain.setTargetAtTime(0, this.#at, constant);
    return this.#at + constant * fades;
  }

  /** Falls from where it is, also when it falls already. */
  drop(at: number): number {
    if (this.#at > at) return this.fall(at, cut / fades);
    this.node.gain.setTargetAtTime(0, at, cut / fades);
    return at + cut;
  }
}
