import { within } from "../time-limit";
import type { Kept, MediaStore } from "./media-store";

/** How far fetching ahead has come. */
export interface ShelfState {
  ready: number;
  total: number;
  /** Why it stopped before the end; undefined while all is well. */
  stopped?: "full" | "saving" | "unreachable";
  /** Files the host has not finished yet. */
  pending: number;
}

export interface ShelfOptions {
  fetcher?: typeof fetch;
  /** The most to keep, in bytes. */
  budget?: number;
  /** True on a connection that the reader wants spared: only the next few are fetched. */
  saveData?: boolean;
  onState?: (state: ShelfState) => void;
  /** The time, in milliseconds. */
  now?: () => number;
}

/** What is to be kept: the files of one track, all or nothing. */
export type Wanted = readonly string[];

/** How many tracks are fetched ahead where data is to be spared. */
export const nextFew = 3;
/** How long a file that was not ready is not asked for again, in milliseconds. */
const patience = 15_000;
/** How long the network may bring nothing of a file, in milliseconds. */
const stall = 30_000;
const defaultBudget = 400 * 1024 * 1024;

/**
 * Fetches the files of tracks ahead, in the order they will be heard, one after another so that what the judge does now
 * comes first. Files are kept by address; an address changes with its content, so what is kept never grows stale.
 */
export class MediaShelf {
  readonly #store: MediaStore;
  readonly #options: Required<ShelfOptions>;
  readonly #notYet = new Map<string, number>();
  #round = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(store: MediaStore, options: ShelfOptions = {}) {
    this.#store = store;
    this.#options = { fetcher: (...a) => fetch(...a), budget: defaultBudget, saveData: false, onState: () => undefined, now: Date.now, ...options };
  }

  /** A kept file, or undefined. */
  async get(url: string): Promise<Blob | undefined> {
    const file = await this.#store.get(url);
    return file && new Blob([file.bytes], { type: file.type });
  }

  /** A file: the kept one, or from the host (and then kept). */
  async load(url: string): Promise<Blob> {
    const there = await this.get(url);
    if (there) return there;
    const file = await this.#fetch(url);
    if (typeof file === "number") throw new Error(`The host answered ${file}.`);
    await this.#store.put(url, file).catch((error: unknown) => console.warn("Not kept; the device may be full.", error));
    return new Blob([file.bytes], { type: file.type });
  }

  /**
   * Fetches ahead what `tracks` names, most urgent first; a later call takes over from an earlier as soon as the file
   * under way is there. So a judge who goes on faster than the network has that one at least.
   */
  stock(tracks: readonly Wanted[]): Promise<ShelfState> {
    const round = ++this.#round;
    const run = this.#running.then(() => this.#stock(tracks, round));
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #stock(tracks: readonly Wanted[], round: number): Promise<ShelfState> {
    if (round !== this.#round) return { ready: 0, total: tracks.length, pending: 0 };
    const sizes = await this.#store.sizes();
    await this.#dropStrangers(sizes, tracks);
    const state: ShelfState = { ready: 0, total: tracks.length, pending: 0 };
    const tell = (): ShelfState => {
      state.ready = tracks.filter((track) => track.every((url) => sizes.has(url))).length;
      if (round === this.#round) this.#options.onState({ ...state });
      return state;
    };
    tell();
    for (const [place, track] of tracks.entries()) {
      if (this.#options.saveData && place >= nextFew) {
        state.stopped = "saving";
        break;
      }
      const outcome = await this.#stockTrack(track, tracks.slice(place + 1), sizes, round);
      if (round !== this.#round) return state;
      if (outcome === "pending") state.pending++;
      else if (outcome !== "kept") {
        state.stopped = outcome;
        break;
      }
      tell();
    }
    return tell();
  }

  async #stockTrack(track: Wanted, later: readonly Wanted[], sizes: Map<string, number>, round: number): Promise<"kept" | "pending" | "full" | "unreachable"> {
    for (const url of track.filter((u) => !sizes.has(u))) {
      if ((this.#notYet.get(url) ?? 0) > this.#options.now()) return "pending";
      const file = await this.#fetch(url).catch(() => undefined);
      if (file === undefined) return "unreachable";
      if (typeof file === "number") {
        this.#notYet.set(url, this.#options.now() + patience);
        return "pending";
      }
      if (!(await this.#makeRoom(file.bytes.byteLength, later, sizes))) return "full";
      try {
        await this.#store.put(url, file);
      } catch {
        return "full";
      }
      sizes.set(url, file.bytes.byteLength);
      if (round !== this.#round) return "kept";
    }
    return "kept";
  }

  /** The file, or the status that says why there is none yet. */
  async #fetch(url: string): Promise<Kept | number> {
    const patience = new AbortController();
    try {
      const response = await within(stall, () => this.#options.fetcher(url, { credentials: "same-origin", signal: patience.signal }));
      if (!response.ok || response.status === 206) return response.status;
      return { bytes: await bytesOf(response), type: response.headers.get("Content-Type") ?? "" };
    } catch (error) {
      patience.abort();
      throw error;
    }
  }

  // What is heard last goes first when a track that comes sooner needs its place.
  async #makeRoom(bytes: number, later: readonly Wanted[], sizes: Map<string, number>): Promise<boolean> {
    const spare = later.flat().filter((url) => sizes.has(url));
    while (total(sizes) + bytes > this.#options.budget) {
      const last = spare.pop();
      if (last === undefined) return false;
      await this.#store.delete(last);
      sizes.delete(last);
    }
    return true;
  }

  async #dropStrangers(sizes: Map<string, number>, tracks: readonly Wanted[]): Promise<void> {
    const wanted = new Set(tracks.flat());
    for (const url of [...sizes.keys()].filter((u) => !wanted.has(u))) {
      await this.#store.delete(url);
      sizes.delete(url);
    }
  }
}

// However slow it is, as long as something comes.
async function bytesOf(response: Response): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (!reader) return within(stall, () => response.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await within(stall, () => reader.read());
    if (done) return new Blob(parts).arrayBuffer();
    parts.push(value);
  }
}

function total(sizes: Map<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
