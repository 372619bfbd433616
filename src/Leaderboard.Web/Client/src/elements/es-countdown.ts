import { onAgenda, type EventInfo } from "../agenda/event-info";
import { findMoment } from "../agenda/moments";
import { countdownWords } from "../lib/duration";
import { noteServerTime, serverNow } from "../lib/server-clock";

const soon = 10 * 60_000;

/**
 * <es-countdown until="ISO" now="ISO" over="words" data-key="deadline">: counts down by the server's clock. Fires
 * `es-over` (bubbling) when the moment comes. With a key it follows the agenda when that moves.
 */
export default class EsCountdown extends HTMLElement {
  static observedAttributes = ["until"];
  #timer: ReturnType<typeof setInterval> | undefined;
  #stopListening: (() => void) | undefined;
  #told = false;

  connectedCallback(): void {
    noteServerTime(this.getAttribute("now"));
    // It was true only once: moved on the page later, the element must not tell it again.
    this.removeAttribute("now");
    this.#stopListening = onAgenda((info) => this.#follow(info));
    this.#timer = setInterval(() => this.#draw(), 1000);
    this.#draw();
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#stopListening?.();
  }

  attributeChangedCallback(): void {
    this.#told = false;
    // Before it is set up the host's clock is not known: by the phone's own the moment might be long past.
    if (this.#timer !== undefined) this.#draw();
  }

  #follow(info: EventInfo): void {
    const moment = findMoment(info, this.dataset["key"], serverNow());
    if (moment && moment !== this.getAttribute("until")) this.setAttribute("until", moment);
  }

  #draw(): void {
    const left = Date.parse(this.getAttribute("until") ?? "") - serverNow();
    if (Number.isNaN(left)) return;
    const text = left > 0 ? countdownWords(left) : (this.getAttribute("over") ?? "now");
    if (this.textContent !== text) this.textContent = text;
    this.classList.toggle("is-soon", left > 0 && left < soon);
    this.classList.toggle("is-over", left <= 0);
    if (left <= 0 && !this.#told) {
      this.#told = true;
      this.dispatchEvent(new CustomEvent("es-over", { bubbles: true }));
    }
  }
}
