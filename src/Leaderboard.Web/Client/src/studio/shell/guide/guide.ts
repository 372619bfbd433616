import { icon, make, paths } from "../../../lib/dom";
import type { Studio } from "../work/studio";
import { doneSteps, nextStep, steps, type StepName } from "./steps";

const tick = "M5 12.5l4.5 4.5L19 7";

/** A checklist from nothing to an entry, which moves with what was done. It can be put away, and asked for again. */
export class Guide {
  readonly element = make("aside", { class: "studio-guide", "aria-label": "First steps", "data-testid": "guide" });
  readonly #studio: Studio;
  readonly #show: (step: StepName) => void;
  readonly #key: string;
  readonly #marks = new Set<"listen" | "submit">();
  #hidden: boolean;

  /** `show` leads to where a step is taken. `user` and the event keep people apart on one device. */
  constructor(studio: Studio, user: string, show: (step: StepName) => void) {
    [this.#studio, this.#show] = [studio, show];
    this.#key = `studio/guide/${user}/${studio.host.slug}`;
    const kept = read(this.#key);
    this.#hidden = kept.includes("hidden");
    for (const mark of ["listen", "submit"] as const) if (kept.includes(mark)) this.#marks.add(mark);
    studio.store.onChange((now, before) => { if (now.versions !== before.versions) this.#draw(); });
    this.#draw();
  }

  /** Notes what the piece does not tell. */
  mark(step: "listen" | "submit"): void {
    if (this.#marks.has(step)) return;
    this.#marks.add(step);
    this.#keep();
    this.#draw();
  }

  /** Shows it again, or puts it away. */
  toggle(): void {
    this.#hidden = !this.#hidden;
    this.#keep();
    this.#draw();
  }

  get hidden(): boolean {
    return this.#hidden;
  }

  #draw(): void {
    this.element.hidden = this.#hidden;
    if (this.#hidden) return;
    const done = doneSteps(this.#studio.store.state, this.#marks);
    const next = nextStep(done);
    const list = make("ol", { class: "studio-guide-steps" }, ...steps.map(({ name, title }) => {
      const state = done.has(name) ? "is-done" : name === next?.name ? "is-next" : "";
      const said = done.has(name) ? [icon(tick), make("span", { class: "visually-hidden" }, "Done: ")] : [];
      return make("li", { class: state, ...(name === next?.name ? { "aria-current": "step" } : {}), "data-step": name }, ...said, make("span", {}, title));
    }));
    const close = make("button", { type: "button", class: "icon-button", "aria-label": "Put the first steps away", "data-testid": "guide-close" }, icon(paths.close));
    close.addEventListener("click", () => this.toggle());
    this.element.replaceChildren(list, this.#words(next?.name), close);
  }

  #words(name: StepName | undefined): HTMLElement {
    const step = steps.find((one) => one.name === name);
    if (!step) return make("p", { class: "studio-guide-next small" }, "That was the whole way. From here on it is yours: go back to any version, try another composer, hand in another piece.");
    const show = make("button", { type: "button", class: "button is-small", "data-testid": "guide-show" }, "Show me where");
    show.addEventListener("click", () => this.#show(step.name));
    return make("p", { class: "studio-guide-next small" }, make("b", {}, `${step.title}. `), step.about, " ", show);
  }

  #keep(): void {
    try {
      localStorage.setItem(this.#key, [...this.#marks, ...(this.#hidden ? ["hidden"] : [])].join(" "));
    } catch (error) {
      console.warn("This browser does not remember the first steps.", error);
    }
  }
}

function read(key: string): string[] {
  try {
    return (localStorage.getItem(key) ?? "").split(" ");
  } catch {
    // Storage is switched off: the first steps begin anew.
    return [];
  }
}
