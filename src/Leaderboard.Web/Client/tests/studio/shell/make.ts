import { emptyState, Store } from "../../../src/studio/shell/state/store";
import type { Project, Version } from "../../../src/studio/shell/state/version";

export const project: Project = { id: "p", title: "Morning Walk", created: false, changedAt: 1 };

let made = 0;

/** A version with a few notes. */
export function version(id: string, given: Partial<Version> = {}): Version {
  return {
    id, project: "p", parent: null, kind: "imported", label: id, revision: 1, saved: 0, midi: new Uint8Array([1]), notes: 3, bars: 8,
    createdAt: ++made, ...given,
  };
}

export function storeWith(...versions: Version[]): Store {
  const store = new Store(emptyState(project));
  store.dispatch({ type: "opened", project: { ...project, current: versions.at(-1)?.id }, versions });
  return store;
}

/** Plays a note into the piece, as an edit does. */
export function edit(store: Store, newId: string, midi: number): void {
  store.dispatch({ type: "edited", newId, midi: new Uint8Array([midi]), notes: 4, bars: 8, at: 100 + midi });
}
