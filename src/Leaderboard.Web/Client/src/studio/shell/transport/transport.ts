import { icon, make, paths } from "../../../lib/dom";
import { fastest, setMeter, setTempo, slowest } from "../../document/edits";
import type { Meter } from "../../document/studio-document";
import type { Loop } from "../../roll/loop";
import type { Studio } from "../work/studio";
import { placeWords } from "./place-words";

const shapes = {
  start: "M7 6v12M18 6l-9 6 9 6z",
  stop: "M7 7h10v10H7z",
  loop: "M4 12a6 6 0 0 1 6-6h8M15 3l3 3-3 3M20 12a6 6 0 0 1-6 6H6M9 21l-3-3 3-3",
  click: "M9 3h6l4 18H5zM12 15l5-9",
} as const;

const meters: readonly Meter[] = [
  { beats: 2, unit: 4 }, { beats: 3, unit: 4 }, { beats: 4, unit: 4 }, { beats: 5, unit: 4 }, { beats: 6, unit: 8 }, { beats: 7, unit: 8 }, { beats: 9, unit: 8 }, { beats: 12, unit: 8 },
];

/** What the transport tells the page. */
export interface TransportListener {
  /** Where the sound is, in ticks; each frame while it plays. */
  moved(tick: number): void;
  looped(loop: Loop | undefined): void;
  played(): void;
  /** Ends a recording that runs, and says whether there was one: to stop is to stop that. */
  endedTake(): boolean;
}

/** Play and stop, loop, tempo, meter, metronome, and where one is. */
export class Transport {
  readonly element = make("section", { class: "studio-transport", "aria-label": "Playing" });
  readonly #studio: Studio;
  readonly #listener: TransportListener;
  readonly #play = button("studio-play icon-button is-primary", "Play", paths.play, true);
  readonly #loop = button("studio-tool icon-button", "Play the range, or the whole piece, again and again", shapes.loop);
  readonly #click = button("studio-tool icon-button", "Metronome", shapes.click);
  readonly #place = make("span", { class: "studio-place num", "data-testid": "place" });
  readonly #clock = make("span", { class: "small soft num" });
  readonly #tempo = make("input", { class: "input studio-tempo", type: "number", min: String(slowest), max: String(fastest), step: "1", inputmode: "numeric", id: "studio-tempo" });
  readonly #meter = make("select", { class: "select studio-meter", id: "studio-meter" });
  #range: Loop | undefined;
  #looping = false;
  #metronome = false;
  #frame = 0;

