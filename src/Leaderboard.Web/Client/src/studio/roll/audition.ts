/** The `audition` event: a note begins (`on`) or ends; whoever has a sound plays it. */
export interface AuditionDetail {
  readonly trackId: string;
  readonly pitch: number;
  readonly velocity: number;
  readonly on: boolean;
}

const brief = 320;

/** Sees to it that of the notes one tries out only one sounds at a time, and that each ends. */
export class Audition {
  #sounding: { trackId: string; pitch: number; velocity: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  constructor(readonly tell: (detail: AuditionDetail) => void) {}

  /** Whether what sounds goes on until `release`. */
  get held(): boolean {
    return this.#held;
  }

  /** Sounds a note; `held` until `release`, else for a moment. */
  play(trackId: string, pitch: number, velocity: number, held = false): void {
    this.release();
    this.#held = held;
    this.#sounding = { trackId, pitch, velocity };
    this.tell({ trackId, pitch, velocity, on: true });
    if (!held) this.#timer = setTimeout(() => this.release(), brief);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#held = false;
    const ended = this.#sounding;
    this.#sounding = undefined;
    if (ended) this.tell({ ...ended, on: false });
  }
}
