import { backoff } from "../backoff";
import { randomKey } from "../random";
import { within } from "../time-limit";
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
/** How long the device may take to keep something, in milliseconds: phones' databases have fallen silent. */
const patience = 10_000;

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
  #stopped = false;
  // What the judge gave in this moment, until it is on the device.
  readonly #given = new Map<string, Sheet>();
  #keeping: Promise<unknown> = Promise.resolve();
  // What the device could not keep: it stands only here, and what the device holds of it is older.
  readonly #unkept = new Set<string>();

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
    return this.#store.lasting && this.#unkept.size === 0;
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
    return { ...(this.#records.get(entry) ?? blank(entry)), ...this.#given.get(entry) };
  }

  stateOf(entry: string): ScoreState {
    return stateOf(this.#records.get(entry), this.#options.criteria);
  }

  /** Reads what the device holds, also what another tab has written, and writes again what it could not keep. */
  async load(): Promise<void> {
    try {
      for (const record of await within(patience, () => this.#store.all())) if (!this.#unkept.has(record.entry)) this.#records.set(record.entry, record);
    } catch (error) {
      // Phones lose their database while a page sleeps: what is known here goes on, and is sent.
      console.error("This device could not read its scores.", error);
    }
    for (const entry of [...this.#unkept]) await this.#update(entry, (r) => r ?? blank(entry));
    this.#tell();
  }

  /** Takes over what the host's list says; what is complete since the event dropped a criterion gets ready to be sent. */
  async adopt(told: readonly { id: string; score: (Sheet & { revision: number }) | null }[]): Promise<void> {
    const { criteria, newKey, now } = this.#options;
    for (const { id, score } of told) {
      if (score) await this.#update(id, (r) => merged(r, id, score, criteria));
      if (this.stateOf(id) === "waiting" && this.record(id).parcels.length === 0)
        await this.#update(id, (r) => retried(r ?? blank(id), criteria, newKey(), now()));
    }
    this.#tell();
  }

  /** Keeps a change on the device and sends it soon. */
  async change(entry: string, sheet: Sheet): Promise<void> {
    const { criteria, newKey, now } = this.#options;
    this.#given.set(entry, sheet);
    const keeping = this.#update(entry, (r) => changed(r ?? blank(entry), sheet, criteria, newKey(), now()));
    this.#keeping = keeping;
    await keeping;
    if (this.#given.get(entry) === sheet) this.#given.delete(entry);
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
    return (this.#flushing ??= this.#flush());
  }

  /** Ends; what waits stays on the device. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #flush(): Promise<void> {
    // What was given just before comes along.
    await this.#keeping;
    for (let entry = this.#next(); entry !== undefined; entry = this.#next()) {
      this.#enter("sending");
      const answer = await this.#sendFirst(entry);
      if (answer?.kind === "signed-out") return this.#end("signed-out");
      if (answer?.kind === "unreachable") {
        this.#end("offline");
        return this.#flushIn(answer.waitMs ?? backoff(this.#tries++, this.#options.random));
      }
      this.#tries = 0;
    }
    this.#end("idle");
  }

  // In the same moment as the last look: what comes from now on begins anew.
  #end(state: OutboxState): void {
    this.#flushing = undefined;
    this.#enter(state);
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
      next = await within(patience, () => this.#store.update(entry, (kept) => change(this.#unkept.has(entry) ? this.#records.get(entry) : kept)));
      this.#unkept.delete(entry);
    } catch (error) {
      // The device is full or gave up: the score lives in the page and is sent from there, and the judge is told.
      console.error("This device could not keep a score.", error);
      this.#unkept.add(entry);
      next = change(this.#records.get(entry));
    }
    this.#records.set(entry, next);
    return next;
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.flush(), milliseconds);
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
