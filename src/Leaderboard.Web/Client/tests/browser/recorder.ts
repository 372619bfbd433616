// Runs in the audio thread: hands on what it is given, and every block to the page with its frame.
const processor = `
registerProcessor("recorder", class extends AudioWorkletProcessor {
  process([input]) {
    if (input[0]) this.port.postMessage({ frame: currentFrame, samples: input[0].slice() });
    return true;
  }
});`;

/** A microphone at the end of an audio context: what leaves for the speakers, by frames of the audio clock. */
export class Recorder {
  readonly context: AudioContext;
  #blocks: { frame: number; samples: Float32Array }[] = [];

  private constructor(context: AudioContext) {
    this.context = context;
  }

  /** A context whose destination is overheard. It waits for a gesture as any other unless it is told to `run`. */
  static async create(): Promise<Recorder> {
    const context = new AudioContext({ latencyHint: "interactive", sampleRate: 48_000 });
    const address = URL.createObjectURL(new Blob([processor], { type: "text/javascript" }));
    await context.audioWorklet.addModule(address);
    const recorder = new Recorder(context);
    const node = new AudioWorkletNode(context, "recorder", { channelCount: 1, channelCountMode: "explicit" });
    node.connect(context.destination);
    node.port.onmessage = ({ data }) => recorder.#blocks.push(data);
    Object.defineProperty(context, "destination", { value: node });
    return recorder;
  }

  /** All that was heard from `from` to `to`, in seconds of the audio clock. */
  async samples(from: number, to: number): Promise<Float32Array> {
    const rate = this.context.sampleRate;
    const [first, last] = [Math.round(from * rate), Math.round(to * rate)];
    await this.until(() => (this.#blocks.at(-1)?.frame ?? 0) >= last);
    const samples = new Float32Array(last - first);
    for (const { frame, samples: block } of this.#blocks)
      for (let i = 0; i < block.length; i++) {
        const at = frame + i - first;
        if (at >= 0 && at < samples.length) samples[at] = block[i]!;
      }
    return samples;
  }

  /** When, by the audio clock, something louder than `threshold` was first heard; undefined as long as nothing was. */
  firstSound(threshold = 0.002): number | undefined {
    for (const { frame, samples } of this.#blocks) {
      const i = samples.findIndex((sample) => Math.abs(sample) > threshold);
      if (i >= 0) return (frame + i) / this.context.sampleRate;
    }
    return undefined;
  }

  /** Waits until something holds, by frames of the screen. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise(requestAnimationFrame);
  }
}
