import { make } from "../../lib/dom";
import type { Criterion } from "./list";

const svg = "http://www.w3.org/2000/svg";

/** A criterion as five large buttons, drawn as ScoreButtons.razor does; its help opens with a tap on its name. */
export class CriterionButtons {
  readonly element: HTMLFieldSetElement;
  readonly #inputs: HTMLInputElement[];
  readonly #chosen = make("span", { class: "judge-chosen", "aria-hidden": "true" });

  constructor(readonly criterion: Criterion, readonly titles: readonly string[], chose: (value: number) => void) {
    const name = `values.${criterion.id}`;
    const help = make("p", { class: "judge-help small soft", id: `${name}-help`, hidden: "" }, criterion.help);
    const more = make("button", { type: "button", class: "judge-name", "aria-expanded": "false", "aria-controls": help.id }, make("span", {}, criterion.name));
    more.addEventListener("click", () => {
      help.hidden = !help.hidden;
      more.setAttribute("aria-expanded", String(!help.hidden));
    });
    const legend = make("legend", { class: "visually-hidden" }, criterion.name);
    this.#inputs = titles.map((title, i) => make("input", { type: "radio", name, value: String(i + 1), "aria-label": `${i + 1}, ${title}` }));
    this.element = make("fieldset", { class: "scores judge-scores", "data-criterion": criterion.id }, legend,
      make("div", { class: "judge-scores-head" }, more, this.#chosen), help,
      ...this.#inputs.map((input, i) => make("label", { class: "score", "data-score": String(i + 1) }, input,
        make("span", { class: "score-face", "aria-hidden": "true", title: titles[i] ?? "" }, String(i + 1), heads(i + 1)))));
    for (const input of this.#inputs) input.addEventListener("change", () => chose(Number(input.value)));
  }

  /** The chosen score; undefined: none. */
  set value(value: number | undefined) {
    for (const input of this.#inputs) input.checked = Number(input.value) === value;
    this.#chosen.textContent = value === undefined ? "No score yet" : (this.titles[value - 1] ?? "");
    if (value === undefined) delete this.#chosen.dataset["score"];
    else this.#chosen.dataset["score"] = String(value);
  }

  /** Marks where the number keys go. */
  set current(current: boolean) {
    this.element.classList.toggle("is-current", current);
  }
}

function heads(count: number): HTMLElement {
  const row = make("span", { class: "heads" });
  for (let i = 0; i < count; i++) {
    const head = document.createElementNS(svg, "svg");
    const shape = document.createElementNS(svg, "ellipse");
    head.setAttribute("viewBox", "0 0 12 10");
    head.setAttribute("fill", "currentColor");
    for (const [key, value] of Object.entries({ cx: "6", cy: "5", rx: "4.6", ry: "3.4", transform: "rotate(-20 6 5)" })) shape.setAttribute(key, value);
    head.append(shape);
    row.append(head);
  }
  return row;
}
