import { icon, make } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { hasMarks, meterMarkAt, tempoMarkAt, tempoWords } from "../../document/marks";
import type { Studio } from "../work/studio";
import { editMark, fromWords, type MarkEdit } from "./edit-mark";
import { openMarks } from "./marks-dialog";
import { readMeter, showMeter } from "./meter-select";
import { readTempo, tempoInput } from "./tempo-input";

const flag = "M6 21V4M6 4h11l-3 4 3 4H6";

/** Tempo and meter as they are where one is, to be changed, and the way to those that change further on. */
export class TempoMeter {
  readonly element = make("span", { class: "studio-tempo-meter" });
  readonly #studio: Studio;
  readonly #tempo = tempoInput({ id: "studio-tempo" });
  readonly #meter = make("select", { class: "select studio-meter", id: "studio-meter" });
  #tick = 0;

  constructor(studio: Studio) {
    this.#studio = studio;
    const more = make("button", {
      type: "button", class: "studio-tool icon-button", "aria-label": "Tempo and meter further on", title: "Tempo and meter further on", "data-testid": "marks-open",
    }, icon(flag));
    more.addEventListener("click", () => openMarks(studio, this.#tick));
    this.#tempo.addEventListener("change", () => this.#onTempo());
    this.#meter.addEventListener("change", () => this.#edit(meterMarkAt(studio.document, this.#tick).tick, { meter: readMeter(this.#meter)! }));
    this.element.append(labelled("Tempo", this.#tempo), labelled("Meter", this.#meter), more);
    studio.history.onChange(() => this.#draw());
    this.#draw();
  }

  /** Shows what holds at `tick`. */
  show(tick: number): void {
    this.#tick = tick;
    // Asked for each frame: only where something changes further on is there anything else to show.
    if (hasMarks(this.#studio.document)) this.#draw();
  }

  #onTempo(): void {
    const tempo = readTempo(this.#tempo);
    if (tempo !== undefined) this.#edit(tempoMarkAt(this.#studio.document, this.#tick).tick, { tempo });
    this.#draw(true);
  }

  #edit(tick: number, edit: MarkEdit): void {
    const fault = editMark(this.#studio, tick, edit);
    if (!fault) return;
    toast({ text: fault });
    this.#draw(true);
  }

  /** What one is typing in is left alone, unless `all`. */
  #draw(all = false): void {
    const { document: piece } = this.#studio;
    const [tempo, meter] = [tempoMarkAt(piece, this.#tick), meterMarkAt(piece, this.#tick)];
    if (all || document.activeElement !== this.#tempo) this.#tempo.value = tempoWords(tempo.tempo);
    if (all || document.activeElement !== this.#meter) showMeter(this.#meter, meter);
    this.#tempo.title = hasMarks(piece) ? `Quarters a minute ${fromWords(piece, tempo.tick)}` : "Quarters a minute";
    this.#meter.title = hasMarks(piece) ? `Meter ${fromWords(piece, meter.tick)}` : "";
  }
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return make("label", { class: "studio-labelled is-inline" }, make("span", { class: "small" }, text), control);
}
