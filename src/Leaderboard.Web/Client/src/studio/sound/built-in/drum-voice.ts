import type { DrumHit, DrumNoise, DrumTone } from "./drum-hits";
import { noise } from "./noise";
import { Release, fades } from "./release";
import type { LiveVoice } from "./voice";

const attack = 0.001;

/** One stroke on a drum. It rings as long as it does, whenever the key goes up. */
export class DrumVoice implements LiveVoice {
  readonly begin: number;
  readonly choke: string | undefined;
  readonly #context: BaseAudioContext;
  readonly #sources: AudioScheduledSourceNode[] = [];
  readonly #release: Release;
  readonly #gone: () => void;
  #end: number;
  #left = 0;

  /** `gone` is called when it is silent. */
  constructor(hit: DrumHit, note: { velocity: number; at: number }, output: AudioNode, gone: () => void) {
    this.#context = output.context;
    [this.choke, this.#gone] = [hit.choke, gone];
    this.begin = Math.max(note.at, this.#context.currentTime);
    this.#release = new Release(this.#context, this.begin);
    const strength = (note.velocity / 127) ** 1.6;
    if (hit.tone) this.#tone(hit.tone, strength);
    if (hit.noise) this.#noise(hit.noise, strength);
    this.#release.node.connect(output);
    this.#end = this.begin + Math.max(hit.tone?.decay ?? 0, hit.noise?.decay ?? 0) * fades;
    this.#left = this.#sources.length;
    for (const source of this.#sources) source.addEventListener("ended", () => this.#ended());
  }

  /** It is over by itself: the first to go when another needs its place. */
  get releasedAt(): number {
    return this.begin;
  }

  get end(): number {
    return this.#end;
  }

  release(): void {
    // A drum is struck, not held.
  }

  cancel(): void {
    const now = this.#context.currentTime;
    if (now < this.begin) this.#stopAt(0);
    else this.steal(now);
  }

  steal(at: number): void {
    if (at < this.#end) this.#stopAt(Math.min(this.#end, this.#release.drop(Math.max(at, this.begin))));
  }

  #tone({ from, to, decay, level, square }: DrumTone, strength: number): void {
    const source = new OscillatorNode(this.#context, { type: square ? "square" : "sine", frequency: from });
    source.frequency.setValueAtTime(from, this.begin);
    source.frequency.setTargetAtTime(to, this.begin, decay / 4);
    this.#strike(source, this.#release.node, decay, level * strength);
  }

  #noise({ type, at, q, decay, level }: DrumNoise, strength: number): void {
    const source = new AudioBufferSourceNode(this.#context, { buffer: noise(this.#context), loop: true });
    const filter = new BiquadFilterNode(this.#context, { type, frequency: at, Q: q });
    filter.connect(this.#release.node);
    this.#strike(source, filter, decay, level * strength);
  }

  #strike(source: AudioScheduledSourceNode, output: AudioNode, decay: number, level: number): void {
    const envelope = new GainNode(this.#context, { gain: 0 });
    envelope.gain.setValueAtTime(0, this.begin);
    envelope.gain.linearRampToValueAtTime(level, this.begin + attack);
    envelope.gain.setTargetAtTime(0, this.begin + attack, decay);
    source.connect(envelope).connect(output);
    source.start(this.begin);
    source.stop(this.begin + decay * fades);
    this.#sources.push(source);
  }

  #stopAt(time: number): void {
    this.#end = time;
    for (const source of this.#sources) source.stop(time);
  }

  #ended(): void {
    if (--this.#left > 0) return;
    this.#release.node.disconnect();
    this.#gone();
  }
}
