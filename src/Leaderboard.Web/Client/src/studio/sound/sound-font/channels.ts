const percussion = 9;

/** Gives every track a channel of its own: every tenth of sixteen is for drums, as MIDI has it. */
export class Channels {
  readonly #taken = new Map<string, number>();

  /** The track's channel; another one when it has become drums or melody. */
  of(track: string, drums: boolean): number {
    const had = this.#taken.get(track);
    if (had !== undefined && isPercussion(had) === drums) return had;
    this.#taken.delete(track);
    const taken = new Set(this.#taken.values());
    let channel = 0;
    while (isPercussion(channel) !== drums || taken.has(channel)) channel++;
    this.#taken.set(track, channel);
    return channel;
  }

  /** The channel that it has now. */
  get(track: string): number | undefined {
    return this.#taken.get(track);
  }

  free(track: string): void {
    this.#taken.delete(track);
  }
}

function isPercussion(channel: number): boolean {
  return channel % 16 === percussion;
}
