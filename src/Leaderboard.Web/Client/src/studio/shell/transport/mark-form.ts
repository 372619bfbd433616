import { make } from "../../../lib/dom";
import { barStart, meterRuns, placeOf } from "../../document/bar-grid";
import { fastest, slowest } from "../../document/edits";
import { meterMarkAt, meterWords, sameMeter, tempoMarkAt, tempoWords } from "../../document/marks";
import type { Studio } from "../work/studio";
import { editMark } from "./edit-mark";
import { readMeter, showMeter } from "./meter-select";
import { readTempo, tempoInput } from "./tempo-input";

/** Another tempo or meter from a bar on: the bar, and what holds there now to be changed. */
export class MarkForm {
  readonly element = make("form", { class: "studio-mark-form", novalidate: "", "data-testid": "mark-form" });
  readonly #studio: Studio;
  readonly #bar = make("input", { class: "input", type: "number", min: "1", step: "1", inputmode: "numeric", "aria-describedby": "studio-mark-error" });
  readonly #tempo = tempoInput({ "aria-describedby": "studio-mark-error" });
  readonly #meter = make("select", { class: "select studio-meter", "aria-describedby": "studio-mark-error" });
  readonly #fault = make("p", { class: "field-error", id: "studio-mark-error", role: "alert", hidden: "" });

  constructor(studio: Studio, tick: number) {
    this.#studio = studio;
    const { document } = studio;
    // What holds from the start has a row of its own above.
    this.#bar.value = String(Math.min(document.bars, Math.max(2, placeOf(meterRuns(document), tick).bar)));
    this.#bar.addEventListener("input", () => this.draw());
    this.element.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    this.element.append(labelled("From bar", this.#bar), labelled("Tempo", this.#tempo), labelled("Meter", this.#meter),
      make("button", { class: "button", "data-testid": "mark-add" }, "Change from there"), this.#fault);
  }

  /** Shows what holds at the bar. */
  draw(): void {
    const { document } = this.#studio;
    this.#fault.hidden = true;
    this.#bar.max = String(document.bars);
    this.#tempo.value = tempoWords(tempoMarkAt(document, this.#tick).tempo);
    showMeter(this.#meter, meterMarkAt(document, this.#tick));
  }

  /** Where the bar begins. */
  get #tick(): number {
    return barStart(meterRuns(this.#studio.document), Math.max(1, Math.round(Number(this.#bar.value))) - 1);
  }

  #submit(): void {
    const { document } = this.#studio;
    const [bar, tick, tempo, meter] = [Number(this.#bar.value), this.#tick, readTempo(this.#tempo), readMeter(this.#meter)!];
    if (!Number.isInteger(bar) || bar < 1 || bar > document.bars) return this.#tell(this.#bar, `The piece has bars 1 to ${document.bars}.`);
    if (tempo === undefined) return this.#tell(this.#tempo, `A tempo goes from ${slowest} to ${fastest} quarters a minute.`);
    const [tempoNow, meterNow] = [tempoWords(tempoMarkAt(document, tick).tempo), meterMarkAt(document, tick)];
    const edit = { ...(tempoWords(tempo) === tempoNow ? {} : { tempo }), ...(sameMeter(meter, meterNow) ? {} : { meter }) };
    if (Object.keys(edit).length === 0) return this.#tell(this.#tempo, `It goes at ${tempoNow} in ${meterWords(meterNow)} there already. Choose another tempo or meter.`);
    const fault = editMark(this.#studio, tick, edit);
    if (fault) this.#tell(this.#meter, fault);
  }

  #tell(field: HTMLElement, fault: string): void {
    this.#fault.textContent = fault;
    this.#fault.hidden = false;
    field.focus();
  }
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return make("label", { class: "studio-labelled" }, make("span", { class: "small" }, text), control);
}
