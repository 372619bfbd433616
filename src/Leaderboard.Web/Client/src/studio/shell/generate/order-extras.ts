import { make } from "../../../lib/dom";
import type { Plugin } from "../../api/plugins";
import type { Studio } from "../work/studio";

const mostVariations = 4;
const usualVariations = 3;
const mostSeed = Number.MAX_SAFE_INTEGER;

/** What every composer is asked beside its own parameters: how many variations, the seed, and a second piece where one is needed. */
export class OrderExtras {
  readonly element = make("div", { class: "studio-parameters" });
  readonly #count = make("select", { class: "select", id: "studio-count", "data-focus": "count" });
  readonly #seed = make("input", { class: "input", id: "studio-seed", inputmode: "numeric", maxlength: "16", autocomplete: "off", "aria-describedby": "studio-seed-error studio-seed-help" });
  readonly #fault = make("p", { class: "field-error", id: "studio-seed-error", hidden: "" });
  readonly #second: HTMLSelectElement | undefined;

  /** `studio` when the task needs a second piece: one of its versions is chosen. */
  constructor({ deterministic }: Plugin, typed: Map<string, string>, studio: Studio | undefined) {
    for (let count = 1; count <= mostVariations; count++) this.#count.append(make("option", { value: String(count) }, count === 1 ? "One" : `${count}, side by side`));
    this.#count.value = typed.get("count") ?? String(usualVariations);
    this.#count.addEventListener("change", () => typed.set("count", this.#count.value));
    this.#seed.value = typed.get("seed") ?? "";
    this.#seed.addEventListener("input", () => { typed.set("seed", this.#seed.value); this.#tell(undefined); });
    this.#second = studio && secondPiece(studio);
    const chance = deterministic
      ? "Leave it empty and chance decides. The same number with the same settings makes the same music again."
      : "Leave it empty and chance decides. This composer makes something else each time, whatever the number is.";
    this.element.append(
      ...(this.#second ? [field("studio-second", "The piece it ends with", this.#second)] : []),
      field("studio-count", "Variations", this.#count),
      make("details", { class: "disclosure" }, make("summary", {}, "Chance"),
        make("div", { class: "field" }, make("label", { for: "studio-seed" }, "Seed"), this.#seed, make("p", { class: "field-help", id: "studio-seed-help" }, chance), this.#fault)));
  }

  /** What was chosen, or undefined when the seed is none: it is marked then and has the focus. */
  read(): { count: number; seed?: number; second?: string } | undefined {
    const typed = this.#seed.value.trim();
    const seed = Number(typed);
    if (typed !== "" && !(/^\d+$/.test(typed) && seed <= mostSeed)) {
      this.#tell("A seed is a whole number, without letters.");
      this.#seed.closest("details")!.open = true;
      this.#seed.focus();
      return undefined;
    }
    return { count: Number(this.#count.value), ...(typed === "" ? {} : { seed }), ...(this.#second ? { second: this.#second.value } : {}) };
  }

  #tell(fault: string | undefined): void {
    this.#fault.hidden = fault === undefined;
    this.#fault.textContent = fault ?? "";
    if (fault === undefined) this.#seed.removeAttribute("aria-invalid");
    else this.#seed.setAttribute("aria-invalid", "true");
  }
}

function secondPiece(studio: Studio): HTMLSelectElement {
  const { versions } = studio.store.state;
  const select = make("select", { class: "select", id: "studio-second" });
  for (const { id, label, saved } of versions) if (saved > 0) select.append(make("option", { value: id }, label));
  return select;
}

function field(id: string, label: string, control: HTMLElement): HTMLElement {
  return make("div", { class: "field" }, make("label", { for: id }, label), control);
}
