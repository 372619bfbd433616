import type { Music, Note } from "../../midi/types";

const drums = 9;
const ahead = 0.3;
const every = 100;
const voices = 48;

/** Frequency of a MIDI pitch in Hz; 69 is 440 Hz. */
export function frequency(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}

/** The notes that begin in [from, to), of notes ordered by start. */
export function notesBetween(notes: readonly Note[], from: number, to: number): Note[] {
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (notes[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < notes.length && notes[end]!.start < to) end++;
  return notes.slice(low, end);
}

/**
 * Plays music with plain oscillators, before it is uploaded: enough to hear that it is the right file. The host's
 * rendering sounds better, and is what everybody hears. Needs no worklet, so it works on plain HTTP.
 */
export class PreviewSynth {
  readonly #music: Music;
  readonly #told: (seconds: number, playing: boolean) => void;
  #context: AudioContext | undefined;
  #out: GainNode | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #startedAt = 0;
  #scheduled = 0;
  #from = 0;
  #turn = 0;
  readonly #sounding = new Set<AudioScheduledSourceNode>();

  constructor(music: Music, told: (seconds: number, playing: boolean) => void) {
    this.#music = music;
    this.#told = told;
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  async toggle(): Promise<void> {
    if (this.playing) this.stop();
    else await this.play(this.#from);
  }

  /** Plays from `seconds` on. */
  async play(seconds: number): Promise<void> {
    this.#silence();
    const context = (this.#context ??= new AudioContext());
    const turn = this.#turn;
    await context.resume();
    // Pressed again, or closed, before the browser let it sound.
    if (turn !== this.#turn) return;
    const out = new GainNode(context, { gain: 0.22 });
    out.connect(new DynamicsCompressorNode(context)).connect(context.destination);
    this.#out = out;
    this.#from = seconds >= this.#music.seconds ? 0 : seconds;
    this.#scheduled = this.#from;
    this.#startedAt = context.currentTime + 0.06 - this.#from;
    this.#timer = setInterval(() => this.#tick(), every);
    this.#tick();
  }

  /** Stops where it is. */
  stop(): void {
    this.#from = this.#position;
    this.#silence();
    this.#told(this.#from, false);
  }

  /** Ends for good. */
  close(): void {
    this.#silence();
    void this.#context?.close();
    this.#context = undefined;
  }

  get #position(): number {
    return this.#context ? Math.min(this.#music.seconds, Math.max(0, this.#context.currentTime - this.#startedAt)) : 0;
  }

  #tick(): void {
    const position = this.#position;
    if (position >= this.#music.seconds) {
      this.#from = 0;
      this.#silence();
      this.#told(0, false);
      return;
    }
    const until = position + ahead;
    for (const note of notesBetween(this.#music.notes, this.#scheduled, until)) this.#sound(note);
    this.#scheduled = Math.max(this.#scheduled, until);
    this.#told(position, true);
  }

  #sound(note: Note): void {
    const [context, out] = [this.#context, this.#out];
    if (!context || !out || this.#sounding.size >= voices) return;
    const start = Math.max(context.currentTime, this.#startedAt + note.start);
    const isDrum = note.channel === drums;
    const long = isDrum ? 0.08 : Math.max(0.06, note.end - note.start);
    const level = (note.velocity / 127) ** 2 * (isDrum ? 0.5 : 0.8);
    const source = new OscillatorNode(context, {
      type: isDrum ? "square" : note.pitch < 45 ? "sawtooth" : "triangle",
      frequency: isDrum ? 60 + note.pitch * 6 : frequency(note.pitch),
    });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(level, start + 0.012);
    gain.gain.exponentialRampToValueAtTime(Math.max(0.001, level * (isDrum ? 0.02 : 0.4)), start + long);
    gain.gain.linearRampToValueAtTime(0, start + long + 0.08);
    source.connect(gain).connect(out);
    source.start(start);
    source.stop(start + long + 0.1);
    this.#sounding.add(source);
    source.addEventListener("ended", () => { this.#sounding.delete(source); gain.disconnect(); });
  }

  #silence(): void {
    this.#turn++;
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const source of this.#sounding) source.stop();
    this.#sounding.clear();
    this.#out?.disconnect();
    this.#out = undefined;
  }
}
