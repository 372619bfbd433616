import { glide } from "./flip";
import { arrange, type BoardOrder } from "./order";
import { fillRow, makeRow } from "./row";
import { keyOf, type BoardEntry, type BoardSnapshot } from "./snapshot";

const marked = 3_000;

/** The rows of a board's table: keeps one element per entry, moves it, and marks what changed for three seconds. */
export class BoardRows {
  readonly #rows = new Map<string, HTMLTableRowElement>();
  readonly #marks = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

  constructor(readonly body: HTMLTableSectionElement) {
    for (const row of body.rows) if (row.dataset["key"]) this.#rows.set(row.dataset["key"], row);
  }

  /** The entries that the server has drawn, read back from their rows, so that they can be searched before any push. */
  read(): BoardEntry[] {
    return [...this.#rows].map(([key, row]) => ({
      id: key,
      rank: row.dataset["rank"] ? Number(row.dataset["rank"]) : null,
      shared: row.querySelector(".board-rank b")?.textContent?.startsWith("=") ?? false,
      movement: row.dataset["movement"] ? Number(row.dataset["movement"]) : null,
      name: row.querySelector(".board-name")?.textContent ?? "",
      title: row.querySelector(".board-title")?.textContent ?? "",
      points: row.dataset["points"] ? Number(row.dataset["points"]) : null,
      audio: row.querySelector("[data-play]") !== null,
    }));
  }

  /** Shows `entries`; with `snapshot` the rows take on its values, without it only their order and number changes. */
  show(entries: readonly BoardEntry[], query: string, order: BoardOrder, snapshot?: Pick<BoardSnapshot, "entries" | "maxPoints">): number {
    const shown = arrange(entries, query, order);
    glide(() => this.#rows.values(), () => {
      const changed: HTMLElement[] = [];
      if (snapshot) {
        const kept = new Set(entries.map(keyOf));
        for (const [key, row] of this.#rows) {
          if (kept.has(key)) continue;
          row.remove();
          this.#rows.delete(key);
        }
        for (const entry of entries) if (this.#bringUpToDate(entry, snapshot)) changed.push(this.#rows.get(keyOf(entry))!);
      }
      this.#place(shown);
      for (const row of changed) this.#mark(row);
    });
    return shown.length;
  }

  /** True when a known row changed; a new one is not marked, else the first board would shine all over. */
  #bringUpToDate(entry: BoardEntry, snapshot: Pick<BoardSnapshot, "entries" | "maxPoints">): boolean {
    const known = this.#rows.get(keyOf(entry));
    const row = known ?? makeRow(entry);
    if (!known) this.#rows.set(keyOf(entry), row);
    return fillRow(row, entry, snapshot) && known !== undefined;
  }

  #place(shown: readonly BoardEntry[]): void {
    const wanted = new Set(shown.map(keyOf));
    for (const [key, row] of this.#rows) if (!wanted.has(key)) row.remove();
    shown.forEach((entry, i) => {
      const row = this.#rows.get(keyOf(entry));
      // A row that is where it belongs is not touched, so that focus and sound controls stay.
      if (row && this.body.rows[i] !== row) this.body.insertBefore(row, this.body.rows[i] ?? null);
    });
  }

  #mark(row: HTMLElement): void {
    clearTimeout(this.#marks.get(row));
    row.classList.add("is-mover");
    this.#marks.set(row, setTimeout(() => row.classList.remove("is-mover"), marked));
  }
}
