import { backoff } from "../backoff";
import { randomKey } from "../random";
import type { Answer } from "./put-score";
import type { RecordStore } from "./record-store";
import { attempted, blank, changed, confirmed, dismissed, merged, refused, retried, stateOf, type Parcel, type ScoreRecord, type ScoreState, type Sheet } from "./score-record";

/** How sending goes: everything sent, sending now, no connection, or the judge is signed out. */
export type OutboxState = "idle" | "sending" | "offline" | "signed-out";

export interface OutboxOptions {
  criteria: readonly string[];
  send: (entry: string, parcel: Parcel) => Promise<Answer>;
  newKey?: () => string;
  now?: () => number;
  random?: () => number;
}

/** How long the judge may go on tapping before a sheet is sent, in milliseconds. */
const settle = 900;

/**
 * Scores on their way: every change is kept on the device first, then sent, one after another, and sent again until the
 * host has answered. Fires `change` whenever something to be shown has changed.
 */
export class Outbox extends EventTarget {
  readonly #store: RecordStore;
  readonly #options: Required<OutboxOptions>;
  readonly #records = new Map<string, ScoreRecord>();
  #state: OutboxState = "idle";
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushing: Promise<void> | undefined;
  #full = false;

  constructor(store: RecordStore, options: OutboxOptions) {
    super();
    this.#store = store;
    this.#options = { newKey: randomKey, now: Date.now, random: Math.random, ...options };
  }

  get state(): OutboxState {
    return this.#state;
  }

  /** Whether scores outlive this page. */
  get lasting(): boolean {
    return this.#store.lasting && !this.#full;
  }

  /** How many entries' scores the host has not confirmed. */
  get waiting(): number {
    return this.#count("waiting");
  }

  /** How many the host refused. */
  get refused(): number {
    return this.#count("refused");
  }

  /** The records that the host refused. */
  get refusals(): ScoreRecord[] {
    return [...this.#records.values()].filter((record) => record.refused !== undefined);
  }

  record(entry: string): ScoreRecord {
    return this.#records.get(entry) ?? blank(entry);
  }

  stateOf(entry: string): ScoreState {
    return stateOf(this.#records.get(entry), this.#options.criteria);
  }

  /** Reads what the device holds, also what another tab has written. */
  async load(): Promise<void> {
    for (const record of await this.#store.all()) this.#records.set(record.entry, record);
    this.#tell();
  }

  /** Takes over what the host's list says. */
  async adopt(told: readonly { id: string; score: (Sheet & { revision: number }) | null }[]): Promise<void> {
    for (const { id, score } of told)
      if (score) await this.#update(id, (r) => merged(r, id, score, this.#options.criteria));
    this.#tell();
  }

  /** Keeps a change on the device and sends it soon. */
  async change(entry: string, sheet: Sheet): Promise<void> {
    const { criteria, newKey, now } = this.#options;
    await this.#update(entry, (r) => changed(r ?? blank(entry), sheet, criteria, newKey(), now()));
    this.#tell();
    if (this.#state === "idle") this.#flushIn(settle);
  }

  async retry(entry: string): Promise<void> {
    const { criteria, newKey, now } = this.#options;
    await this.#update(entry, (r) => retried(r ?? blank(entry), criteria, newKey(), now()));
    this.#tell();
    await this.flush();
  }

  async dismiss(entry: string): Promise<void> {
    await this.#update(entry, (r) => dismissed(r ?? blank(entry)));
    this.#tell();
  }

  /** Sends everything that waits, now. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#flushing ??= this.#flush().finally(() => (this.#flushing = undefined));
    return this.#flushing;
  }

  /** Ends the timer; what waits stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) {
      this.#enter("sending");
      const answer = await this.#sendFirst(entry);
      if (answer === undefined) continue;
      if (answer.kind === "signed-out") return this.#enter("signed-out");
      if (answer.kind === "unreachable") {
        this.#enter("offline");
        return this.#flushIn(answer.waitMs ?? backoff(this.#tries++, this.#options.random));
      }
    }
    this.#tries = 0;
    this.#enter("idle");
  }

  // Undefined: another tab settled it meanwhile.
  async #sendFirst(entry: string): Promise<Answer | undefined> {
    const record = await this.#update(entry, (r) => attempted(r ?? blank(entry)));
    const parcel = record.parcels[0];
    if (!parcel) return undefined;
    const answer = await this.#options.send(entry, parcel);
    if (answer.kind === "saved")
      await this.#update(entry, (r) => confirmed(r ?? record, parcel.key, answer.revision));
    if (answer.kind === "refused")
      await this.#update(entry, (r) => refused(r ?? record, parcel.key, answer.status, answer.messages));
    this.#tell();
    return answer;
  }

  #next(): string | undefined {
    return [...this.#records.values()].find((r) => r.parcels.length > 0)?.entry;
  }

  async #update(entry: string, change: (record: ScoreRecord | undefined) => ScoreRecord): Promise<ScoreRecord> {
    let next: ScoreRecord;
    try {
      next = await this.#store.update(entry, change);
      this.#full = false;
    } catch (error) {
      // The device is full or gave up: the score lives in the page and is sent from there, and the judge is told.
      console.error("This device could not keep a score.", error);
      this.#full = true;
      next = change(this.#records.get(entry));
    }
    this.#records.set(entry, next);
    return next;
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #count(state: ScoreState): number {
    return [...this.#records.keys()].filter((entry) => this.stateOf(entry) === state).length;
  }

  #enter(state: OutboxState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}
