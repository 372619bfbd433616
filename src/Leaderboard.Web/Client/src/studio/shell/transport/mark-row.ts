import { icon, make, paths } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { tempoWords, type Mark } from "../../document/marks";
import type { Studio } from "../work/studio";
import { barWords, editMark, type MarkEdit } from "./edit-mark";
import { readMeter, showMeter } from "./meter-select";
import { readTempo, tempoInput } from "./tempo-input";

const asBefore = "same";

/** One mark of tempo and meter: what is written into it holds at once. */
export class MarkRow {
  readonly element = make("li", { "data-testid": "mark" });
  readonly tick: number;
  readonly #studio: Studio;
  readonly #where = make("span", { class: "num" });
  readonly #tempo = tempoInput({ placeholder: asBefore });
  readonly #meter = make("select", { class: "select studio-meter" });
  readonly #remove = make("button", { type: "button", class: "icon-button", "data-testid": "mark-remove" }, icon(paths.close));
  #mark: Mark;

  constructor(studio: Studio, mark: Mark) {
    [this.#studio, this.tick, this.#mark] = [studio, mark.tick, mark];
    this.#tempo.addEventListener("change", () => this.#onTempo());
    this.#meter.addEventListener("change", () => this.#edit({ meter: readMeter(this.#meter) ?? null }));
    this.#remove.addEventListener("click", () => this.#edit({ tempo: null, meter: null }));
    this.element.append(this.#where, this.#tempo, this.#meter, ...(this.tick === 0 ? [] : [this.#remove]));
    this.draw(mark);
  }

  draw(mark: Mark): void {
    this.#mark = mark;
    const words = this.tick === 0 ? "the start" : barWords(this.#studio.document, this.tick);
    this.#where.textContent = words.replace("the start", "Start").replace("bar", "Bar");
    this.#tempo.setAttribute("aria-label", `Tempo from ${words}`);
    this.#meter.setAttribute("aria-label", `Meter from ${words}`);
    this.#remove.title = `Remove the change at ${words}`;
    this.#remove.setAttribute("aria-label", this.#remove.title);
    this.#tempo.value = mark.tempo === undefined ? "" : tempoWords(mark.tempo);
    showMeter(this.#meter, mark.meter, this.tick === 0 ? undefined : asBefore);
  }

  focus(): void {
    this.#tempo.focus();
  }

  #onTempo(): void {
    const tempo = readTempo(this.#tempo);
    if (tempo !== undefined) this.#edit({ tempo });
    else if (this.#tempo.value === "" && this.tick > 0) this.#edit({ tempo: null });
    else this.draw(this.#mark);
  }

  #edit(edit: MarkEdit): void {
    const fault = editMark(this.#studio, this.tick, edit);
    if (fault) toast({ text: fault });
    this.draw(this.#mark);
  }
}
