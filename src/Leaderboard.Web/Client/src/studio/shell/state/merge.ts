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
