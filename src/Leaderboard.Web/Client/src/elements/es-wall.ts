import { lessMotion, make } from "../lib/dom";
import { Drift } from "../wall/drift";

const top = 10;

/**
 * <es-wall> inside an <es-board>: the table's rows after the tenth are shown in [data-rest] instead, passing by slowly.
 * Hides the cursor when it rests. Made to run for days: nothing grows, nothing is reloaded.
 */
export default class EsWall extends HTMLElement {
  #drift: Drift | undefined;
  #watch: MutationObserver | undefined;
  #pending = 0;

  connectedCallback(): void {
    const body = this.querySelector("tbody");
    const list = this.querySelector<HTMLOListElement>("[data-rest]");
    if (!body || !list?.parentElement) return;
    const drift = new Drift(list.parentElement, list, lessMotion());
    this.#drift = drift;
    this.#watch = new MutationObserver(() => {
      cancelAnimationFrame(this.#pending);
      this.#pending = requestAnimationFrame(() => this.#fill(body, list, drift));
    });
    this.#watch.observe(body, { childList: true, subtree: true, characterData: true });
    this.#fill(body, list, drift);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    this.#drift?.stop();
    cancelAnimationFrame(this.#pending);
  }

  #fill(body: HTMLTableSectionElement, list: HTMLOListElement, drift: Drift): void {
    const rest = [...body.rows].slice(top);
    const text = (row: HTMLElement, selector: string): string => row.querySelector(selector)?.textContent ?? "";
    rest.forEach((row, i) => {
      const values = [text(row, ".board-rank b"), text(row, ".board-title"), text(row, ".board-name"), text(row, ".board-points b")];
      const item = list.children[i] ?? list.appendChild(makeItem());
      [...item.querySelectorAll("b, bdi, span")].forEach((part, n) => { if (part.textContent !== values[n]) part.textContent = values[n] ?? ""; });
    });
    while (list.children.length > rest.length) list.lastElementChild?.remove();
    drift.refresh();
  }
}

function makeItem(): HTMLLIElement {
  return make("li", {}, make("b", {}), make("bdi", {}), make("bdi", { class: "soft" }), make("span", {}));
}
