import { compareCells, matches, type ColumnKind } from "../lib/table-order";

/**
 * <es-filter-table> around a table: an input[data-filter] searches it, headers with data-sort="text|number|time" become
 * buttons, [data-count] tells how many rows are shown. Rows may be added or changed by others; call `refresh()` then.
 */
export default class EsFilterTable extends HTMLElement {
  #ready = false;

  connectedCallback(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#input?.addEventListener("input", () => this.refresh());
    for (const header of this.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]")) this.#makeSortable(header);
    this.refresh();
  }

  /** Applies search and order again. */
  refresh(): void {
    const query = this.#input?.value ?? "";
    let shown = 0;
    for (const row of this.#rows) {
      row.hidden = !matches(row.textContent ?? "", query);
      if (!row.hidden) shown++;
    }
    const count = this.querySelector("[data-count]");
    if (count) count.textContent = query === "" ? `${this.#rows.length} rows` : `${shown} of ${this.#rows.length} rows`;
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector("input[data-filter]");
  }

  get #body(): HTMLTableSectionElement | undefined {
    return this.querySelector("table")?.tBodies[0];
  }

  get #rows(): HTMLTableRowElement[] {
    return [...(this.#body?.rows ?? [])];
  }

  #makeSortable(header: HTMLTableCellElement): void {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "table-sort";
    button.append(...header.childNodes);
    header.append(button);
    header.setAttribute("aria-sort", header.getAttribute("aria-sort") ?? "none");
    button.addEventListener("click", () => this.#sortBy(header));
  }

  #sortBy(header: HTMLTableCellElement): void {
    const descending = header.getAttribute("aria-sort") === "ascending";
    for (const other of this.querySelectorAll("thead th[aria-sort]")) other.setAttribute("aria-sort", "none");
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const kind = (header.dataset["sort"] || "text") as ColumnKind;
    const column = header.cellIndex;
    const key = (row: HTMLTableRowElement): string => {
      const cell = row.cells[column];
      return cell?.dataset["value"] ?? cell?.textContent ?? "";
    };
    const keyed = this.#rows.map((row) => ({ row, key: key(row) }));
    keyed.sort((a, b) => compareCells(a.key, b.key, kind, descending));
    this.#body?.append(...keyed.map(({ row }) => row));
  }
}
