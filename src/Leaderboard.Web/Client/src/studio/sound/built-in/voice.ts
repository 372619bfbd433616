import type { Sounding } from "../voices";
import { noise } from "./noise";
import type { Layer, Patch } from "./patch";
import { Release, fades } from "./release";
import { frequency } from "./tuning";
import { wave } from "./waves";

/** A voice that can be asked how long it lasts, and sent away for another. */
export interface LiveVoice extends Sounding {
  /** Seconds of the audio clock. */
  readonly begin: number;
  /** When the key goes up; Infinity while that is not known. */
  readonly releasedAt: number;
  /** When it is silent at the latest. */
  readonly end: number;
  /** Ends within 30 ms from `at` on. */
  steal(at: number): void;
}

/** One note of an instrument: oscillators, a filter, the envelope, and the release as a gain of its own. */
export class ToneVoice implements LiveVoice {
  readonly begin: number;
  readonly #context: BaseAudioContext;
  readonly #patch: Patch;
  readonly #sources: AudioScheduledSourceNode[] = [];
  readonly #release: Release;
  readonly #gone: () => void;
  #end: number;
  #stolen = false;

  /** `gone` is called when it is silent. */
  constructor(patch: Patch, note: { pitch: number; velocity: number; at: number }, output: AudioNode, gone: () => void) {
    this.#context = output.context;
    [this.#patch, this.#gone] = [patch, gone];
    this.begin = Math.max(note.at, this.#context.currentTime);
    this.#release = new Release(this.#context, this.begin);
    const velocity = note.velocity / 127;
    const pitch = frequency(note.pitch);
    const envelope = this.#envelope(velocity, note.pitch);
    const tone = patch.filter ? this.#filter(pitch, velocity) : envelope;
    if (tone !== envelope) tone.connect(envelope);
    for (const one of patch.layers) this.#layer(one, pitch, tone);
    if (patch.vibrato) this.#vibrato(patch.vibrato);
    if (patch.breath) this.#breath(patch.breath, pitch, envelope);
    envelope.connect(this.#release.node).connect(output);
    this.#end = patch.sustain > 0 ? Infinity : this.begin + this.#decay(note.pitch) * fades;
    for (const source of this.#sources) source.start(this.begin);
    this.#stopAt(this.#end);
    this.#sources[0]!.addEventListener("ended", () => this.#leave());
  }

  get releasedAt(): number {
    return this.#release.at;
  }

  get end(): number {
    return this.#end;
  }

  release(at: number): void {
    if (this.#stolen || this.#context.currentTime >= this.#release.at) return;
    const natural = this.#patch.sustain > 0 ? Infinity : this.#end;
    // A very short note is heard too: the key goes up when the sound has come.
    const silent = this.#release.fall(Math.max(at, this.begin + this.#patch.attack), this.#patch.release);
    this.#stopAt(Math.min(natural, silent));
  }

  cancel(): void {
    const now = this.#context.currentTime;
    if (now < this.begin) this.#leaveUnheard();
    else this.steal(now);
  }

  steal(at: number): void {
    if (this.#stolen) return;
    this.#stolen = true;
    this.#stopAt(Math.min(this.#end, this.#release.drop(Math.max(at, this.begin))));
  }

  // Low strings ring longer than high ones.
  #decay(pitch: number): number {
    return this.#patch.sustain > 0 ? this.#patch.decay : this.#patch.decay * Math.min(2.5, 2 ** ((60 - pitch) / 22));
  }

  #envelope(velocity: number, pitch: number): GainNode {
    const { attack, sustain, level } = this.#patch;
    const peak = level * velocity ** 1.6;
    const node = new GainNode(this.#context, { gain: 0 });
    node.gain.setValueAtTime(0, this.begin);
    node.gain.linearRampToValueAtTime(peak, this.begin + attack);
    node.gain.setTargetAtTime(peak * sustain, this.begin + attack, this.#decay(pitch));
    return node;
  }

  #filter(pitch: number, velocity: number): AudioNode {
    const { open, rest, settle, rise } = this.#patch.filter!;
    const hertz = (multiple: number): number => Math.min(14_000, Math.max(250, pitch * multiple));
    const bright = hertz(open * (0.35 + 0.65 * velocity));
    const node = new BiquadFilterNode(this.#context, { type: "lowpass", Q: 0.4, frequency: rise > 0 ? hertz(1) : bright });
    // Once a block is smooth enough, and costs much less than every sample.
    node.frequency.automationRate = "k-rate";
    node.frequency.setValueAtTime(rise > 0 ? hertz(1) : bright, this.begin);
    if (rise > 0) node.frequency.linearRampToValueAtTime(bright, this.begin + rise);
    node.frequency.setTargetAtTime(Math.min(bright, hertz(rest)), this.begin + rise, settle);
    return node;
  }

  #layer(layer: Layer, pitch: number, output: AudioNode): void {
    const context = this.#context;
    const tone = new OscillatorNode(context, { frequency: pitch * layer.ratio, detune: layer.cents });
    tone.detune.automationRate = "k-rate";
    tone.setPeriodicWave(wave(context, layer.wave));
    const gain = new GainNode(context, { gain: layer.level / this.#patch.layers.length });
    if (layer.fade !== undefined) gain.gain.setTargetAtTime(0, this.begin, layer.fade);
    tone.connect(gain).connect(output);
    this.#sources.push(tone);
  }

  #vibrato({ rate, cents, delay }: NonNullable<Patch["vibrato"]>): void {
    const context = this.#context;
    const wobble = new OscillatorNode(context, { frequency: rate });
    const depth = new GainNode(context, { gain: 0 });
    depth.gain.setValueAtTime(0, this.begin + delay / 2);
    depth.gain.linearRampToValueAtTime(cents, this.begin + delay * 1.5);
    wobble.connect(depth);
    for (const source of this.#sources) if (source instanceof OscillatorNode) depth.connect(source.detune);
    this.#sources.push(wobble);
  }

  #breath(level: number, pitch: number, output: AudioNode): void {
    const context = this.#context;
    const air = new AudioBufferSourceNode(context, { buffer: noise(context), loop: true });
    const band = new BiquadFilterNode(context, { type: "bandpass", frequency: Math.min(8_000, pitch * 3), Q: 0.8 });
    air.connect(band).connect(new GainNode(context, { gain: level })).connect(output);
    this.#sources.push(air);
  }

  #stopAt(time: number): void {
    this.#end = time;
    if (Number.isFinite(time)) for (const source of this.#sources) source.stop(time);
  }

  #leaveUnheard(): void {
    this.#stopAt(0);
    this.#release.node.disconnect();
    this.#leave();
  }

  #leave(): void {
    this.#release.node.disconnect();
    this.#gone();
  }
}
