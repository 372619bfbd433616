import { JobWatch } from "../../../jobs/watch";
import type { JobView } from "../../../jobs/job-view";
import { isOver } from "../../../jobs/job-view";
import { reasonsOf } from "../host/reply";
import type { StudioHost } from "../host/studio-host";
import type { Job, Order } from "../../api/compositions";
import { randomKey } from "../../../lib/random";
import { readDocument } from "../work/read-document";
import { ending, working, type Generating, type Variation } from "./generating";

/** What is asked for, and what its results will come from. */
export interface Asked {
  readonly order: Order;
  readonly parent: string | null;
}

export type ComposingHost = Pick<StudioHost, "compose" | "job" | "cancel" | "resultMidi">;

/** Watches a job until it is over: by the hub, or as a test likes. */
export type WatchJob = (id: string, onView: (view: JobView) => void, look: () => Promise<boolean>) => { stop: () => void };

/**
 * Has plugins compose, one order at a time. Fires `change`. A job that was begun goes on without the page: `resume`
 * takes it up again.
 */
export class Composer extends EventTarget {
  readonly #host: ComposingHost;
  readonly #watchJob: WatchJob;
  readonly #nameOf: (plugin: string) => string;
  #state: Generating = { kind: "idle" };
  #watch: { stop: () => void } | undefined;
  // Counts orders, so that the answer to one that was left does nothing.
  #turn = 0;
  // The job under way, as soon as it is known.
  #job: string | undefined;
  // An order whose answer was lost: the host may have taken it.
  #unanswered: { readonly order: string; readonly key: string } | undefined;

  constructor(host: ComposingHost, nameOf: (plugin: string) => string, watchJob: WatchJob = watchByHub) {
    super();
    [this.#host, this.#nameOf, this.#watchJob] = [host, nameOf, watchJob];
  }

  get state(): Generating {
    return this.#state;
  }

  /** Whether an order is on its way. */
  get busy(): boolean {
    return this.#state.kind === "asking" || this.#state.kind === "working" || this.#state.kind === "fetching";
  }

  /** Asks. `prepare` gives what is asked for, or says why it cannot be; `begun` is told the job. */
  async ask(prepare: () => Promise<Asked | string>, begun: (job: string, parent: string | null) => void): Promise<void> {
    const turn = this.#begin({ kind: "asking" });
    const asked = await prepare();
    if (turn !== this.#turn) return;
    if (typeof asked === "string") return this.#enter({ kind: "failed", what: "That was not begun.", why: [asked] });
    const order = JSON.stringify(asked.order);
    const key = this.#unanswered?.order === order ? this.#unanswered.key : randomKey();
    const reply = await this.#host.compose(asked.order, key);
    this.#unanswered = reply.kind === "unreachable" ? { order, key } : undefined;
    if (turn !== this.#turn) {
      // Left before its number was known: no page remembers this job, so it must not go on unseen.
      if (reply.kind === "done") await this.#host.cancel(reply.value.id);
      return;
    }
    if (reply.kind !== "done") return this.#enter({ kind: "failed", what: "That was not begun.", why: reasonsOf(reply) });
    begun(reply.value.id, asked.parent);
    this.#follow(turn, reply.value, asked.parent);
  }

  /** Takes up a job that was begun earlier; tells whether there is one still. */
  async resume(job: string, parent: string | null): Promise<boolean> {
    const turn = this.#begin({ kind: "asking" });
    this.#job = job;
    const reply = await this.#host.job(job);
    if (turn !== this.#turn) return true;
    if (reply.kind === "done") this.#follow(turn, reply.value, parent);
    // It goes on without the page; the watch asks until the host answers.
    else if (reply.kind === "unreachable") this.#watchOver(turn, job, parent);
    else this.#enter({ kind: "idle" });
    return reply.kind !== "refused";
  }

  /** Ends the order under way, also one that is still being asked for. */
  async cancel(): Promise<void> {
    const job = this.#job;
    this.#begin({ kind: "idle" });
    if (job) await this.#host.cancel(job);
  }

  /** Puts the results, or the failure, away. */
  dismiss(): void {
    this.#begin({ kind: "idle" });
  }

  /** Notes that a variation has become a version. */
  kept(number: number, version: string): void {
    if (this.#state.kind !== "done") return;
    const variations = this.#state.variations.map((variation) => (variation.number === number ? { ...variation, kept: version } : variation));
    this.#enter({ ...this.#state, variations });
  }

  /** Leaves a job to itself: the page is left, or another piece is opened. */
  leave(): void {
    this.#begin({ kind: "idle" });
  }

  #begin(state: Generating): number {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#job = undefined;
    this.#turn++;
    this.#enter(state);
    return this.#turn;
  }

  #follow(turn: number, job: Job, parent: string | null): void {
    if (isOver(job.state)) return void this.#finish(job, parent);
    this.#job = job.id;
    this.#enter(working(job));
    this.#watchOver(turn, job.id, parent);
  }

  #watchOver(turn: number, id: string, parent: string | null): void {
    const look = async (): Promise<boolean> => {
      const reply = await this.#host.job(id);
      if (turn !== this.#turn) return true;
      if (reply.kind === "done") this.#see(reply.value, parent);
      return reply.kind === "done" && isOver(reply.value.state);
    };
    this.#watch = this.#watchJob(id, (view) => {
      if (turn !== this.#turn) return;
      // The hub tells the whole job; its shape there is only wider.
      this.#see(view as unknown as Job, parent);
    }, look);
  }

  #see(job: Job, parent: string | null): void {
    if (isOver(job.state)) void this.#finish(job, parent);
    else this.#enter(working(job));
  }

  // Its end may be told twice, by the hub and by asking: from now on nothing of it is heard.
  async #finish(job: Job, parent: string | null): Promise<void> {
    this.#watch?.stop();
    const turn = ++this.#turn;
    this.#job = undefined;
    const end = ending(job, this.#nameOf(job.plugin));
    if (end) return this.#enter(end);
    this.#enter({ kind: "fetching", job: job.id });
    const variations: Variation[] = [];
    for (const { number, title, notes } of job.results) {
      const reply = await this.#host.resultMidi(job.id, number);
      if (turn !== this.#turn) return;
      if (reply.kind !== "done") return this.#enter({ kind: "failed", what: "The music is made, but could not be fetched.", why: reasonsOf(reply) });
      const document = readDocument(reply.value);
      if (typeof document === "string") return this.#enter({ kind: "failed", what: "The music is made, but cannot be opened here.", why: [document] });
      variations.push({ job: job.id, number, title: title ?? "", notes: notes ?? "", midi: reply.value });
    }
    this.#enter({ kind: "done", variations, parent, label: this.#nameOf(job.plugin) });
  }

  #enter(state: Generating): void {
    this.#state = state;
    this.dispatchEvent(new Event("change"));
  }
}

function watchByHub(id: string, onView: (view: JobView) => void, look: () => Promise<boolean>): { stop: () => void } {
  const watch = new JobWatch({ id, kind: "job", connect: async () => (await import("../../../jobs/connect")).connectToJobs(), onView, onLost: look });
  void watch.start();
  return { stop: () => void watch.stop() };
}
