import { reduce } from "./reduce";
import type { StudioAction, StudioState } from "./studio-state";

/** Holds the state; whoever listens is told after each change, with what was before. */
export class Store {
  #state: StudioState;
  readonly #listeners = new Set<(now: StudioState, before: StudioState) => void>();

  constructor(state: StudioState) {
    this.#state = state;
  }

  get state(): StudioState {
    return this.#state;
  }

  dispatch(action: StudioAction): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }

  /** Calls `listener` after each change; the answer ends that. */
  onChange(listener: (now: StudioState, before: StudioState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The state of a piece in which nothing has been begun. */
export function emptyState(project: StudioState["project"]): StudioState {
  return { project, versions: [], removed: [], current: undefined, session: undefined, save: { kind: "saved" } };
}
