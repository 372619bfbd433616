/** How a column is compared. */
export type ColumnKind = "text" | "number" | "time";

/** Words without case and accents, for searching. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");
}

/** True when every word of `query` is found in `text`, whatever the case and accents. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query).split(/\s+/).every((word) => folded.includes(word));
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Compares two cells; what is empty or unreadable comes last whichever way the column is sorted. */
export function compareCells(a: string, b: string, kind: ColumnKind, descending: boolean): number {
  const [x, y] = [read(a, kind), read(b, kind)];
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  const order = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y));
  return descending ? -order : order;
}

function read(cell: string, kind: ColumnKind): string | number | undefined {
  const text = cell.trim();
  if (text === "" || text === "–") return undefined;
  if (kind === "text") return text;
  const value = kind === "time" ? Date.parse(text) : Number(text.replace(/[^\d.eE+-]/g, ""));
  return Number.isNaN(value) ? undefined : value;
}
