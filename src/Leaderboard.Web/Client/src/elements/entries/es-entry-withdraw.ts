import { make } from "../../lib/dom";
import { notice } from "../../lib/notice";
import { messagesOf } from "../../lib/problem";
import { randomKey } from "../../lib/random";
import { within } from "../../lib/time-limit";
import { sendEntry, type Handed } from "./send-entry";

const patience = 30_000;

/**
 * <es-entry-withdraw data-slug data-id data-title data-from-bar data-midi> around the plain form: fetches the file first,
 * withdraws, and offers to submit it again.
 */
export default class EsEntryWithdraw extends HTMLElement {
  #again: Handed | undefined;

  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => { event.preventDefault(); void this.#withdraw(); });
  }

  get #entriesPage(): string {
    return `/e/${encodeURIComponent(this.dataset["slug"] ?? "")}/entries`;
  }

  async #withdraw(): Promise<void> {
    const button = this.querySelector<HTMLButtonElement>("form button")!;
    button.disabled = true;
    try {
      await this.#keepFile();
      const answer = await within(patience, (signal) => fetch(`/api/v1/submissions/${this.dataset["id"]}`, { method: "DELETE", headers: { Accept: "application/json" }, signal }));
      if (answer.ok) this.#tellGone();
      else this.#tellFault(answer.status === 401 ? ["You are signed out. Sign in and try again."] : await messagesOf(answer));
    } catch {
      this.#tellFault(["The connection broke off. Load the page again to see whether it is gone."]);
    }
    button.disabled = false;
  }

  async #keepFile(): Promise<void> {
    const bytes = await within(patience, async (signal) => {
      const file = await fetch(this.dataset["midi"] ?? "", { signal });
      return file.ok ? new Uint8Array(await file.arrayBuffer()) : undefined;
    });
    if (!bytes) return;
    const title = this.dataset["title"] ?? "";
    this.#again = { bytes, fileName: `${title}.mid`, title, fromBar: this.dataset["fromBar"] ?? "1", key: randomKey() };
  }

  #tellGone(): void {
    const title = this.dataset["title"] ?? "";
    const again = make("button", { type: "button", class: "button is-small", "data-testid": "entry-again" }, "Submit it again");
    const go = make("a", { class: "button is-small is-primary", href: `${this.#entriesPage}?withdrawn=${encodeURIComponent(title)}` }, "Use the free slot");
    again.addEventListener("click", () => void this.#submitAgain(again));
    const card = this.closest(".card");
    const actions = make("div", { class: "button-row" }, ...(this.#again ? [again] : []), go);
    // The element moves along: what it keeps is needed for submitting again.
    const gone = notice("is-ok", `${title} is withdrawn, its slot is free.`, [actions]);
    this.replaceChildren(gone);
    card?.replaceChildren(this);
    again.focus();
  }

  async #submitAgain(button: HTMLButtonElement): Promise<void> {
    if (!this.#again) return;
    button.disabled = true;
    const sent = await sendEntry("POST", `/api/v1/events/${encodeURIComponent(this.dataset["slug"] ?? "")}/submissions`, this.#again, () => undefined);
    button.disabled = false;
    if (sent.kind === "in") return location.assign(`${this.#entriesPage}?saved=${encodeURIComponent(sent.id)}`);
    this.#tellFault(sent.kind === "refused" ? sent.faults.map((f) => f.message)
      : [sent.kind === "signed-out" ? "You are signed out. Sign in in another tab, then try again." : "The connection broke off. Try again: it counts once."]);
  }

  #tellFault(messages: string[]): void {
    this.querySelector("[data-fault]")?.remove();
    const told = notice("is-danger", "That did not work.", messages);
    told.dataset["fault"] = "";
    this.append(told);
  }
}
