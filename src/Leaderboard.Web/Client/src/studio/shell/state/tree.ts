import type { Version } from "./version";

/** The version with that id. */
export function find(versions: readonly Version[], id: string | null | undefined): Version | undefined {
  return id ? versions.find((version) => version.id === id) : undefined;
}

/** What came from a version, oldest first; of null, the beginnings. */
export function childrenOf(versions: readonly Version[], parent: string | null): Version[] {
  return versions.filter((version) => parentIn(versions, version) === parent).sort(byAge);
}

/** Whether a version can be thrown away: nothing came from it, and it is not the only one. */
export function isRemovable(versions: readonly Version[], { id }: Pick<Version, "id">): boolean {
  return versions.length > 1 && childrenOf(versions, id).length === 0;
}

/** A version and what it came from, beginnings first. */
export function pathTo(versions: readonly Version[], id: string | undefined): Version[] {
  const path: Version[] = [];
  for (let at = find(versions, id); at && !path.includes(at); at = find(versions, at.parent)) path.unshift(at);
  return path;
}

/** Parents before what came from them: the order in which the host must be told. */
export function parentsFirst(versions: readonly Version[]): Version[] {
  return [...versions].sort((a, b) => pathTo(versions, a.id).length - pathTo(versions, b.id).length || byAge(a, b));
}

/** The next version upwards that the host has, which is what it is told as the parent; null: none. */
export function savedParent(versions: readonly Version[], version: Version): string | null {
  return pathTo(versions, version.id).slice(0, -1).findLast(({ saved }) => saved > 0)?.id ?? null;
}

/** A version in the picture of the tree: its step from the beginning, and its branch; both from 0. */
export interface Placed {
  readonly version: Version;
  readonly step: number;
  readonly branch: number;
  /** Where its parent stands; undefined: it is a beginning. */
  readonly from?: { readonly step: number; readonly branch: number } | undefined;
}

/** The tree as a picture: the first that came from a version goes on in its branch, each other one opens a branch below. */
export function placed(versions: readonly Version[]): Placed[] {
  const all: Placed[] = [];
  let branches = 0;
  const place = (version: Version, step: number, branch: number, from?: Placed): void => {
    branches = Math.max(branches, branch + 1);
    const here: Placed = { version, step, branch, ...(from ? { from: { step: from.step, branch: from.branch } } : {}) };
    all.push(here);
    childrenOf(versions, version.id).forEach((child, i) => place(child, step + 1, i === 0 ? branch : branches, here));
  };
  for (const beginning of childrenOf(versions, null)) place(beginning, 0, branches);
  return all;
}

// A version whose parent is gone, deleted by somebody of the team, is a beginning.
function parentIn(versions: readonly Version[], { parent }: Version): string | null {
  return find(versions, parent) ? parent : null;
}

function byAge(a: Version, b: Version): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
