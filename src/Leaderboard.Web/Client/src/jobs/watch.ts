import type { Connection } from "../board/feed";
import { backoff } from "../lib/backoff";
import { isOver, type JobView } from "./job-view";

/** What a watch is made of; `wait` is given by tests. */
export interface WatchParts {
  id: string;
  /** Which of the hub's two kinds: a composition, or an AI judge's run. */
  kind: "job" | "judging";
  connect: () => Promise<Connection>;
  onView: (view: JobView) => void;
  /** Asked between two tries to connect: the page looks for itself. Gives true when nothing more will come. */
  onLost: () => Promise<boolean>;
  wait?: (milliseconds: number) => Promise<void>;
}

/** Tells how a job goes until it is over: by the hub, and while that cannot be reached by asking. */
export class JobWatch {
  #running = false;
  #over = false;
  #connection: Connection | undefined;

  constructor(readonly parts: WatchParts) {}

  /** Runs until the job is over, or until `stop`. */
  async start(): Promise<void> {
    this.#running = true;
    for (let tries = 0; this.#running && !this.#over; tries++) {
      try {
        await this.#session(() => { tries = 0; });
      } catch (error) {
        // What was asked for breaks off when it is stopped; nobody waits for it then.
        if (!this.#running || this.#over) return;
        console.warn("The job's progress is not connected; it is asked for instead.", error);
      }
      if (!this.#running || this.#over) return;
      if (await this.parts.onLost()) return;
      await (this.parts.wait ?? sleep)(backoff(tries));
    }
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#connection?.stop();
  }

  async #session(connected: () => void): Promise<void> {
    const connection = await this.parts.connect();
    if (!this.#running) return;
    this.#connection = connection;
    const closed = new Promise<void>((resolve) => connection.onclose(resolve));
    const [watch, told] = this.parts.kind === "job" ? ["Watch", "Progress"] : ["WatchJudging", "Judging"];
    let pushed = false;
    connection.on(told, (view: JobView) => {
      pushed = true;
      this.#take(view);
    });
    await connection.start();
    try {
      const first = await connection.invoke<JobView>(watch, this.parts.id);
      connected();
      // The host watches before it reads: what was pushed before the answer came is not older than the answer.
      if (!pushed) this.#take(first);
      if (!this.#over) await closed;
    } finally {
      await connection.stop();
    }
  }

  #take(view: JobView): void {
    if (this.#over || !this.#running) return;
    this.#over = isOver(view.state);
    this.parts.onView(view);
    if (this.#over) void this.#connection?.stop();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
