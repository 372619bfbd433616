import { fillWithNoise } from "./noise";

const seconds = 1.3;
const fall = 0.24;

/** A small hall: decaying noise, other left than right, that gets darker as it fades. */
export function room(context: BaseAudioContext): ConvolverNode {
  const buffer = new AudioBuffer({ numberOfChannels: 2, length: Math.round(context.sampleRate * seconds), sampleRate: context.sampleRate });
  for (const channel of [0, 1]) {
    const samples = buffer.getChannelData(channel);
    fillWithNoise(samples, channel + 2);
    let smooth = 0;
    for (let i = 0; i < samples.length; i++) {
      const time = i / context.sampleRate;
      smooth += (samples[i]! - smooth) * (0.15 + 0.6 * Math.exp(-time / 0.15));
      samples[i] = smooth * Math.exp(-time / fall);
    }
  }
  return new ConvolverNode(context, { buffer });
}
