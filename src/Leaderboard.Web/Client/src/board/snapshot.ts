/** One row of the board, as the server publishes it. */
export interface BoardEntry {
  id?: string;
  rank: number | null;
  shared?: boolean;
  /** Places gained since the last round; 0 for none, null for new. */
  movement?: number | null;
  name: string;
  title: string;
  /** null: no score yet, which is not zero. */
  points: number | null;
  /** How many judges have scored it. */
  scores?: number;
  max?: number | null;
  audio?: boolean;
}

/** What the public sees of one board; a pushed one may hold only the top of `total` rows. */
export interface BoardSnapshot {
  event: string;
  title: string;
  category: string;
  round: string;
  roundName: string;
  phase?: string;
  epoch: number | string;
  version: number;
  publishedAt: string;
  frozen: boolean;
  frozenAt?: string | null;
  mode?: string;
  reason?: string | null;
  maxPoints?: number | null;
  total: number;
  entries: BoardEntry[];
}

/** What is needed to tell which of two snapshots is newer. */
export type Stamp = Pick<BoardSnapshot, "epoch" | "version"> & { round?: string };

/** True when `next` replaces `current`: another round (each counts for itself), a later run of the server, or a later version. */
export function isNewer(current: Stamp | undefined, next: Stamp): boolean {
  if (current === undefined || current.round !== next.round) return true;
  const runs = Number(next.epoch) - Number(current.epoch);
  return runs > 0 || (runs === 0 && next.version > current.version);
}

/** True when both are the very same state. */
export function isSame(a: Stamp, b: Stamp): boolean {
  return String(a.epoch) === String(b.epoch) && a.round === b.round && a.version === b.version;
}

/** What names a row across snapshots. */
export function keyOf(entry: BoardEntry): string {
  return entry.id ?? `${entry.name}\n${entry.title}`;
}

/**
 * The rows to show for `next`. When it holds only the top, the rest is taken from the rows known before, in their order,
 * until they are fetched.
 */
export function withKnownRest(known: readonly BoardEntry[], next: BoardSnapshot): BoardEntry[] {
  const missing = next.total - next.entries.length;
  if (missing <= 0) return next.entries;
  const top = new Set(next.entries.map(keyOf));
  return [...next.entries, ...known.filter((entry) => !top.has(keyOf(entry))).slice(0, missing)];
}

/** The points that fill a bar. */
export function fullBar(snapshot: Pick<BoardSnapshot, "entries" | "maxPoints">, entry: BoardEntry): number {
  return entry.max ?? snapshot.maxPoints ?? Math.max(0, ...snapshot.entries.slice(0, 50).map((other) => other.points ?? 0));
}
