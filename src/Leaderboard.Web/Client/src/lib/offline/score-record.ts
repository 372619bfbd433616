/** What a judge gives one entry: criterion id → 1 to 5, and a comment. */
export interface Sheet {
  values: Record<string, number>;
  comment: string;
}

/** A complete sheet on its way to the host, with the key that makes sending it twice count once. */
export interface Parcel extends Sheet {
  key: string;
}

/** What the host said no to, and what it said. It stays until the judge has seen to it. */
export interface Refusal {
  parcel: Parcel;
  status: number;
  messages: string[];
}

/** One entry's scores as this device knows them. */
export interface ScoreRecord extends Sheet {
  /** `round/entry`: an entry is scored anew in each round. */
  entry: string;
  /** Milliseconds since 1970. */
  changedAt: number;
  /** Oldest first; at most two. */
  parcels: Parcel[];
  /** Whether the first parcel was sent at least once, so that nobody knows whether it arrived. */
  attempted: boolean;
  /** What the host confirmed last. */
  saved?: Sheet & { revision: number };
  refused?: Refusal;
}

/** How an entry stands, for the judge to see. */
export type ScoreState = "open" | "draft" | "waiting" | "saved" | "refused";

/** Nothing given yet. */
export function blank(entry: string): ScoreRecord {
  return { entry, values: {}, comment: "", changedAt: 0, parcels: [], attempted: false };
}

/** True when every criterion has a score. */
export function isComplete(sheet: Sheet, criteria: readonly string[]): boolean {
  return criteria.every((id) => sheet.values[id] !== undefined);
}

/** True when both say the same. */
export function sameSheet(a: Sheet, b: Sheet): boolean {
  const ids = new Set([...Object.keys(a.values), ...Object.keys(b.values)]);
  return a.comment.trim() === b.comment.trim() && [...ids].every((id) => a.values[id] === b.values[id]);
}

export function stateOf(record: ScoreRecord | undefined, criteria: readonly string[]): ScoreState {
  if (!record) return "open";
  if (record.refused) return "refused";
  if (record.parcels.length > 0) return "waiting";
  if (record.saved && sameSheet(record.saved, record)) return "saved";
  const empty = Object.keys(record.values).length === 0 && record.comment.trim() === "";
  if (empty && !record.saved) return "open";
  return isComplete(record, criteria) ? "waiting" : "draft";
}

/**
 * The judge changed something. A complete sheet becomes a parcel under a key of its own. A parcel that was sent without
 * an answer stays before it: sent again it settles whether it arrived, and a late copy can then no longer overwrite.
 */
export function changed(record: ScoreRecord, sheet: Sheet, criteria: readonly string[], key: string, now: number): ScoreRecord {
  const { refused: _, ...rest } = record;
  const open = record.attempted ? record.parcels.slice(0, 1) : [];
  const mine: Sheet = { values: pick(sheet.values, criteria), comment: sheet.comment };
  const next: ScoreRecord = { ...rest, ...mine, changedAt: now, parcels: open };
  const settled = open[0] ?? record.saved;
  if (isComplete(mine, criteria) && !(settled && sameSheet(settled, mine)))
    next.parcels = [...open, { key, values: { ...mine.values }, comment: mine.comment }];
  return next;
}

/** The first parcel is about to be sent. */
export function attempted(record: ScoreRecord): ScoreRecord {
  return { ...record, attempted: record.parcels.length > 0 };
}

/** The host confirmed the parcel of that key. Where a later score from elsewhere is known, that one stands. */
export function confirmed(record: ScoreRecord, key: string, revision: number): ScoreRecord {
  const parcel = record.parcels.find((p) => p.key === key);
  if (!parcel) return record;
  const settled = { ...record, parcels: without(record, key), attempted: false };
  const { saved } = record;
  if (!saved || saved.revision < revision) return { ...settled, saved: { values: parcel.values, comment: parcel.comment, revision } };
  return sameSheet(record, parcel) ? { ...settled, values: { ...saved.values }, comment: saved.comment } : settled;
}

/** The host refused the parcel of that key; the values stay for the judge to see. */
export function refused(record: ScoreRecord, key: string, status: number, messages: string[]): ScoreRecord {
  const parcel = record.parcels.find((p) => p.key === key);
  if (!parcel) return record;
  const parcels = without(record, key);
  const next: ScoreRecord = { ...record, parcels, attempted: false };
  // A newer parcel speaks for itself; only the last word's refusal needs the judge.
  return parcels.length > 0 ? next : { ...next, refused: { parcel, status, messages } };
}

/** The judge wants a refused sheet sent again: as a new request. */
export function retried(record: ScoreRecord, criteria: readonly string[], key: string, now: number): ScoreRecord {
  return changed(record, record, criteria, key, now);
}

/** The judge lets a refused sheet go: back to what the host has. Where nothing is refused any more, nothing is taken away. */
export function dismissed(record: ScoreRecord): ScoreRecord {
  if (!record.refused) return record;
  const { refused: _, ...rest } = record;
  return { ...rest, values: { ...record.saved?.values }, comment: record.saved?.comment ?? "" };
}

/** What the host's list says, unless this device holds something newer that has not been confirmed. */
export function merged(record: ScoreRecord | undefined, entry: string, told: (Sheet & { revision: number }) | null, criteria: readonly string[]): ScoreRecord {
  const mine = record ?? blank(entry);
  if (told === null || (mine.saved && mine.saved.revision >= told.revision)) return mine;
  const state = stateOf(mine, criteria);
  const keep = state === "draft" || state === "waiting" || state === "refused";
  const sheet = keep ? {} : { values: { ...told.values }, comment: told.comment };
  return { ...mine, ...sheet, saved: { values: { ...told.values }, comment: told.comment, revision: told.revision } };
}

// The organiser may have dropped a criterion meanwhile; the host refuses what it does not know.
function pick(values: Record<string, number>, criteria: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([id]) => criteria.includes(id)));
}

function without(record: ScoreRecord, key: string): Parcel[] {
  return record.parcels.filter((p) => p.key !== key);
}