  /** `more`: what else stands among the buttons. */
  constructor(studio: Studio, listener: TransportListener, more: readonly Node[] = []) {
    [this.#studio, this.#listener] = [studio, listener];
    const start = button("studio-tool icon-button", "To the start", shapes.start, true);
    start.addEventListener("click", () => this.seek(0));
    this.#play.addEventListener("click", () => this.toggle());
    this.#play.dataset["testid"] = "play";
    this.#loop.addEventListener("click", () => this.#setLooping(!this.#looping));
    this.#click.addEventListener("click", () => this.#setMetronome(!this.#metronome));
    this.#tempo.addEventListener("change", () => this.#onTempo());
    this.#meter.addEventListener("change", () => this.#onMeter());
    this.element.append(
      start, this.#play, make("span", { class: "studio-where" }, this.#place, this.#clock), this.#loop, this.#click, ...more,
      make("label", { class: "studio-labelled is-inline" }, make("span", { class: "small" }, "Tempo"), this.#tempo),
      make("label", { class: "studio-labelled is-inline" }, make("span", { class: "small" }, "Meter"), this.#meter),
    );
    studio.engine.addEventListener("state", () => this.#onState());
    studio.history.onChange(() => this.#draw());
    studio.addEventListener("piece", () => this.#onPiece());
    this.#draw();
    this.#onState();
  }

  /** Plays from where it rests, or stops. Call it in the gesture. */
  toggle(): void {
    const { engine } = this.#studio;
    if (this.#listener.endedTake()) return;
    if (engine.playing) return engine.stop();
    this.#listener.played();
    // A recording has a metronome of its own.
    engine.setMetronome(this.#metronome);
    void engine.play(engine.position, { loop: this.#engineLoop() });
  }

  seek(tick: number): void {
    this.#studio.engine.seek(tick);
    this.#show(tick);
  }

  /** The range that the roll marks. */
  set range(loop: Loop | undefined) {
    // To take the range away is to end repeating it.
    const ends = loop === undefined && this.#range !== undefined;
    this.#range = loop;
    this.#setLooping(loop !== undefined || (this.#looping && !ends));
  }

  get metronome(): boolean {
    return this.#metronome;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #engineLoop(): { start: number; end: number } | undefined {
    if (!this.#looping) return undefined;
    if (this.#range) return { start: this.#range.from, end: this.#range.to };
    return { start: 0, end: this.#studio.end };
  }

  #setLooping(on: boolean): void {
    this.#looping = on;
    this.#loop.setAttribute("aria-pressed", String(on));
    this.#studio.engine.setLoop(this.#engineLoop());
    if (!on) {
      this.#range = undefined;
      this.#listener.looped(undefined);
    }
  }

  #setMetronome(on: boolean): void {
    this.#metronome = on;
    this.#click.setAttribute("aria-pressed", String(on));
    this.#studio.engine.setMetronome(on);
  }

  #onTempo(): void {
    const typed = Number(this.#tempo.value);
    const { history } = this.#studio;
    if (this.#tempo.value !== "" && Number.isFinite(typed) && typed !== history.document.tempo) {
      const changed = setTempo(history.document, typed);
      history.record(changed, `Tempo ${Math.round(changed.tempo)}`);
    }
    this.#draw();
  }

  #onMeter(): void {
    const [beats = 4, unit = 4] = this.#meter.value.split("/").map(Number);
    const { history } = this.#studio;
    history.record(setMeter(history.document, { beats, unit }), `Meter ${beats}/${unit}`);
  }

  #onPiece(): void {
    if (this.#looping) this.#setLooping(false);
    this.#show(0);
    this.#draw();
  }

  #onState(): void {
    const { engine } = this.#studio;
    const words = engine.playing ? "Stop" : "Play";
    this.#play.replaceChildren(icon(engine.playing ? shapes.stop : paths.play, true));
    this.#play.setAttribute("aria-label", words);
    this.#play.title = `${words} (space)`;
    cancelAnimationFrame(this.#frame);
    if (engine.playing) this.#follow();
    else this.#show(engine.position);
  }

  #follow(): void {
    this.#frame = requestAnimationFrame(() => {
      this.#show(this.#studio.engine.position);
      if (this.#studio.engine.playing) this.#follow();
    });
  }

  #show(tick: number): void {
    const { place, clock } = placeWords(this.#studio.document, tick);
    if (this.#place.textContent !== place) this.#place.textContent = place;
    if (this.#clock.textContent !== clock) this.#clock.textContent = clock;
    this.#listener.moved(tick);
  }

  #draw(): void {
    const { tempo, meter } = this.#studio.document;
    if (document.activeElement !== this.#tempo) this.#tempo.value = String(Math.round(tempo));
    const own = `${meter.beats}/${meter.unit}`;
    if (this.#meter.value === own) return;
    const all = meters.some(({ beats, unit }) => `${beats}/${unit}` === own) ? meters : [...meters, meter];
    this.#meter.replaceChildren(...all.map(({ beats, unit }) => make("option", {}, `${beats}/${unit}`)));
    this.#meter.value = own;
  }
}

function button(kind: string, label: string, shape: string, filled = false): HTMLButtonElement {
  return make("button", { type: "button", class: kind, "aria-label": label, title: label, ...(filled ? {} : { "aria-pressed": "false" }) }, icon(shape, filled));
}
