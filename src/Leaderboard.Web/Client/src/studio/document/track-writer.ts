/** Writes the events of one track of a Standard MIDI file, in the order of their ticks. */
export class TrackWriter {
  readonly #bytes: number[] = [];
  #tick = 0;
  #status = 0;

  /** A meta event. */
  meta(tick: number, kind: number, data: readonly number[]): void {
    this.#wait(tick);
    this.#bytes.push(0xff, kind);
    this.#quantity(data.length);
    for (const byte of data) this.#bytes.push(byte);
    this.#status = 0;
  }

  /** A channel event; the status byte is left out where it repeats. */
  channel(tick: number, status: number, ...data: number[]): void {
    this.#wait(tick);
    if (status !== this.#status) this.#bytes.push(status);
    this.#bytes.push(...data);
    this.#status = status;
  }

  /** Ends the track, no earlier than `tick`, and gives its bytes. */
  end(tick: number): number[] {
    this.meta(Math.max(tick, this.#tick), 0x2f, []);
    return this.#bytes;
  }

  #wait(tick: number): void {
    this.#quantity(tick - this.#tick);
    this.#tick = tick;
  }

  #quantity(value: number): void {
    for (let shift = 21; shift > 0; shift -= 7) if (value >= 1 << shift) this.#bytes.push(((value >> shift) & 0x7f) | 0x80);
    this.#bytes.push(value & 0x7f);
  }
}
