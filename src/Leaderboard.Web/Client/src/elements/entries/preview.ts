import { icon, make, paths } from "../../lib/dom";
import { clock } from "../../lib/duration";
import type { Music } from "../../midi/types";
import { barRange, type BarRange } from "../../roll/bar-range";
import type EsPianoRoll from "../es-piano-roll";
import { PreviewSynth } from "./preview-synth";

const judged = 8;

/** The chosen file as a picture with the eight bars marked, and to hear; nothing is uploaded yet. */
export class Preview {
  readonly element: HTMLElement;
  readonly #roll: EsPianoRoll;
  readonly #synth: PreviewSynth;
  readonly #button = make("button", { type: "button", class: "button is-small", "data-testid": "entry-listen" });
  readonly #time = make("span", { class: "num small soft" });
  readonly #facts = make("p", { class: "small", "data-testid": "entry-facts" });
  readonly #music: Music;

  constructor(music: Music, startBar: number, marked: (startBar: number) => void) {
    this.#music = music;
    this.#roll = make("es-piano-roll" as "div", { class: "roll", label: "Piano roll of your file", "select-bars": String(judged), "start-bar": String(startBar) }) as unknown as EsPianoRoll;
    this.#synth = new PreviewSynth(music, (seconds, playing) => this.#tell(seconds, playing));
    this.#button.addEventListener("click", () => void this.#synth.toggle());
    this.#roll.addEventListener("es-select", (event) => {
      const range = (event as CustomEvent<BarRange>).detail;
      this.#tellBars(range);
      marked(range.startBar);
    });
    this.element = make("div", { class: "stack stack-8" }, this.#roll, this.#facts,
      make("div", { class: "spread" }, this.#button, this.#time),
      make("p", { class: "small soft" }, "A quick preview. What everybody will hear is the host's own rendering, ready soon after you hand it in."));
    this.#tell(0, false);
    this.#tellBars(barRange(music, startBar, judged));
  }

  /** Draws the music with the bars from `startBar` on marked; the element must stand on the page. */
  async mark(startBar: number): Promise<void> {
    this.#roll.setAttribute("start-bar", String(startBar));
    this.#tellBars(barRange(this.#music, startBar, judged));
    await customElements.whenDefined("es-piano-roll");
    this.#roll.music = this.#music;
  }

  /** Ends the sound. */
  close(): void {
    this.#synth.close();
  }

  #tellBars({ startBar, bars }: BarRange): void {
    const count = this.#music.bars.length;
    const all = `${count} ${count === 1 ? "bar" : "bars"}, ${clock(this.#music.seconds)}.`;
    this.#facts.textContent = count === 0 ? all : `${all} The AI judge hears bars ${startBar} to ${startBar + bars - 1}: drag the mark to choose others.`;
  }

  #tell(seconds: number, playing: boolean): void {
    const state = playing ? "pause" : "play";
    if (this.#button.dataset["state"] !== state) {
      this.#button.dataset["state"] = state;
      this.#button.replaceChildren(icon(paths[state], true), playing ? "Stop" : "Hear it");
    }
    this.#time.textContent = `${clock(seconds)} / ${clock(this.#music.seconds)}`;
    if (this.#roll.matches(":defined")) this.#roll.position = seconds;
  }
}
