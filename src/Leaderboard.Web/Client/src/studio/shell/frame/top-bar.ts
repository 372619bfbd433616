import { icon, make } from "../../../lib/dom";
import type { Studio } from "../work/studio";
import { SaveBadge } from "./save-state";

const folder = "M3 6h6l2 2h10v11H3z";
const take = "M12 4v12M7.5 11.5 12 16l4.5-4.5M5 19h14";
const send = "M4 12 20 4l-5 16-4-6z";
const steps = "M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1";

export interface TopActions {
  pieces(): void;
  take(): void;
  submit(): void;
  guide(): void;
}

/** The piece's name, whether it is safe, and what can be done with the whole of it. */
export class TopBar {
  readonly element: HTMLElement;
  readonly #title = make("input", { class: "studio-title", "aria-label": "Title of the piece", maxlength: "80", dir: "auto", autocomplete: "off", spellcheck: "false", "data-testid": "title" });

  constructor(studio: Studio, actions: TopActions) {
    this.#title.addEventListener("change", () => { studio.rename(this.#title.value); this.#title.value = studio.store.state.project.title; });
    this.#title.addEventListener("keydown", (event) => { if (event.key === "Enter") this.#title.blur(); });
    studio.store.onChange(({ project }) => { if (document.activeElement !== this.#title) this.#title.value = project.title; });
    this.#title.value = studio.store.state.project.title;
    const submit = button("Hand in", send, "submit", actions.submit);
    submit.classList.add("is-primary");
    this.element = make("div", { class: "studio-top" },
      make("h1", { class: "visually-hidden" }, "Studio"), this.#title, new SaveBadge(studio).element,
      make("div", { class: "studio-acts" },
        button("First steps", steps, "guide-toggle", actions.guide), button("Pieces", folder, "pieces", actions.pieces), button("Take along", take, "export", actions.take), submit));
  }
}

function button(text: string, shape: string, testId: string, act: () => void): HTMLButtonElement {
  const made = make("button", { type: "button", class: "button is-small", "data-testid": testId, "aria-label": text, title: text }, icon(shape), make("span", { class: "studio-act-text" }, text));
  made.addEventListener("click", act);
  return made;
}
