import { make } from "../../../lib/dom";
import { marksOf } from "../../document/marks";
import type { Studio } from "../work/studio";
import { MarkRow } from "./mark-row";

/** All marks of tempo and meter, one a row. */
export class MarkList {
  readonly element = make("ul", { class: "studio-marks" });
  readonly #studio: Studio;
  #rows: MarkRow[] = [];

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  draw(): void {
    const marks = marksOf(this.#studio.document);
    const known = new Map(this.#rows.map((row) => [row.tick, row]));
    const focused = this.#rows.find(({ element }) => element.contains(document.activeElement));
    // A row that is there already stays: one may be typing in it.
    this.#rows = marks.map((mark) => known.get(mark.tick) ?? new MarkRow(this.#studio, mark));
    this.#rows.forEach((row, i) => {
      row.draw(marks[i]!);
      if (this.element.children[i] !== row.element) this.element.insertBefore(row.element, this.element.children[i] ?? null);
    });
    while (this.element.children.length > this.#rows.length) this.element.lastElementChild!.remove();
    if (focused && !this.#rows.includes(focused)) this.focus(focused.tick);
  }

  /** Puts the focus on the mark that holds at a tick. */
  focus(tick: number): void {
    this.#rows.findLast((row) => row.tick <= tick)?.focus();
  }
}
