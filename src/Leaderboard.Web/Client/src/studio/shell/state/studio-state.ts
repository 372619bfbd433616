import type { Project, Version } from "./version";

/** Whether what was made is safe, and where. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  /** The event is not open yet: the host takes it later, all of it. */
  | { readonly kind: "closed"; readonly messages: readonly string[] }
  | { readonly kind: "refused"; readonly messages: readonly string[] };

/** A piece, its tree, and where in it one is. The document itself is in the history that roll and shell share. */
export interface StudioState {
  readonly project: Project;
  readonly versions: readonly Version[];
  /** What was removed and can be brought back, the last one first. */
  readonly removed: readonly Version[];
  /** The version that is looked at; undefined: nothing has been begun. */
  readonly current: string | undefined;
  /** The edited version that takes further edits; undefined: the next edit makes a new one. */
  readonly session: string | undefined;
  readonly save: SaveState;
}

/** Everything that happens to the state. `at` is in milliseconds since 1970. */
export type StudioAction =
  | { readonly type: "opened"; readonly project: Project; readonly versions: readonly Version[]; readonly removed?: readonly Version[]; readonly session?: string | undefined }
  | { readonly type: "added"; readonly version: Version }
  | { readonly type: "edited"; readonly newId: string; readonly midi: Uint8Array; readonly notes: number; readonly bars: number; readonly at: number }
  | { readonly type: "went"; readonly to: string }
  | { readonly type: "session-ended" }
  /** A version that nothing came from is thrown away. */
  | { readonly type: "removed"; readonly id: string; readonly at: number }
  /** A removed version comes back, with what it came from where that was removed too. */
  | { readonly type: "restored"; readonly id: string; readonly at: number }
  /** What the host has, asked for when it knew those that are `known`. */
  | { readonly type: "looked"; readonly versions: readonly Version[]; readonly removed: readonly Version[]; readonly known: ReadonlySet<string>; readonly at: number }
  | { readonly type: "merged"; readonly versions: readonly Version[] }
  | { readonly type: "fetched"; readonly id: string; readonly midi: Uint8Array }
  | { readonly type: "confirmed"; readonly id: string; readonly revision: number; readonly making?: Version["making"] }
  | { readonly type: "refused"; readonly id: string; readonly revision: number; readonly messages: readonly string[] }
  | { readonly type: "forked"; readonly id: string; readonly newId: string; readonly at: number }
  | { readonly type: "tried-again" }
  | { readonly type: "renamed"; readonly title: string; readonly at: number }
  | { readonly type: "project-saved"; readonly id: string; readonly title: string }
  | { readonly type: "job"; readonly job: Project["job"] }
  | { readonly type: "save"; readonly save: SaveState };
