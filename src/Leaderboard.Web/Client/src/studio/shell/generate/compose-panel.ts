import { make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import type { Plugin } from "../../api/plugins";
import type { Loop } from "../../roll/loop";
import { reasonsOf } from "../host/reply";
import { pathTo } from "../state/tree";
import type { Studio } from "../work/studio";
import { Composer, type Asked } from "./composer";
import { keptAs, sameAs, type Generating, type Variation } from "./generating";
import { Listening } from "./listening";
import { OrderForm, type Ordered } from "./order-form";
import { composers } from "./tasks";
import { variationCard } from "./variation-card";

/** The composers on the right: choose what should happen and who does it, hear what comes, keep what you like. */
export class ComposePanel extends EventTarget {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly listening: Listening;
  readonly #studio: Studio;
  readonly #form: OrderForm;
  readonly #trouble = make("div", {});
  readonly #progress = make("div", { class: "studio-progress", role: "group", "aria-label": "The composer at work" });
  readonly #results = make("div", { class: "studio-results", tabindex: "-1" });
  readonly #says = make("p", { class: "visually-hidden", role: "status" });
  #plugins: readonly Plugin[] = [];
  #said = "";

  constructor(studio: Studio, closed: string | undefined) {
    super();
    this.#studio = studio;
    this.listening = new Listening(studio);
    this.composer = new Composer(studio.host, (id) => this.nameOf(id));
    this.#form = new OrderForm(studio, closed, (order) => void this.#ask(order));
    this.element = make("section", { class: "studio-side", "aria-labelledby": "studio-side-title" },
      make("h2", { id: "studio-side-title", class: "studio-heading" }, "Composers"),
      this.#says, this.#results, this.#trouble, this.#progress, this.#form.element);
    this.composer.addEventListener("change", () => this.#draw());
    this.listening.addEventListener("change", () => this.#drawResults(this.composer.state));
    studio.addEventListener("piece", () => this.#form.update());
    studio.store.onChange((now, before) => { if (now.project.id !== before.project.id) this.#onProject(); });
    void this.load();
    this.#draw();
  }

  /** What is marked in the notes, in ticks: bars to be written anew. */
  mark(range: Loop | undefined): void {
    this.#form.marked = range;
  }

  /** Asks which composers there are, and whether they may be asked; when the page is looked at again, too. */
  async load(): Promise<void> {
    const [reply, info] = await Promise.all([this.#studio.host.plugins(), this.#studio.host.info()]);
    if (info.kind === "done") {
      this.#form.closed = info.value.composingClosed?.message;
      this.#form.busy = this.composer.busy;
    }
    if (reply.kind === "done") {
      this.#plugins = reply.value;
      this.#form.plugins = composers(reply.value);
    } else if (this.#plugins.length === 0) this.#form.fault = reasonsOf(reply).join(" ");
  }

  /** Takes up the job that the piece remembers. */
  #onProject(): void {
    this.composer.leave();
    const { job } = this.#studio.store.state.project;
    if (job) void this.composer.resume(job.id, job.parent).then((known) => { if (!known) this.#studio.store.dispatch({ type: "job", job: undefined }); });
  }

  async #ask(ordered: Ordered): Promise<void> {
    const begun = (job: string, parent: string | null): void => this.#studio.store.dispatch({ type: "job", job: { id: job, parent } });
    await this.composer.ask(() => this.#prepare(ordered), begun);
  }

  // What a composer starts from must be on the host; what comes from nothing needs only the composer.
  async #prepare({ inputs, second, ...rest }: Ordered): Promise<Asked | string> {
    const obstacle = await this.#studio.settle();
    if (inputs > 0 && obstacle) return obstacle;
    const { current } = this.#studio.store.state;
    const versions = [current, second].slice(0, inputs).filter((id) => id !== undefined);
    return { order: { ...rest, inputs: versions.map((version) => ({ version })) }, parent: (inputs > 0 && current) || null };
  }

  #draw(): void {
    const { state } = this.composer;
    this.#form.busy = this.composer.busy;
    this.#drawProgress(state);
    this.#drawResults(state);
    this.#trouble.replaceChildren(...(state.kind === "failed" ? [notice("is-danger", state.what, [...state.why, "Nothing is lost: your piece is as it was."])] : []));
    this.#say(state);
  }

  #drawProgress(state: Generating): void {
    this.#progress.hidden = !this.composer.busy;
    if (!this.composer.busy) return this.#progress.replaceChildren();
    const far = state.kind === "working" ? state.far : "";
    const says = state.kind === "working" ? state.says : state.kind === "fetching" ? "It is done. Fetching the music…" : "Asking…";
    const bar = this.#progress.querySelector("progress") ?? make("progress", { max: "1", value: "0", "aria-label": "How far it is" });
    bar.value = state.kind === "working" ? state.progress : state.kind === "fetching" ? 1 : 0;
    if (!bar.isConnected) {
      const cancel = make("button", { type: "button", class: "button is-small", "data-testid": "compose-cancel" }, "Cancel");
      cancel.addEventListener("click", () => {
        this.#studio.store.dispatch({ type: "job", job: undefined });
        void this.composer.cancel();
      });
      this.#progress.replaceChildren(make("p", { class: "progress-text" }, make("span", {}), make("span", { class: "num" })), bar, cancel);
    }
    const [left, right] = this.#progress.querySelectorAll(".progress-text span");
    left!.textContent = says;
    right!.textContent = far;
  }

  #drawResults(state: Generating): void {
    if (state.kind !== "done") return this.#results.replaceChildren();
    const focus = this.#results.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["focus"] : undefined;
    const { versions } = this.#studio.store.state;
    const variations = state.variations.map((variation) => ({ ...variation, kept: keptAs(versions, variation) }));
    const done = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "variations-done" }, variations.some(({ kept }) => kept) ? "Done" : "Keep none");
    done.addEventListener("click", () => this.#putAway());
    const cards = variations.map((variation) => variationCard(variation, this.listening.sounding === nameOf(variation), sameAs(variations, variation), {
      hear: () => this.listening.toggle(nameOf(variation), variation.midi),
      keep: () => this.#keep(variation, state.parent, state.label, variations.length),
    }));
    this.#results.replaceChildren(
      make("p", { class: "small" }, variations.length === 1 ? "It is done. Play it; keep it if you like it." : `${variations.length} variations. Play each; keep the one you like.`),
      make("ul", { class: "studio-variations" }, ...cards), done);
    if (focus) this.#results.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
  }

  #keep({ number, title, midi, job }: Variation, parent: string | null, composer: string, of: number): void {
    const { store } = this.#studio;
    this.listening.stop();
    const path = pathTo(store.state.versions, parent ?? undefined);
    const label = title || (of === 1 ? composer : `${composer}, variation ${number}`);
    const version = this.#studio.add({ kind: "generated", label, midi, from: { job, index: number }, parent: path.length > 0 ? parent : null });
    // What was added to one's own music does not name it.
    if (path.length === 0) this.#studio.rename(label, true);
    this.composer.kept(number, version.id);
    this.dispatchEvent(new Event("kept"));
    this.#says.textContent = `${label} is kept. It stands in your versions.`;
  }

  #putAway(): void {
    this.listening.stop();
    this.#studio.store.dispatch({ type: "job", job: undefined });
    this.composer.dismiss();
    this.#form.focus();
  }

  #say(state: Generating): void {
    const words = state.kind === "working" ? state.says : state.kind === "asking" ? "Asking the composer." : state.kind === "done" ? `The composer is done: ${state.variations.length} to hear.` : "";
    if (words === this.#said) return;
    this.#said = words;
    this.#says.textContent = words;
    if (state.kind === "done") {
      this.dispatchEvent(new Event("done"));
      this.#results.scrollIntoView?.({ block: "nearest" });
    }
  }

  /** A composer by its id, as people call it. */
  nameOf(id: string): string {
    return this.#plugins.find((plugin) => plugin.id === id)?.name ?? id;
  }
}

function nameOf({ job, number }: Variation): string {
  return `${job}/${number}`;
}
