import type EsEntryForm from "./es-entry-form";

/** <es-entries> around the page: when the deadline comes, the page is drawn anew, unless something is being handed in. */
export default class EsEntries extends HTMLElement {
  readonly #onOver = (): void => {
    // A moment later, so that the host's clock has passed the deadline too.
    setTimeout(() => { if (!this.#isBusy) location.reload(); }, 1_500);
  };

  connectedCallback(): void {
    this.addEventListener("es-over", this.#onOver);
  }

  get #isBusy(): boolean {
    return [...this.querySelectorAll<EsEntryForm>("es-entry-form")].some((form) => form.busy);
  }

  disconnectedCallback(): void {
    this.removeEventListener("es-over", this.#onOver);
  }
}
