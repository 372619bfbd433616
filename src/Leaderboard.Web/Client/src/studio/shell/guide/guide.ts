import { icon, make, paths } from "../../../lib/dom";
import { byTouch } from "../../roll/by-touch";
import type { Studio } from "../work/studio";
import { doneSteps, nextStep, steps, type Step, type StepName } from "./steps";

const over = "That was the whole way. From here on it is yours: go back to any version, ask another composer, hand in another piece.";
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
    const list = make("ol", { class: "studio-guide-steps" }, ...steps.map((step) => this.#step(step, done.has(step.name), step === next)));
    const close = make("button", { type: "button", class: "icon-button", "aria-label": "Put the first steps away", "data-testid": "guide-close" }, icon(paths.close));
    close.addEventListener("click", () => this.toggle());
    this.element.replaceChildren(list, ...(next ? [] : [make("p", { class: "studio-guide-over small" }, over)]), close);
  }

  // Of the next step everything is said, of the others there is the number, or a tick.
  #step({ name, title, about, byTouch: touch = about }: Step, isDone: boolean, isNext: boolean): HTMLElement {
    const words = make("span", isNext ? {} : { class: "visually-hidden" }, isDone ? `Done: ${title}` : title);
    if (!isNext) return make("li", { class: isDone ? "is-done" : "", title, "data-step": name }, ...(isDone ? [icon(tick)] : []), words);
    const show = make("button", { type: "button", class: "button is-small", "data-testid": "guide-show" }, "Show me where");
    show.addEventListener("click", () => this.#show(name));
    const item = make("li", { class: "is-next", "aria-current": "step", "data-step": name }, words, make("span", { class: "studio-guide-about" }, byTouch() ? touch : about), show);
    // Where the others are not shown the counter does not know its number.
    item.style.setProperty("--step", String(steps.findIndex((step) => step.name === name) + 1));
    return item;
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
