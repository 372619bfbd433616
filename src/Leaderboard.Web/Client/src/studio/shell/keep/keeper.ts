import type { Store } from "../state/store";
import type { StudioState } from "../state/studio-state";
import type { Version } from "../state/version";
import type { ProjectStore } from "./project-store";

type Write = () => Promise<void>;

/**
 * Writes whatever changes in the state to this device, at once and one after another; of several changes of the same
 * thing the latest. Fires `change` when it turns out that the device keeps nothing (full, switched off), and when it does again.
 */
export class Keeper extends EventTarget {
  readonly #keep: ProjectStore;
  // What is to be written, by its id; a piece comes after the music that it speaks of.
  readonly #waiting = new Map<string, Write>();
  // What could not be written. With the next change it is tried again: there may be room.
  readonly #failed = new Map<string, Write>();
  #writing: Promise<void> | undefined;
  #lasting = true;

  constructor(store: Store, keep: ProjectStore) {
    super();
    this.#keep = keep;
    store.onChange((now, before) => this.#take(now, before));
  }

  /** Whether what is made here outlives the page. */
  get lasting(): boolean {
    return this.#keep.lasting && this.#lasting;
  }

  /** Ends when everything so far is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** Forgets a version that is no longer in the state. */
  async forget(version: Version): Promise<void> {
    this.#waiting.delete(version.id);
    await this.settled();
    this.#failed.delete(version.id);
    try {
      await this.#keep.removeVersion(version);
    } catch (error) {
      // The host says again that it is gone; nothing hangs on it here.
      console.error("This device could not forget a version.", error);
    }
  }

  #take(now: StudioState, before: StudioState): void {
    for (const [id, write] of this.#failed) if (!this.#waiting.has(id)) this.#waiting.set(id, write);
    this.#failed.clear();
    const known = new Set(before.versions);
    for (const version of now.versions) if (!known.has(version)) this.#waiting.set(version.id, () => this.#keep.putVersion(version));
    const { project } = now;
    const isEmpty = project.id !== before.project.id && now.versions.length === 0;
    if (project !== before.project && !isEmpty) {
      this.#waiting.delete(project.id);
      this.#waiting.set(project.id, () => this.#keep.putProject(project));
    }
    this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    // Let whatever happens in the same moment come along.
    await Promise.resolve();
    for (let [next] = this.#waiting; next; [next] = this.#waiting) {
      const [id, write] = next;
      this.#waiting.delete(id);
      try {
        await write();
      } catch (error) {
        console.error("This device could not keep a piece.", error);
        this.#failed.set(id, write);
      }
    }
    // In the same moment: what comes from now on begins anew.
    this.#writing = undefined;
    this.#tell(this.#failed.size === 0);
  }

  #tell(lasting: boolean): void {
    if (lasting === this.#lasting) return;
    this.#lasting = lasting;
    this.dispatchEvent(new Event("change"));
  }
}
