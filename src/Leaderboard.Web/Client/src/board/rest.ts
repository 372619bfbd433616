import { jitter } from "../lib/random";
import { within } from "../lib/time-limit";
import { isNewer, isSame, type BoardSnapshot } from "./snapshot";

/** Between two fetches of a whole board lie at least this many milliseconds, up to twice as many. */
const pause = 5_000;
const patience = 30_000;

/** Fetches the whole board when a push held only its top: not at once, not often, and not again when nothing changed. */
export class RestFetcher {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #etag: string | null = null;
  #last = -Infinity;
  #latest: BoardSnapshot | undefined;
  #stopped = false;

  constructor(readonly slug: string, readonly onWhole: (snapshot: BoardSnapshot) => void, readonly fetcher: typeof fetch = (...all) => fetch(...all)) {}

  /** Takes note of a pushed snapshot, and plans a fetch when rows are missing. */
  note(snapshot: BoardSnapshot): void {
    this.#latest = snapshot;
    if (snapshot.entries.length >= snapshot.total || this.#timer !== undefined || this.#stopped) return;
    const due = Math.max(300, this.#last + pause - performance.now());
    this.#timer = setTimeout(() => void this.#run(), jitter(due, due + pause));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#last = performance.now();
    try {
      const whole = await within(patience, (signal) => this.#fetch(signal));
      if (this.#stopped) return;
      const latest = this.#latest;
      // Older than what was pushed meanwhile: the next push, or the next try below, brings it together.
      if (whole && latest && whole.round === latest.round && (isSame(whole, latest) || isNewer(latest, whole))) {
        this.#latest = whole;
        this.onWhole(whole);
      }
    } catch (error) {
      console.warn("The rest of the board could not be loaded; it is tried again.", error);
    }
    this.#timer = undefined;
    const latest = this.#latest;
    if (latest && latest.entries.length < latest.total) this.note(latest);
  }

  // The whole board; undefined when it has not changed since.
  async #fetch(signal: AbortSignal): Promise<BoardSnapshot | undefined> {
    const board = this.#latest;
    const query = board ? `?round=${encodeURIComponent(board.round)}&category=${encodeURIComponent(board.category)}` : "";
    const answer = await this.fetcher(`/api/v1/events/${encodeURIComponent(this.slug)}/leaderboard${query}`, {
      headers: { Accept: "application/json", ...(this.#etag ? { "If-None-Match": this.#etag } : {}) },
      signal,
    });
    if (answer.status === 304) return undefined;
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
    this.#etag = answer.headers.get("ETag");
    return (await answer.json()) as BoardSnapshot;
  }
}
