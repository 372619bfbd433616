import { backoff } from "../lib/backoff";
import { jitter } from "../lib/random";
import { isNewer, type BoardSnapshot, type Stamp } from "./snapshot";
import type { FeedState } from "./words";

/** The part of a SignalR connection that the feed uses. */
export interface Connection {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke<T>(method: string, ...values: unknown[]): Promise<T>;
  on(method: string, handler: (value: never) => void): void;
  onclose(handler: () => void): void;
}

/** News for everybody, such as "the deadline moved". */
export interface Notice {
  kind: string;
  text: string;
}

/** What a feed is made of; `wait` and `random` are given by tests. */
export interface FeedParts {
  slug: string;
  connect: () => Promise<Connection>;
  onSnapshot: (snapshot: BoardSnapshot) => void;
  onState: (state: FeedState) => void;
  onNotice: (notice: Notice) => void;
  /** Which boards are shown here; a server may publish several. */
  accepts?: (snapshot: BoardSnapshot) => boolean;
  wait?: (milliseconds: number) => Promise<void>;
  random?: () => number;
}

/** After a lost connection thousands come back at once: each asks at its own moment within this many milliseconds. */
const longestPause = 4_000;

/**
 * Keeps a board up to date for as long as the page lives: connects, asks once, takes what is pushed, ignores what is not
 * newer, and after a loss tries again for ever.
 */
export class BoardFeed {
  #stamp: Stamp | undefined;
  #running = false;
  #wake: (() => void) | undefined;
  #connection: Connection | undefined;

  constructor(readonly parts: FeedParts, known?: Stamp) {
    this.#stamp = known;
  }

  /** Runs until `stop`. */
  async start(): Promise<void> {
    this.#running = true;
    this.parts.onState("connecting");
    let tries = 0;
    let wasConnected = false;
    while (this.#running) {
      try {
        await this.#session(wasConnected, () => { tries = 0; wasConnected = true; });
      } catch (error) {
        console.warn("The live board is not connected; it tries again.", error);
      }
      if (!this.#running) return;
      this.parts.onState("reconnecting");
      await this.#pause(backoff(tries++, this.parts.random));
    }
  }

  /** Ends the feed. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#wake?.();
    await this.#connection?.stop();
  }

  /** Tries at once where it waits for the next try: the network is back, or somebody looks again. */
  hurry(): void {
    this.#wake?.();
  }

  /** Takes note of a board that was fetched: pushes that are not newer are left aside from now on. */
  know(stamp: Stamp): void {
    if (isNewer(this.#stamp, stamp)) this.#stamp = stamp;
  }

  /** One connection from start to close. */
  async #session(again: boolean, connected: () => void): Promise<void> {
    const connection = await this.parts.connect();
    if (!this.#running) return;
    this.#connection = connection;
    const closed = new Promise<void>((resolve) => connection.onclose(resolve));
    let pushed = false;
    connection.on("Board", (snapshot: BoardSnapshot) => {
      if (!this.#isMine(snapshot)) return;
      pushed = true;
      this.#take(snapshot);
    });
    connection.on("Notice", (notice: Notice) => this.parts.onNotice(notice));
    await connection.start();
    try {
      if (again) await (this.parts.wait ?? sleep)(jitter(0, longestPause, this.parts.random));
      if (!this.#running) return;
      const snapshot = await connection.invoke<BoardSnapshot | null>("Watch", this.parts.slug);
      connected();
      this.parts.onState("live");
      // The host watches before it reads: what was pushed before the answer came is not older than the answer.
      if (snapshot && !pushed && this.#isMine(snapshot)) this.#take(snapshot);
      await closed;
    } finally {
      await connection.stop();
    }
  }

  #isMine(snapshot: BoardSnapshot): boolean {
    return this.parts.accepts?.(snapshot) !== false;
  }

  #take(snapshot: BoardSnapshot): void {
    if (!isNewer(this.#stamp, snapshot)) return;
    this.#stamp = snapshot;
    this.parts.onSnapshot(snapshot);
  }

  async #pause(milliseconds: number): Promise<void> {
    const woken = new Promise<void>((resolve) => { this.#wake = resolve; });
    await Promise.race([(this.parts.wait ?? sleep)(milliseconds), woken]);
    this.#wake = undefined;
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
