import { make } from "../../lib/dom";

/** Above the desk: how far the judge has come, all tracks, and the badge with its help. */
export class TopBar {
  readonly element: HTMLElement;
  readonly #progress = make("progress", { "aria-label": "Scored" });
  readonly #count = make("span", { class: "judge-count", "data-testid": "judge-count" });
  readonly #all = make("button", { type: "button", class: "button is-small", "data-testid": "judge-all" }, "All tracks");
  readonly #badge = make("details", { class: "judge-badge", "data-testid": "judge-badge" });
  readonly #badgeText = make("summary", { class: "chip is-warn" });
  readonly #help = make("div", { class: "judge-badge-help" });

  constructor(toggleOverview: () => void) {
    this.#all.addEventListener("click", toggleOverview);
    this.#badge.append(this.#badgeText, this.#help);
    this.element = make("div", { class: "judge-top" }, this.#count, this.#badge, this.#all, this.#progress);
  }

  /** How far, and whether the overview is open. */
  tell(done: number, total: number, inOverview: boolean, canGoBack: boolean): void {
    this.#progress.max = Math.max(1, total);
    this.#progress.value = done;
    this.#count.textContent = `${done} of ${total}`;
    this.#all.textContent = inOverview ? "Back to the track" : "All tracks";
    this.#all.hidden = inOverview && !canGoBack;
  }

  /** The badge and the help that a tap on it opens. */
  tellBadge(text: string, tone: "is-quiet" | "is-warn" | "is-danger", help: string[], action: { label: string; href: string } | undefined): void {
    if (this.#badgeText.textContent !== text) this.#badgeText.textContent = text;
    this.#badgeText.className = `chip ${tone}`;
    this.#help.replaceChildren(...help.map((sentence) => make("p", {}, sentence)),
      ...(action ? [make("a", { class: "button is-small is-primary", href: action.href }, action.label)] : []));
  }
}
