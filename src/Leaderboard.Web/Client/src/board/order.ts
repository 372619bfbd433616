import { matches } from "../lib/table-order";
import type { BoardEntry } from "./snapshot";

/** How the rows are sorted. */
export type BoardOrder = "rank" | "title" | "name" | "movement";

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The rows that hold every word of `query`, in the chosen order; equals keep the board's own order. */
export function arrange(entries: readonly BoardEntry[], query: string, order: BoardOrder): BoardEntry[] {
  const found = query.trim() === "" ? [...entries] : entries.filter((entry) => matches(`${entry.title} ${entry.name}`, query));
  switch (order) {
    case "title": return found.sort((a, b) => collator.compare(a.title, b.title));
    case "name": return found.sort((a, b) => collator.compare(a.name, b.name));
    case "movement": return found.sort((a, b) => (b.movement ?? 0) - (a.movement ?? 0));
    default: return found;
  }
}
