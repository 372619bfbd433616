// Below `knee` nothing is changed; above, the loudest that comes in approaches `most`.
const knee = 0.6;
const most = 0.97;
const reach = 6;

/** The level that comes out for one that goes in. */
export function limited(level: number): number {
  const size = Math.abs(level);
  return size <= knee ? level : Math.sign(level) * (knee + (most - knee) * Math.tanh((size - knee) / (most - knee)));
}

/**
 * Keeps the output below 1 however many notes sound, gently. A curve and not a compressor: that one would delay all
 * sound by 6 ms.
 */
export class Limiter {
  readonly input: AudioNode;
  readonly output: AudioNode;

  constructor(context: BaseAudioContext) {
    const points = 8193;
    const curve = Float32Array.from({ length: points }, (_, i) => limited(((i / (points - 1)) * 2 - 1) * reach));
    this.input = new GainNode(context, { gain: 1 / reach });
    this.output = new WaveShaperNode(context, { curve });
    this.input.connect(this.output);
  }
}
