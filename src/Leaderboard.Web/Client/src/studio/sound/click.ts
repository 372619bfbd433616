import type { Sounding } from "./voices";

/** The sound of the metronome. */
export interface Click {
  /** Clicks at `at`, in seconds of the audio clock; the first beat of a bar has an accent. */
  start(at: number, accent: boolean): Sounding;
}

const length = 0.05;

/** A short wooden tick: a decaying tone, higher on the accent. */
export class ToneClick implements Click {
  readonly #output: AudioNode;

  constructor(output: AudioNode) {
    this.#output = output;
  }

  start(at: number, accent: boolean): Sounding {
    const context = this.#output.context;
    const begin = Math.max(at, context.currentTime);
    const tone = new OscillatorNode(context, { frequency: accent ? 1760 : 1174.66, type: "triangle" });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, begin);
    gain.gain.linearRampToValueAtTime(accent ? 0.5 : 0.32, begin + 0.001);
    gain.gain.setTargetAtTime(0, begin + 0.001, length / 5);
    tone.connect(gain).connect(this.#output);
    tone.addEventListener("ended", () => gain.disconnect());
    tone.start(begin);
    tone.stop(begin + length);
    const end = (): void => {
      // One that has not begun is never heard; one that has is over before it could be faded.
      if (context.currentTime < begin) tone.stop(0);
    };
    return { release: end, cancel: end };
  }
}
