import { pathTo } from "./tree";
import type { Version } from "./version";

/** Two states of the same version, as another tab or the host has it: the later one, with whatever is known of it. */
export function later(mine: Version, other: Version): Version {
  const [newer, older] = other.revision > mine.revision ? [other, mine] : [mine, other];
  const saved = Math.max(mine.saved, other.saved);
  // Music of another revision is not its music.
  const midi = newer.midi ?? (older.revision === newer.revision ? older.midi : undefined);
  const making = newer.making ?? older.making;
  if (newer === mine && saved === mine.saved && midi === mine.midi && making === mine.making) return mine;
  return { ...newer, saved, midi, making };
}

/** The versions that are known here, with what others know of them. The same array when there is nothing new. */
export function merged(mine: readonly Version[], others: readonly Version[]): readonly Version[] {
  const byId = new Map(mine.map((version) => [version.id, version]));
  for (const other of others) {
    const known = byId.get(other.id);
    byId.set(other.id, known ? later(known, other) : other);
  }
  const all = [...byId.values()];
  return all.length === mine.length && all.every((version, i) => version === mine[i]) ? mine : all;
}

/**
 * The versions that are known here without those that the host has no more: it had them when it was asked (`known`), and
 * there is nothing unsent of them or of what came from them.
 */
export function still(mine: readonly Version[], theirs: readonly Version[], known: ReadonlySet<string>): readonly Version[] {
  const there = new Set(theirs.map(({ id }) => id));
  const needed = new Set(mine.filter(({ revision, saved }) => revision > saved).flatMap(({ id }) => pathTo(mine, id).map((version) => version.id)));
  return mine.filter(({ id }) => there.has(id) || !known.has(id) || needed.has(id));
}

/** Those that the host has confirmed. */
export function confirmed(versions: readonly Version[]): ReadonlySet<string> {
  return new Set(versions.filter(({ saved }) => saved > 0).map(({ id }) => id));
}
