import type { Sounding, TrackSound, VoiceNote, Voices } from "../voices";
import { DrumVoice } from "./drum-voice";
import { drumHit } from "./drum-hits";
import { noise } from "./noise";
import { patchOf } from "./patches";
import { room } from "./room";
import { Strip } from "./strip";
import { ToneVoice, type LiveVoice } from "./voice";
import { warmWaves } from "./waves";

const wet = 0.14;

/** Voices that sound at once at the most; a phone manages these. */
export const polyphony = 48;

const nothing: Sounding = { release: () => undefined, cancel: () => undefined };

/**
 * The synth of the house, of plain Web Audio nodes: it needs no worklet and no file, so it sounds on plain HTTP and
 * from the first click on.
 */
export class BuiltInVoices implements Voices {
  readonly output: GainNode;
  readonly #room: ConvolverNode;
  readonly #strips = new Map<string, Strip>();
  readonly #voices = new Map<LiveVoice, string>();

  constructor(context: BaseAudioContext) {
    this.output = new GainNode(context);
    this.#room = room(context);
    this.#room.connect(new GainNode(context, { gain: wet })).connect(this.output);
    warmWaves(context);
    noise(context);
  }

  /** Voices that sound or are going to. */
  get count(): number {
    return this.#voices.size;
  }

  setTrack(id: string, sound: TrackSound): void {
    const strip = this.#strips.get(id);
    if (strip) strip.set(sound);
    else this.#strips.set(id, new Strip(sound, this.output, this.#room));
  }

  removeTrack(id: string): void {
    for (const [voice, track] of [...this.#voices]) if (track === id) voice.cancel();
    this.#strips.get(id)?.close();
    this.#strips.delete(id);
  }

  start({ track, pitch, velocity, at }: VoiceNote): Sounding {
    const strip = this.#strips.get(track);
    if (!strip) return nothing;
    this.#makeRoom(at);
    const gone = (): void => { this.#voices.delete(voice); };
    const voice: LiveVoice = strip.sound.drums
      ? this.#strike(track, pitch, { velocity, at }, strip.input, gone)
      : new ToneVoice(patchOf(strip.sound.program), { pitch, velocity, at }, strip.input, gone);
    this.#voices.set(voice, track);
    return voice;
  }

  silence(): void {
    for (const voice of [...this.#voices.keys()]) voice.cancel();
  }

  close(): void {
    this.silence();
    for (const id of [...this.#strips.keys()]) this.removeTrack(id);
    this.output.disconnect();
  }

  #strike(track: string, pitch: number, note: { velocity: number; at: number }, output: AudioNode, gone: () => void): DrumVoice {
    const hit = drumHit(pitch);
    if (hit.choke)
      for (const [voice, of] of this.#voices)
        if (of === track && voice instanceof DrumVoice && voice.choke === hit.choke && voice.begin < note.at) voice.steal(note.at);
    return new DrumVoice(hit, note, output, gone);
  }

  // The one that was released first goes; when all keys are down, the oldest.
  #makeRoom(at: number): void {
    const sounding = [...this.#voices.keys()].filter((voice) => voice.begin <= at && voice.end > at);
    if (sounding.length < polyphony) return;
    const rank = (voice: LiveVoice): number => (voice.releasedAt <= at ? voice.releasedAt - 1e6 : voice.begin);
    sounding.reduce((a, b) => (rank(b) < rank(a) ? b : a)).steal(at);
  }
}
