import type { TrackSound } from "../voices";

const smooth = 0.012;

/** A track's volume and place between left and right. Changes are smooth, so that nothing clicks. */
export class Strip {
  readonly #gain: GainNode;
  readonly #pan: StereoPannerNode;
  #sound: TrackSound;

  constructor(sound: TrackSound, ...outputs: AudioNode[]) {
    const context = outputs[0]!.context;
    this.#sound = sound;
    this.#gain = new GainNode(context, { gain: level(sound) });
    this.#pan = new StereoPannerNode(context, { pan: sound.pan });
    this.#gain.connect(this.#pan);
    for (const output of outputs) this.#pan.connect(output);
  }

  /** Where notes go in. */
  get input(): AudioNode {
    return this.#gain;
  }

  get sound(): TrackSound {
    return this.#sound;
  }

  set(sound: TrackSound): void {
    const now = this.#gain.context.currentTime;
    this.#gain.gain.setTargetAtTime(level(sound), now, smooth);
    this.#pan.pan.setTargetAtTime(sound.pan, now, smooth);
    this.#sound = sound;
  }

  close(): void {
    this.#pan.disconnect();
  }
}

function level({ volume, audible }: TrackSound): number {
  return audible ? (volume / 100) ** 2 : 0;
}
