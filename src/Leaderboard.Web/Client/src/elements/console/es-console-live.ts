import { backoff } from "../../lib/backoff";
import { freshPage } from "../../lib/fresh-page";
import { jitter } from "../../lib/random";
import { replaceLive } from "./refresh";

/**
 * <es-console-live> around parts with data-live and an id: loads the page again about every ten seconds (data-seconds
 * says otherwise) while it is looked at, and puts new parts in place. What is being typed into, focused or unfolded is left alone.
 */
export default class EsConsoleLive extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop = new AbortController();
  #failures = 0;
  #turn = 0;

  connectedCallback(): void {
    this.#stop = new AbortController();
    document.addEventListener("visibilitychange", () => document.hidden || this.#plan(0), { signal: this.#stop.signal });
    this.#plan(this.#pause());
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  #pause(): number {
    const every = Number(this.dataset["seconds"] ?? "10") * 1000;
    return this.#failures > 0 ? every + backoff(this.#failures) : jitter(every * 0.9, every * 1.1);
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(), wait);
  }

  async #load(): Promise<void> {
    // A page in the background asks again when it is looked at.
    if (document.hidden) return;
    const turn = ++this.#turn;
    // Another look was begun meanwhile: that one counts, whichever comes first.
    const isPast = (): boolean => turn !== this.#turn || this.#stop.signal.aborted;
    try {
      // Signed out, or sent elsewhere: what is shown stays, and the next click says so.
      const fresh = await freshPage();
      if (isPast()) return;
      replaceLive(this, fresh);
      this.#failures = 0;
    } catch (error) {
      if (isPast()) return;
      this.#failures++;
      console.warn("The console could not be brought up to date; it tries again.", error);
    }
    this.#plan(this.#pause());
  }
}
