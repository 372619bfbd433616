import { loadAgenda, onAgenda, type AgendaItem, type EventInfo } from "../agenda/event-info";
import { nowAndNext } from "../agenda/moments";
import { jitter } from "../lib/random";
import { serverNow } from "../lib/server-clock";

/** The agenda is asked for this often, in milliseconds, in case a message was lost; each page at its own moment. */
const refresh = 5 * 60_000;

/**
 * <es-now-next slug>: shows what is on and what comes next, as the server drew it, and goes along with the day. Holds
 * [data-part="now"] and [data-part="next"], each with [data-topic] and an <es-countdown>.
 */
export default class EsNowNext extends HTMLElement {
  #info: EventInfo | undefined;
  #stop: (() => void) | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;
  #ask: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#stop = onAgenda((info) => { this.#info = info; this.#draw(); });
    this.#tick = setInterval(() => this.#draw(), 1000);
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearInterval(this.#tick);
    clearTimeout(this.#ask);
  }

  async #load(): Promise<void> {
    await loadAgenda(this.getAttribute("slug") ?? "");
    if (this.isConnected) this.#ask = setTimeout(() => void this.#load(), jitter(refresh, refresh * 1.5));
  }

  #draw(): void {
    if (!this.#info) return;
    const { now, next } = nowAndNext(this.#info.agenda, serverNow());
    this.#show("now", now, now?.endsAt);
    this.#show("next", next, next?.startsAt);
  }

  #show(part: "now" | "next", item: AgendaItem | undefined, until: string | undefined): void {
    const box = this.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!box) return;
    box.hidden = item === undefined;
    if (!item || until === undefined) return;
    const topic = box.querySelector("[data-topic]");
    if (topic && topic.textContent !== item.topic) topic.textContent = item.topic;
    const countdown = box.querySelector("es-countdown");
    if (countdown && countdown.getAttribute("until") !== until) countdown.setAttribute("until", until);
  }
}
