/** A note as the processor plays it. */
export interface QueuedNote {
  readonly id: number;
  readonly channel: number;
  readonly pitch: number;
  readonly velocity: number;
}

/** What is due: a key goes down, or up. */
export interface Due {
  readonly on: boolean;
  readonly at: number;
  readonly note: QueuedNote;
}

interface Entry {
  readonly note: QueuedNote;
  readonly on: number;
  off: number;
  begun: boolean;
}

/** Notes to come and notes that sound, by the audio clock. Offs may change until they are due. */
export class NoteQueue {
  readonly #entries = new Map<number, Entry>();

  on(note: QueuedNote, at: number): void {
    this.#entries.set(note.id, { note, on: at, off: Infinity, begun: false });
  }

  /** Nothing happens when the note is over already. */
  off(id: number, at: number): void {
    const entry = this.#entries.get(id);
    if (entry) entry.off = Math.max(at, entry.on);
  }

  /** Forgets a note that has not begun; one that has ends with the next block. */
  cancel(id: number): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    if (entry.begun) entry.off = entry.on;
    else this.#entries.delete(id);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Takes out what is due before `until`, in order; of the same moment keys go up first. */
  take(until: number): Due[] {
    const due: Due[] = [];
    for (const [id, entry] of this.#entries) {
      if (!entry.begun && entry.on < until) {
        entry.begun = true;
        due.push({ on: true, at: entry.on, note: entry.note });
      }
      if (entry.begun && entry.off < until) {
        this.#entries.delete(id);
        due.push({ on: false, at: entry.off, note: entry.note });
      }
    }
    return due.sort((a, b) => a.at - b.at || Number(a.on) - Number(b.on));
  }
}
