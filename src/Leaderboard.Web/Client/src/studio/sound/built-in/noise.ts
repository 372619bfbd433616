const seconds = 1;
const made = new WeakMap<BaseAudioContext, AudioBuffer>();

/** A second of white noise, the same in every context. */
export function noise(context: BaseAudioContext): AudioBuffer {
  const found = made.get(context) ?? make(context);
  made.set(context, found);
  return found;
}

function make(context: BaseAudioContext): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.round(context.sampleRate * seconds), sampleRate: context.sampleRate });
  fillWithNoise(buffer.getChannelData(0), 1);
  return buffer;
}

/** Fills `samples` with white noise from −1 to 1 that a seed determines (xorshift32). */
export function fillWithNoise(samples: Float32Array, seed: number): void {
  let state = seed * 0x9e3779b9 | 1;
  for (let i = 0; i < samples.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    samples[i] = state / 0x80000000;
  }
}
