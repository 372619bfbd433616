import { make } from "../../lib/dom";
import { within } from "../../lib/time-limit";

const longestWait = 30_000;
const patience = 15_000;

/** <es-entry-sound data-src> around a player: says while the host is still rendering, and shows the player when it is ready. */
export default class EsEntrySound extends HTMLElement {
  readonly #status = make("p", { class: "small soft", role: "status", "data-testid": "entry-sound" });
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    void this.#ask(1);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #ask(tries: number): Promise<void> {
    const answer = await this.#look();
    if (!this.isConnected) return;
    if (answer?.ok) return this.#tell(undefined);
    if (answer && answer.status !== 503 && answer.status !== 409 && answer.status !== 429)
      return this.#tell(answer.status === 422 ? "The host could not render this entry. Tell the organiser; the entry itself is kept." : "Its sound cannot be had now. Load the page again.");
    this.#tell(answer ? "Being rendered: you can hear it in a moment." : "No network: its sound comes when it is back.");
    const asked = Number(answer?.headers.get("Retry-After")) * 1000;
    this.#timer = setTimeout(() => void this.#ask(tries + 1), Math.min(longestWait, Math.max(asked || 0, 1_500 * tries)));
  }

  // One byte is enough to know.
  async #look(): Promise<Response | undefined> {
    try {
      const answer = await within(patience, (signal) => fetch(this.dataset["src"] ?? "", { headers: { Range: "bytes=0-0" }, signal }));
      await answer.body?.cancel();
      return answer;
    } catch {
      // No network: asked again later.
      return undefined;
    }
  }

  #tell(status: string | undefined): void {
    const player = this.querySelector<HTMLElement>("es-player");
    if (player) player.hidden = status !== undefined;
    if (status === undefined) this.#status.remove();
    else this.append(this.#status);
    this.#status.textContent = status ?? "";
  }
}
