import { fromMidi } from "../../document/from-midi";
import type { Studio } from "../work/studio";

/**
 * Hears music that is not in the piece: variations, samples. The piece comes back into the sound when it ends. Fires
 * `change` when another one sounds, or none.
 */
export class Listening extends EventTarget {
  readonly #studio: Studio;
  #sounding: string | undefined;

  constructor(studio: Studio) {
    super();
    this.#studio = studio;
    studio.engine.addEventListener("state", () => { if (!studio.engine.playing) this.#over(); });
  }

  /** What sounds now, by the name that it was given. */
  get sounding(): string | undefined {
    return this.#sounding;
  }

  /** Plays it, or stops when it sounds already. Call it in the gesture. */
  toggle(name: string, midi: Uint8Array): void {
    const { engine } = this.#studio;
    const again = this.#sounding === name;
    this.stop();
    if (again) return;
    engine.load(fromMidi(midi));
    this.#sounding = name;
    this.dispatchEvent(new Event("change"));
    void engine.play(0);
  }

  /** Ends it, also one that the browser has not let sound yet. */
  stop(): void {
    this.#studio.engine.stop();
    this.#over();
  }

  #over(): void {
    if (this.#sounding === undefined) return;
    this.#sounding = undefined;
    this.#studio.engine.load(this.#studio.document);
    this.#studio.engine.seek(0);
    this.dispatchEvent(new Event("change"));
  }
}
