import { make } from "../../lib/dom";
import { button, check, choice } from "./controls";
import type { MidiState } from "./midi-input";

const dot = "M12 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12z";
const square = "M7 7h10v10H7z";

/** How the next take is to begin. */
export interface RecordSettings {
  readonly countIn: number;
  readonly metronome: boolean;
}

/** What the panel asks for. */
export interface RecordPanelTold {
  record(): void;
  stop(): void;
  midi(): void;
}

/** The panel for recording: begin and end, count-in and metronome, the way to a MIDI keyboard. */
export class RecordPanel {
  readonly element: HTMLElement;
  readonly #record: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #countIn = choice("Count-in", [["1", "1 bar"], ["2", "2 bars"], ["0", "None"]], () => undefined);
  readonly #metronome = check("Metronome", () => undefined);
  readonly #midi: HTMLButtonElement;
  readonly #settings: HTMLElement;
  readonly #midiWords = make("p", { class: "small recorder-midi", role: "status" });
  readonly #count = make("span", { class: "recorder-count num", "aria-hidden": "true" });
  readonly #words = make("p", { class: "recorder-words", role: "status" });

  constructor(told: RecordPanelTold) {
    this.#record = button("Record", () => told.record(), "is-primary", dot);
    this.#stop = button("Stop", () => told.stop(), "is-primary", square);
    this.#midi = button("MIDI keyboard", () => told.midi(), "is-small");
    this.#metronome.input.checked = true;
    this.#settings = make("div", { class: "recorder-settings" }, this.#countIn.field, this.#metronome.field, this.#midi);
    this.element = make("div", { class: "recorder-panel" },
      make("div", { class: "recorder-start" }, this.#record, this.#stop, this.#count, this.#words),
      this.#settings, this.#midiWords);
    this.show(false);
  }

  get settings(): RecordSettings {
    return { countIn: Number(this.#countIn.select.value), metronome: this.#metronome.input.checked };
  }

  /** Shows whether a take runs, and says something about it. The focus stays on the button in the same place. */
  show(recording: boolean, words = ""): void {
    const focused = this.element.contains(document.activeElement) && (this.#record === document.activeElement || this.#stop === document.activeElement);
    [this.#record.hidden, this.#stop.hidden] = [recording, !recording];
    if (focused) (recording ? this.#stop : this.#record).focus();
    // Out of the way: on a phone the keys need the room.
    for (const part of [this.#settings, this.#midiWords]) part.hidden = recording;
    this.#words.textContent = words;
    if (!recording) this.#count.textContent = "";
  }

  /** How a take goes: the beats that are still counted in, 0 for none. */
  follow(beats: number): void {
    this.#count.textContent = beats > 0 ? String(beats) : "";
    const words = beats > 0 ? "Play when the count has ended." : "Recording. Play, and press Stop at the end.";
    // Read out when it changes, not with each frame.
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }

  /** How it stands with MIDI keyboards. */
  showMidi({ kind, words }: MidiState): void {
    this.#midiWords.textContent = words;
    this.#midi.hidden = kind === "ready" || kind === "no-keyboard";
  }
}
