import { make } from "../../../lib/dom";
import type { Plugin, PluginParameter } from "../../api/plugins";
import type { ParameterValue } from "../../api/making";
import { ParameterField } from "./parameter-field";
import { asTyped, parametersFor, readTyped } from "./parameters";
import type { PieceFacts } from "./piece-facts";
import { barsIn, partChoices, withinPiece } from "./places";
import { byTopic, type Topic } from "./topics";

/** The form of one plugin's task, drawn from its declared parameters. What is typed is told to `typed`, by name. */
export class ParameterForm {
  readonly element = make("div", { class: "studio-parameters" });
  readonly #fields: ParameterField[] = [];
  readonly #folds: readonly HTMLDetailsElement[];
  readonly #bars: ReturnType<typeof barsIn>;

  constructor(plugin: Plugin, task: string, typed: Map<string, string>, facts: PieceFacts) {
    const { first, more } = parametersFor(plugin, task);
    this.#bars = barsIn(first);
    const field = (declared: PluginParameter): HTMLElement => {
      const parameter = withinPiece(declared, facts);
      const added = new ParameterField(parameter, typed.get(parameter.name) ?? asTyped(parameter.default), (value) => typed.set(parameter.name, value), partChoices(declared, facts));
      this.#fields.push(added);
      return added.element;
    };
    for (const parameter of first) {
      if (parameter === this.#bars?.first) this.element.append(hint(facts));
      this.element.append(field(parameter));
    }
    this.#folds = byTopic(more).map((topic) => fold(topic, topic.parameters.map(field)));
    this.element.append(...this.#folds);
  }

  /** The names of what is unfolded. */
  get unfolded(): readonly string[] {
    return this.#folds.filter(({ open }) => open).map(({ dataset }) => dataset["topic"]!);
  }

  set unfolded(names: readonly string[]) {
    for (const fold of this.#folds) fold.open = names.includes(fold.dataset["topic"]!);
  }

  /** Writes into a field. */
  write(name: string, value: string): void {
    const field = this.#fields.find(({ parameter }) => parameter.name === name);
    if (field) field.typed = value;
  }

  /** The values by name, or undefined when something is wrong: it is marked then, and the first such field has the focus. */
  read(): Record<string, ParameterValue> | undefined {
    const values: Record<string, ParameterValue> = {};
    let wrong: ParameterField | undefined;
    for (const field of this.#fields) {
      const read = readTyped(field.parameter, field.typed);
      field.fault = "fault" in read ? read.fault : undefined;
      if ("fault" in read) wrong ??= field;
      else values[field.parameter.name] = read.value;
    }
    wrong ??= this.#turned(values);
    wrong?.focus();
    return wrong ? undefined : values;
  }

  /** The last bar, where it stands before the first. */
  #turned(values: Record<string, ParameterValue>): ParameterField | undefined {
    const bars = this.#bars;
    if (!bars || Number(values[bars.first.name]) <= Number(values[bars.last.name])) return undefined;
    const last = this.#fields.find(({ parameter }) => parameter.name === bars.last.name);
    if (last) last.fault = "This is before the first bar.";
    return last;
  }
}

function hint({ marked }: PieceFacts): HTMLElement {
  const words = marked ? "The bars that you marked are filled in." : "Pull along the ruler or select notes, and their bars are filled in.";
  return make("p", { class: "field-help studio-bars-hint" }, words);
}

function fold({ name, parameters }: Topic, fields: readonly HTMLElement[]): HTMLDetailsElement {
  const count = make("span", { class: "soft small studio-topic-count" }, String(parameters.length), make("span", { class: "visually-hidden" }, parameters.length === 1 ? " setting" : " settings"));
  return make("details", { class: "disclosure", "data-topic": name }, make("summary", {}, name, count), make("div", { class: "studio-parameters studio-parameters-more" }, ...fields));
}
