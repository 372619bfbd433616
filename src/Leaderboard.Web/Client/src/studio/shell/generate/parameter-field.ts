import { make } from "../../../lib/dom";
import type { PluginParameter } from "../../api/plugins";
import { asTyped, rangeWords } from "./parameters";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Over more values than these a slider cannot be held still; the number is typed. */
const mostSteps = 300;
/** More choices than these are quicker found in a list. */
const mostButtons = 3;
const lineLength = 120;

/** One declared parameter as a control. Nothing of the plugin is known but the declaration. */
export class ParameterField {
  readonly element: HTMLElement;
  readonly #error = make("p", { class: "field-error", hidden: "" });
  readonly #id: string;
  #read: () => string = () => "";
  #write: (typed: string) => void = () => undefined;
  #focus: () => void = () => undefined;

  /** `changed` is called with what stands in it; `options` are the only values where the piece has no others. */
  constructor(readonly parameter: PluginParameter, typed: string, changed: (typed: string) => void, readonly options?: readonly Option[]) {
    this.#id = `studio-p-${parameter.name}`;
    this.#error.id = `${this.#id}-error`;
    this.element = this.#build(typed);
    this.element.dataset["testid"] = `parameter-${parameter.name}`;
    this.element.addEventListener("input", () => {
      this.fault = undefined;
      changed(this.#read());
    });
  }

  get typed(): string {
    return this.#read();
  }

  set typed(typed: string) {
    this.#write(typed);
    this.fault = undefined;
  }

  /** What is wrong with it; undefined: nothing. */
  set fault(fault: string | undefined) {
    this.#error.hidden = fault === undefined;
    this.#error.textContent = fault ?? "";
    for (const control of this.element.querySelectorAll(".input, .select, .textarea")) {
      if (fault === undefined) control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    }
  }

  focus(): void {
    // It may be folded away.
    this.element.closest("details")?.setAttribute("open", "");
    this.#focus();
  }

  #build(typed: string): HTMLElement {
    const { type, choices } = this.parameter;
    if (type === "switch") return this.#switch(typed);
    if (type === "choice" && choices.length <= mostButtons) return this.#radios(typed);
    const listed = type === "choice" ? choices : this.options;
    const control = listed ? this.#select(listed, typed) : type === "text" ? this.#text(typed) : this.#number(typed);
    const field = control.matches("es-slider") ? control.querySelector("input")! : (control as HTMLInputElement);
    this.#read = () => field.value;
    this.#write = (value) => {
      field.value = value;
      // A slider beside it moves along.
      field.dispatchEvent(new Event("input"));
    };
    this.#focus = () => field.focus();
    return make("div", { class: "field" }, make("label", { for: this.#id }, this.parameter.label), control, this.#help(), this.#error);
  }

  #switch(typed: string): HTMLElement {
    const box = make("input", { type: "checkbox", id: this.#id, "aria-describedby": this.#describedBy });
    box.checked = typed === "true";
    this.#read = () => String(box.checked);
    this.#focus = () => box.focus();
    return make("div", { class: "field" }, make("label", { class: "check parameter-switch" }, box, make("span", {}, this.parameter.label)), this.#help(), this.#error);
  }

  #radios(typed: string): HTMLElement {
    const radios = this.parameter.choices.map(({ value, label, help }) => {
      const radio = make("input", { type: "radio", name: this.#id, value });
      radio.checked = value === typed;
      const text = make("span", {}, label, ...(help ? [make("span", { class: "soft small parameter-choice-help" }, help)] : []));
      return { radio, label: make("label", { class: "radio parameter-choice" }, radio, text) };
    });
    this.#read = () => radios.find(({ radio }) => radio.checked)?.radio.value ?? "";
    this.#focus = () => (radios.find(({ radio }) => radio.checked) ?? radios[0])?.radio.focus();
    const legend = make("legend", { class: "field-label" }, this.parameter.label);
    return make("fieldset", { class: "field", "aria-describedby": this.#describedBy }, legend, ...radios.map(({ label }) => label), this.#help(), this.#error);
  }

  #select(options: readonly Option[], typed: string): HTMLElement {
    const select = make("select", { class: "select", id: this.#id, "aria-describedby": this.#describedBy });
    for (const { value, label } of options) select.append(make("option", { value }, label));
    select.value = typed;
    return select;
  }

  #text(typed: string): HTMLElement {
    const most = this.parameter.maxLength ?? undefined;
    const common = { id: this.#id, "aria-describedby": this.#describedBy, maxlength: most === undefined ? null : String(most) };
    const control = (most ?? 0) > lineLength ? make("textarea", { class: "textarea", ...common }) : make("input", { class: "input", autocomplete: "off", ...common });
    control.value = typed;
    return control;
  }

  #number(typed: string): HTMLElement {
    const { min, max, step, type } = this.parameter;
    const bound = (value: number | null | undefined): string | null => (value === null || value === undefined ? null : asTyped(value));
    const input = make("input", {
      class: "input slider-value", type: "number", id: this.#id, min: bound(min), max: bound(max),
      step: bound(step) ?? (type === "integer" ? "1" : "any"), inputmode: type === "integer" ? "numeric" : "decimal", "aria-describedby": this.#describedBy,
    });
    input.value = typed;
    const steps = ((max ?? Infinity) - (min ?? -Infinity)) / (step || 1);
    return steps > mostSteps ? input : make("es-slider" as "div", { class: "slider" }, input);
  }

  #help(): HTMLElement {
    const { help, type } = this.parameter;
    const range = (type === "number" || type === "integer") && !this.options ? rangeWords(this.parameter) : "";
    return make("p", { class: "field-help", id: `${this.#id}-help` }, range ? `${help} ${range.charAt(0).toUpperCase()}${range.slice(1)}.` : help);
  }

  get #describedBy(): string {
    return `${this.#id}-error ${this.#id}-help`;
  }
}
