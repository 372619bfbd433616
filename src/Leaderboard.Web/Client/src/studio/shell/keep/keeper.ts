import type { Store } from "../state/store";
import type { StudioState } from "../state/studio-state";
import type { Project, Version } from "../state/version";
import type { ProjectStore } from "./project-store";

/**
 * Writes whatever changes in the state to this device, at once and one after another; of several changes of the same
 * thing the latest. Fires `change` when it turns out that the device keeps nothing (full, switched off), and when it does again.
 */
export class Keeper extends EventTarget {
  readonly #keep: ProjectStore;
  readonly #versions = new Map<string, Version>();
  #project: Project | undefined;
  #writing: Promise<void> | undefined;
  #failed = false;

  constructor(store: Store, keep: ProjectStore) {
    super();
    this.#keep = keep;
    store.onChange((now, before) => this.#take(now, before));
  }

  /** Whether what is made here outlives the page. */
  get lasting(): boolean {
    return this.#keep.lasting && !this.#failed;
  }

  /** Ends when everything so far is written. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** Forgets a version that is no longer in the state. */
  async forget(version: Version): Promise<void> {
    this.#versions.delete(version.id);
    await this.settled();
    await this.#keep.removeVersion(version);
  }

  #take(now: StudioState, before: StudioState): void {
    const known = new Set(before.versions);
    for (const version of now.versions) if (!known.has(version)) this.#versions.set(version.id, version);
    if (now.project !== before.project) this.#project = now.project;
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
  }

  async #write(): Promise<void> {
    // Let whatever happens in the same moment come along.
    await Promise.resolve();
    for (let next = this.#next(); next; next = this.#next()) {
      try {
        await next();
        this.#tell(false);
      } catch (error) {
        console.error("This device could not keep a piece.", error);
        this.#tell(true);
      }
    }
  }

  // The music before the piece that speaks of it.
  #next(): (() => Promise<void>) | undefined {
    const [version] = this.#versions.values();
    if (version) {
      this.#versions.delete(version.id);
      return () => this.#keep.putVersion(version);
    }
    const project = this.#project;
    this.#project = undefined;
    return project && (() => this.#keep.putProject(project));
  }

  #tell(failed: boolean): void {
    if (failed === this.#failed) return;
    this.#failed = failed;
    this.dispatchEvent(new Event("change"));
  }
}
