import type { ScoreRecord } from "./score-record";

/** Where score records are kept: in the browser's database, or for this page only where that is switched off. */
export interface RecordStore {
  /** True when what is written outlives the page. */
  readonly lasting: boolean;
  all(): Promise<ScoreRecord[]>;
  /** Changes one record in one step; nobody else's change comes in between, not even another tab's. */
  update(entry: string, change: (record: ScoreRecord | undefined) => ScoreRecord): Promise<ScoreRecord>;
}

/** For browsers that keep nothing: everything ends with the page, and the judge is told so. */
export class MemoryRecords implements RecordStore {
  readonly lasting = false;
  readonly #records = new Map<string, ScoreRecord>();

  all(): Promise<ScoreRecord[]> {
    return Promise.resolve([...this.#records.values()]);
  }

  update(entry: string, change: (record: ScoreRecord | undefined) => ScoreRecord): Promise<ScoreRecord> {
    const next = change(this.#records.get(entry));
    this.#records.set(entry, next);
    return Promise.resolve(next);
  }
}
