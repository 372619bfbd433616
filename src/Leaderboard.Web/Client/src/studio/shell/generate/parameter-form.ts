import { make } from "../../../lib/dom";
import type { Plugin, PluginParameter } from "../../api/plugins";
import type { ParameterValue } from "../../api/making";
import { ParameterField } from "./parameter-field";
import { asTyped, parametersFor, readTyped } from "./parameters";

/** The form of one plugin's task, drawn from its declared parameters. What is typed is told to `typed`, by name. */
export class ParameterForm {
  readonly element = make("div", { class: "studio-parameters" });
  readonly #fields: ParameterField[];

  constructor(plugin: Plugin, task: string, typed: Map<string, string>) {
    const { first, more } = parametersFor(plugin, task);
    const field = (parameter: PluginParameter): ParameterField =>
      new ParameterField(parameter, typed.get(parameter.name) ?? asTyped(parameter.default), (value) => typed.set(parameter.name, value));
    const [shown, folded] = [first.map(field), more.map(field)];
    this.#fields = [...shown, ...folded];
    this.element.append(...shown.map(({ element }) => element));
    if (folded.length > 0) this.element.append(this.#fold(folded));
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
    wrong?.focus();
    return wrong ? undefined : values;
  }

  #fold(fields: readonly ParameterField[]): HTMLElement {
    const summary = make("summary", {}, `${fields.length} more settings`);
    return make("details", { class: "disclosure" }, summary, make("div", { class: "studio-parameters studio-parameters-more" }, ...fields.map(({ element }) => element)));
  }
}
