import { icon, make, paths } from "../../../lib/dom";
import type { Loop } from "../../roll/loop";
import type { Studio } from "../work/studio";
import { placeWords } from "./place-words";
import { TempoMeter } from "./tempo-meter";

const shapes = {
  start: "M7 6v12M18 6l-9 6 9 6z",
  stop: "M7 7h10v10H7z",
  loop: "M4 12a6 6 0 0 1 6-6h8M15 3l3 3-3 3M20 12a6 6 0 0 1-6 6H6M9 21l-3-3 3-3",
  click: "M9 3h6l4 18H5zM12 15l5-9",
} as const;

/** What the transport tells the page. */
export interface TransportListener {
  /** Where the sound is, in ticks; each frame while it plays. */
  moved(tick: number): void;
  looped(loop: Loop | undefined): void;
  played(): void;
  /** Ends a recording that runs, and says whether there was one: to stop is to stop that. */
  endedTake(): boolean;
}

/** Play and stop, loop, metronome, where one is, and the tempo and meter there. */
export class Transport {
  readonly element = make("section", { class: "studio-transport", "aria-label": "Playing" });
  readonly #studio: Studio;
  readonly #listener: TransportListener;
  readonly #play = button("studio-play icon-button is-primary", "Play", paths.play, true);
  readonly #loop = button("studio-tool icon-button", "Play the range, or the whole piece, again and again", shapes.loop);
  readonly #click = button("studio-tool icon-button", "Metronome", shapes.click);
  readonly #place = make("span", { class: "studio-place num", "data-testid": "place" });
  readonly #clock = make("span", { class: "small soft num" });
  readonly #tempoMeter: TempoMeter;
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
    this.#tempoMeter = new TempoMeter(studio);
    this.element.append(
      start, this.#play, make("span", { class: "studio-where" }, this.#place, this.#clock), this.#loop, this.#click, ...more,
      this.#tempoMeter.element);
    studio.engine.addEventListener("state", () => this.#onState());
    studio.addEventListener("piece", () => this.#onPiece());
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

  #onPiece(): void {
    if (this.#looping) this.#setLooping(false);
    this.#show(0);
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
    this.#tempoMeter.show(tick);
    this.#listener.moved(tick);
  }
}

function button(kind: string, label: string, shape: string, filled = false): HTMLButtonElement {
  return make("button", { type: "button", class: kind, "aria-label": label, title: label, ...(filled ? {} : { "aria-pressed": "false" }) }, icon(shape, filled));
}
