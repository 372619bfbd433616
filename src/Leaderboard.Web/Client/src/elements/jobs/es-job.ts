import { farOf, isOver, saysOf, type JobView } from "../../jobs/job-view";
import { JobWatch } from "../../jobs/watch";
import { freshPage } from "../../lib/fresh-page";

/**
 * <es-job data-id data-state data-kind="job|judging"> around the page's parts (data-part with an id): moves the bar as
 * the host tells it, and puts in the page's own words whenever the state changes.
 */
export default class EsJob extends HTMLElement {
  #watch: JobWatch | undefined;
  #shown = "";
  #turn = 0;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#shown = (this.dataset["state"] ?? "").toLowerCase();
    if (isOver(this.#shown)) return;
    this.#stop = new AbortController();
    this.#watch = new JobWatch({
      id: this.dataset["id"] ?? "",
      kind: this.dataset["kind"] === "judging" ? "judging" : "job",
      connect: async () => (await import("../../jobs/connect")).connectToJobs(),
      onView: (view) => void this.#show(view),
      onLost: () => this.#load(),
    });
    void this.#watch.start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    void this.#watch?.stop();
  }

  async #show(view: JobView): Promise<void> {
    const bar = this.querySelector("progress");
    const far = farOf(view);
    if (bar) bar.value = (view.progress ?? 0) * bar.max;
    const text = this.querySelector(".progress-text span");
    if (text) text.textContent = far;
    const says = this.querySelector("[data-says]");
    if (says) says.textContent = saysOf(view);
    if (view.state.toLowerCase() === this.#shown) return;
    this.#shown = view.state.toLowerCase();
    // Over, and the page could not be had or does not say so yet: the network is back some time.
    while (!(await this.#load()) && isOver(view.state) && !this.#stop.signal.aborted)
      await new Promise((resolve) => setTimeout(resolve, 2_000));
  }

  /** Puts the page's own parts in place; true when the job is over and nothing more will come. */
  async #load(): Promise<boolean> {
    const turn = ++this.#turn;
    try {
      const fresh = await freshPage();
      // Another look was begun meanwhile: that one counts, whichever comes first.
      if (turn !== this.#turn || this.#stop.signal.aborted) return false;
      const state = fresh.querySelector<HTMLElement>("es-job")?.dataset["state"] ?? "";
      for (const part of this.querySelectorAll<HTMLElement>("[data-part][id]")) {
        const next = fresh.getElementById(part.id);
        if (next) part.replaceChildren(...[...next.childNodes].map((child) => document.importNode(child, true)));
      }
      this.#shown = state.toLowerCase();
      this.dataset["state"] = state;
      document.title = fresh.title;
      const said = this.querySelector("[data-said]");
      if (said) said.textContent = this.querySelector("[data-testid=job-state]")?.textContent ?? "";
      return isOver(state);
    } catch (error) {
      if (!this.#stop.signal.aborted) console.warn("The page could not be brought up to date; it tries again.", error);
      return false;
    }
  }
}
