import { make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import type { ParameterValue } from "../../api/making";
import { parametersOf, type Plugin } from "../../api/plugins";
import type { Studio } from "../work/studio";
import type { Loop } from "../../roll/loop";
import { OrderExtras } from "./order-extras";
import { ParameterForm } from "./parameter-form";
import { factsOf, type PieceFacts } from "./piece-facts";
import { isPlace, placesOf } from "./places";
import { composersFor, inputsOf, tasksOf, taskWords } from "./tasks";

/** What is asked of a composer; `inputs` says how many pieces it starts from, `second` which version beside the current one. */
export interface Ordered {
  readonly plugin: string;
  readonly task: string;
  readonly parameters: Record<string, ParameterValue>;
  readonly seed?: number;
  readonly count: number;
  readonly inputs: number;
  readonly second?: string | undefined;
}

/** What should happen, who does it, and how: drawn from what the plugins declare. What was typed stays for each of them. */
export class OrderForm {
  readonly element = make("form", { class: "studio-order", novalidate: "", "data-testid": "order" });
  readonly #studio: Studio;
  readonly #send: (order: Ordered) => void;
  #closed: string | undefined;
  readonly #typed = new Map<string, Map<string, string>>();
  readonly #button = make("button", { class: "button is-primary is-block", "data-testid": "compose" });
  #plugins: readonly Plugin[] | undefined;
  #fault = "";
  #task = "";
  // Chosen by the person: what is possible may change, the choice stays.
  #picked = "";
  #plugin = "";
  #form: ParameterForm | undefined;
  #formOf = "";
  #extras: OrderExtras | undefined;
  #drawn = "";
  #marked: Loop | undefined;
  // What the piece has said last of bars and parts, by form: what is typed since stays.
  readonly #said = new Map<string, string>();

  constructor(studio: Studio, closed: string | undefined, send: (order: Ordered) => void) {
    [this.#studio, this.#closed, this.#send] = [studio, closed, send];
    this.element.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    studio.history.onChange(() => this.update());
    studio.addEventListener("track", () => this.update());
    this.update();
  }

  /** What is marked in the notes, in ticks. */
  set marked(range: Loop | undefined) {
    this.#marked = range;
    this.update();
  }

  set plugins(plugins: readonly Plugin[]) {
    this.#plugins = plugins;
    this.#drawn = "";
    this.update();
  }

  /** Why there are no composers to choose from. */
  set fault(fault: string) {
    this.#fault = fault;
    this.update();
  }

  set busy(busy: boolean) {
    this.#button.disabled = busy || this.#closed !== undefined;
  }

  /** Why nothing can be composed now. */
  set closed(closed: string | undefined) {
    if (closed === this.#closed) return;
    this.#closed = closed;
    this.#drawn = "";
    this.update();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>("input:checked, select, button")?.focus();
  }

  /** Draws what is possible now: without music only what begins from nothing. */
  update(): void {
    if (!this.#plugins) return this.element.replaceChildren(this.#fault ? notice("is-warn", "The composers cannot be listed now.", [this.#fault]) : make("p", { class: "soft small" }, "Looking who is there…"));
    const tasks = tasksOf(this.#plugins, this.#studio.hasMusic);
    if (tasks.length === 0) return this.element.replaceChildren(make("p", { class: "soft small" }, "No composer is ready just now. They appear here as soon as one is; your piece stays as it is."));
    this.#task = tasks.includes(this.#picked) ? this.#picked : tasks[0]!;
    const able = composersFor(this.#plugins, this.#task);
    if (!able.some(({ id }) => id === this.#plugin)) this.#plugin = able[0]!.id;
    const plugin = able.find(({ id }) => id === this.#plugin)!;
    const facts = factsOf(this.#studio.document, this.#studio.trackId, this.#marked);
    this.#fill(plugin, facts);
    // Only a form that names places of the piece is another one when the piece is.
    const of = parametersOf(plugin, this.#task).some(isPlace) ? [facts.bars, facts.parts, facts.marked !== undefined] : [];
    const shape = JSON.stringify([tasks, this.#task, this.#plugin, able.map(({ id, version }) => id + version), of]);
    if (shape === this.#drawn) return;
    this.#drawn = shape;
    this.#draw(tasks, able, plugin, facts);
  }

  /** Fills in the bars and the part that are marked, when others are than before. */
  #fill(plugin: Plugin, facts: PieceFacts): void {
    const key = `${plugin.id}/${this.#task}`;
    const places = placesOf(parametersOf(plugin, this.#task), facts);
    const said = JSON.stringify([...places]);
    if (this.#said.get(key) === said) return;
    this.#said.set(key, said);
    for (const [name, value] of places) {
      this.#memory(key).set(name, value);
      if (this.#formOf === key) this.#form?.write(name, value);
    }
  }

  #draw(tasks: readonly string[], able: readonly Plugin[], plugin: Plugin, facts: PieceFacts): void {
    const words = taskWords(this.#task);
    const focused = this.element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["focus"] : undefined;
    const [before, unfolded] = [this.#formOf, this.#form?.unfolded ?? []];
    this.#formOf = `${plugin.id}/${this.#task}`;
    this.#form = new ParameterForm(plugin, this.#task, this.#memory(this.#formOf), facts);
    this.#extras = new OrderExtras(plugin, this.#memory("extras"), inputsOf(this.#task) > 1 ? this.#studio : undefined);
    if (before === this.#formOf) this.#form.unfolded = unfolded;
    this.#button.textContent = words.verb;
    this.element.replaceChildren(this.#tasks(tasks), this.#composers(able, plugin), this.#form.element, this.#extras.element,
      ...(this.#closed ? [notice("is-warn", "Nothing can be composed now.", [this.#closed])] : []),
      make("div", { class: "studio-order-send" }, this.#button));
    if (focused) this.element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  #tasks(tasks: readonly string[]): HTMLElement {
    const group = make("fieldset", { class: "studio-tasks" }, make("legend", { class: "field-label" }, "What should happen?"));
    for (const task of tasks) {
      const radio = make("input", { type: "radio", name: "studio-task", value: task, class: "visually-hidden", "data-focus": `task-${task}` });
      radio.checked = task === this.#task;
      radio.addEventListener("change", () => { this.#picked = task; this.update(); });
      group.append(make("label", { class: "studio-task" }, radio, make("span", {}, taskWords(task).name)));
    }
    const { about } = taskWords(this.#task);
    if (about) group.append(make("p", { class: "field-help" }, about));
    return group;
  }

  #composers(able: readonly Plugin[], plugin: Plugin): HTMLElement {
    const select = make("select", { class: "select", id: "studio-composer", "data-focus": "composer", "aria-describedby": "studio-composer-about" });
    for (const { id, name } of able) select.append(make("option", { value: id }, name));
    select.value = plugin.id;
    select.addEventListener("change", () => { this.#plugin = select.value; this.update(); });
    return make("div", { class: "field" }, make("label", { for: "studio-composer" }, "Composer"), select,
      make("p", { class: "field-help", id: "studio-composer-about", dir: "auto" }, plugin.description));
  }

  #submit(): void {
    if (this.#button.disabled) return;
    const parameters = this.#form?.read();
    const extras = this.#extras?.read();
    if (!parameters || !extras) return;
    this.#send({ plugin: this.#plugin, task: this.#task, parameters, ...extras, inputs: inputsOf(this.#task) });
  }

  #memory(key: string): Map<string, string> {
    const known = this.#typed.get(key) ?? new Map<string, string>();
    this.#typed.set(key, known);
    return known;
  }
}
