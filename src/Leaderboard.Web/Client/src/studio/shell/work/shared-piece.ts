import { newId } from "../../api/keys";
import type { Keeper } from "../keep/keeper";
import type { ProjectStore } from "../keep/project-store";
import type { Store } from "../state/store";
import { find } from "../state/tree";
import { OtherTabs } from "./other-tabs";

/** Keeps the open piece the same in all tabs of this person and event: each takes in what the others have kept. */
export class SharedPiece {
  readonly #store: Store;
  readonly #keep: ProjectStore;
  readonly #keeper: Keeper;
  readonly #tabs: OtherTabs;

  constructor(store: Store, keep: ProjectStore, keeper: Keeper, scope: string) {
    [this.#store, this.#keep, this.#keeper] = [store, keep, keeper];
    this.#tabs = new OtherTabs(scope, (project) => void this.#hear(project));
    store.onChange((now, before) => {
      if (now.versions !== before.versions && now.project.id === before.project.id) void this.#tell();
    });
  }

  close(): void {
    this.#tabs.close();
  }

  async #tell(): Promise<void> {
    await this.#keeper.settled();
    this.#tabs.tell(this.#store.state.project.id);
  }

  // Another tab has kept something of a piece.
  async #hear(project: string): Promise<void> {
    if (project !== this.#store.state.project.id) return;
    const versions = await this.#keep.versions(project);
    const { session, project: open } = this.#store.state;
    if (project !== open.id) return;
    const [mine, theirs] = [find(this.#store.state.versions, session), find(versions, session)];
    // A tab that was doubled edits the same version: here it goes on as a branch.
    if (mine && theirs && theirs.revision >= mine.revision && !same(mine.midi, theirs.midi)) {
      this.#store.dispatch({ type: "forked", id: mine.id, newId: newId(), at: Date.now() });
    }
    this.#store.dispatch({ type: "merged", versions });
  }
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
