import { backoff } from "../../../lib/backoff";
import { newId } from "../../api/keys";
import type { Reply } from "../host/reply";
import type { StudioHost } from "../host/studio-host";
import type { Store } from "../state/store";
import type { SaveState, StudioState } from "../state/studio-state";
import { parentsFirst, savedParent } from "../state/tree";
import { isWaiting, type Version } from "../state/version";
import { versionBody } from "./version-body";

/** How long one may go on editing before it is sent, in milliseconds. */
const settle = 1_500;

/** How long until it is asked again whether the event is open now, in milliseconds. */
const untilOpen = 20_000;

/** What the host says when its version of that id cannot become ours. */
const differs = new Set(["version_newer", "version_differs", "version_fixed", "id_taken"]);

export type SavingHost = Pick<StudioHost, "create" | "rename" | "save">;

export interface SaverOptions {
  readonly now?: () => number;
  readonly random?: () => number;
  readonly newId?: () => string;
}

type Stop = Exclude<SaveState, { kind: "saving" }>;

/** Why nothing more is sent, and the milliseconds that the host asks to wait. */
interface Stopped {
  readonly state: Stop;
  readonly waitMs?: number | undefined;
}

/**
 * Sends what the host has not confirmed: the piece, then versions, parents first, and again until it answers. What it
 * keeps differently becomes a branch of its own; nothing is written over.
 */
export class Saver {
  readonly #store: Store;
  readonly #host: SavingHost;
  readonly #options: Required<SaverOptions>;
  readonly #unlisten: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushing: Promise<void> | undefined;
  #tries = 0;

  constructor(store: Store, host: SavingHost, options: SaverOptions = {}) {
    [this.#store, this.#host] = [store, host];
    this.#options = { now: Date.now, random: Math.random, newId, ...options };
    this.#unlisten = store.onChange((now, before) => this.#plan(now, before));
  }

  /** Sends everything that waits, now; ends when it is saved or cannot be. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#flushing ??= this.#flush());
  }

  /** Ends; what waits stays on the device. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#unlisten();
  }

  #plan(now: StudioState, before: StudioState): void {
    if (now.versions === before.versions && now.project === before.project) return;
    if (this.#flushing || !waits(now)) return;
    const { save } = now;
    this.#enter(save.kind === "offline" || save.kind === "signed-out" || save.kind === "closed" ? save : { kind: "saving" });
    // While it is edited, one waits for a quiet moment; a lost connection and a closed event have their own timer.
    if (save.kind !== "offline" && save.kind !== "closed") this.#in(now.session && now.session === before.session ? settle : settle / 10);
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  async #flush(): Promise<void> {
    this.#enter({ kind: "saving" });
    let stopped: Stopped | undefined;
    try {
      do stopped = await this.#step(); while (!stopped && waits(this.#store.state));
    } finally {
      // In the same moment as the last look: what comes from now on is planned anew.
      this.#flushing = undefined;
    }
    const { state, waitMs } = stopped ?? { state: this.#done() };
    this.#enter(state);
    if (state.kind === "offline") this.#in(waitMs ?? backoff(this.#tries++, this.#options.random));
    else this.#tries = 0;
    if (state.kind === "closed") this.#in(untilOpen);
  }

  // One thing sent; an answer ends the flush.
  async #step(): Promise<Stopped | undefined> {
    const { project, versions } = this.#store.state;
    if (!waits(this.#store.state)) return undefined;
    if (!project.created || project.savedTitle !== project.title) {
      const { id, title } = project;
      const reply = await (project.created ? this.#host.rename(id, title) : this.#host.create(id, title));
      if (reply.kind === "done") this.#store.dispatch({ type: "project-saved", id, title });
      return stopOf(reply);
    }
    const version = parentsFirst(versions).find(isWaiting);
    return version && (await this.#send(version));
  }

  async #send(version: Version): Promise<Stopped | undefined> {
    const { id, revision, project } = version;
    const body = versionBody(version, savedParent(this.#store.state.versions, version));
    if (!body) {
      this.#store.dispatch({ type: "refused", id, revision, messages: ["Its music is not on this device."] });
      return undefined;
    }
    const reply = await this.#host.save(project, body);
    if (reply.kind === "done") {
      const { making } = reply.value;
      this.#store.dispatch({ type: "confirmed", id, revision, ...(making ? { making } : {}) });
      return undefined;
    }
    if (reply.kind !== "refused" || isClosed(reply)) return stopOf(reply);
    if (reply.codes.some((code) => differs.has(code))) this.#store.dispatch({ type: "forked", id, newId: this.#options.newId(), at: this.#options.now() });
    else this.#store.dispatch({ type: "refused", id, revision, messages: reply.messages });
    return undefined;
  }

  #done(): Stop {
    const messages = this.#store.state.versions.flatMap(({ refused }) => refused ?? []);
    return messages.length > 0 ? { kind: "refused", messages: [...new Set(messages)] } : { kind: "saved" };
  }

  #enter(save: SaveState): void {
    this.#store.dispatch({ type: "save", save });
  }
}

/** Whether there is something to send. */
export function waits({ project, versions }: Pick<StudioState, "project" | "versions">): boolean {
  return versions.some(isWaiting) || (project.created && project.savedTitle !== project.title);
}

function stopOf(reply: Reply<unknown>): Stopped | undefined {
  if (reply.kind === "done") return undefined;
  if (reply.kind === "refused") return { state: { kind: isClosed(reply) ? "closed" : "refused", messages: reply.messages } };
  return reply.kind === "signed-out" ? { state: { kind: "signed-out" } } : { state: { kind: "offline" }, waitMs: reply.waitMs };
}

function isClosed({ codes }: { readonly codes: readonly string[] }): boolean {
  return codes.includes("phase");
}
