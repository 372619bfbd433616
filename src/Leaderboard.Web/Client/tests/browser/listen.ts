import { BuiltInVoices } from "../../src/studio/sound/built-in/built-in-voices";
import { Limiter } from "../../src/studio/sound/built-in/limiter";
import type { TrackSound, Voices } from "../../src/studio/sound/voices";

export const rate = 48_000;

/** A track in the middle, at the usual volume. */
export function sound(program: number, drums = false): TrackSound {
  return { program, drums, volume: 100, pan: 0, audible: true };
}

/** What the built-in synth sounds in `seconds`, behind the limiter: left and right. */
export async function render(seconds: number, play: (voices: BuiltInVoices, context: OfflineAudioContext) => void): Promise<Float32Array[]> {
  const context = new OfflineAudioContext({ numberOfChannels: 2, length: Math.round(seconds * rate), sampleRate: rate });
  const voices = new BuiltInVoices(context);
  connect(voices, context);
  play(voices, context);
  return channels(await context.startRendering());
}

/** Puts the limiter between voices and ears, as the page does. */
export function connect(voices: Voices, context: BaseAudioContext): void {
  const limiter = new Limiter(context);
  voices.output.connect(limiter.input);
  limiter.output.connect(context.destination);
}

export function channels(buffer: AudioBuffer): Float32Array[] {
  return Array.from({ length: buffer.numberOfChannels }, (_, i) => buffer.getChannelData(i));
}

/** The loudest sample. */
export function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** Root mean square of a stretch, in seconds. */
export function loudness(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(Math.round(from * rate), Math.round(to * rate));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

/** When sound begins after `from`, in seconds: the first sample above `threshold`; NaN when none is. */
export function onset(samples: Float32Array, from = 0, threshold = 0.003): number {
  for (let i = Math.round(from * rate); i < samples.length; i++) if (Math.abs(samples[i]!) > threshold) return i / rate;
  return NaN;
}

/** The largest step between two samples: a click shows as one that no tone of this loudness makes. */
export function largestStep(samples: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let i = Math.round(from * rate) + 1; i < Math.round(to * rate); i++) most = Math.max(most, Math.abs(samples[i]! - samples[i - 1]!));
  return most;
}
