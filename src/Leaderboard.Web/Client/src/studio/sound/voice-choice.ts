import { BuiltInVoices } from "./built-in/built-in-voices";
import type { Fetched } from "./sound-font/fetch-sound-font";
import type { TrackSound, Voices } from "./voices";

/** What sounds, and why it is not the SoundFont (empty when it is). */
export interface VoiceState {
  readonly kind: "built-in" | "sound-font";
  readonly reason: string;
}

/**
 * Which voices sound: the built-in synth at once, the host's SoundFont as soon as it is there. Nothing changes while a
 * piece plays: reading a SoundFont keeps the audio thread busy, and a new sound in the middle would startle.
 */
export class VoiceChoice {
  readonly #context: BaseAudioContext;
  readonly #output: AudioNode;
  readonly #changed: () => void;
  #voices: Voices;
  #tracks: ReadonlyMap<string, TrackSound> = new Map();
  #state: VoiceState = { kind: "built-in", reason: "The SoundFont is still loading." };
  #file: ArrayBuffer | undefined;
  #waiting: Voices | undefined;
  #held = false;
  #closed = false;

  /** `changed` is called when other voices sound, or it is known that they will not. */
  constructor(context: BaseAudioContext, output: AudioNode, changed: () => void) {
    [this.#context, this.#output, this.#changed] = [context, output, changed];
    this.#voices = new BuiltInVoices(context);
    this.#voices.output.connect(output);
  }

  get voices(): Voices {
    return this.#voices;
  }

  get state(): VoiceState {
    return this.#state;
  }

  /** While it is true the voices stay what they are. */
  set held(held: boolean) {
    this.#held = held;
    if (!held) this.#settle();
  }

  /** The tracks there are, by id, and how they sound. */
  setTracks(tracks: ReadonlyMap<string, TrackSound>): void {
    for (const id of this.#tracks.keys()) if (!tracks.has(id)) this.#voices.removeTrack(id);
    for (const [id, sound] of tracks) if (!same(this.#tracks.get(id), sound)) this.#voices.setTrack(id, sound);
    this.#tracks = tracks;
  }

  /** Takes the host's SoundFont, when there is one and this page may use it. */
  async load(fetchFile: () => Promise<Fetched>): Promise<void> {
    // Only in a secure context.
    if (!this.#context.audioWorklet) return this.#stay("The host's SoundFont needs an address with https.");
    const fetched = await fetchFile();
    if ("none" in fetched) return this.#stay(fetched.none);
    this.#file = fetched.file;
    this.#settle();
  }

  close(): void {
    this.#closed = true;
    this.#voices.close();
    this.#waiting?.close();
  }

  #settle(): void {
    if (this.#held || this.#closed) return;
    if (this.#waiting) {
      this.#use(this.#waiting, { kind: "sound-font", reason: "" });
      this.#waiting = undefined;
    } else if (this.#file) {
      void this.#read(this.#file);
      this.#file = undefined;
    }
  }

  async #read(file: ArrayBuffer): Promise<void> {
    try {
      const { SoundFontVoices } = await import("./sound-font/sound-font-voices");
      this.#waiting = await SoundFontVoices.create(this.#context, file, (reason) => this.#fallBack(reason));
      if (this.#closed) this.#waiting.close();
      this.#settle();
    } catch (error) {
      this.#stay(error instanceof Error ? error.message : String(error));
    }
  }

  #fallBack(reason: string): void {
    if (this.#closed) return;
    if (!this.#waiting) return this.#use(new BuiltInVoices(this.#context), { kind: "built-in", reason });
    // It has not sounded yet, and never will.
    this.#waiting.close();
    this.#waiting = undefined;
    this.#stay(reason);
  }

  #use(voices: Voices, state: VoiceState): void {
    this.#voices.close();
    this.#voices = voices;
    voices.output.connect(this.#output);
    for (const [id, sound] of this.#tracks) voices.setTrack(id, sound);
    this.#state = state;
    this.#changed();
  }

  #stay(reason: string): void {
    this.#state = { kind: "built-in", reason };
    this.#changed();
  }
}

function same(a: TrackSound | undefined, b: TrackSound): boolean {
  return a !== undefined && a.program === b.program && a.drums === b.drums && a.volume === b.volume && a.pan === b.pan && a.audible === b.audible;
}
