/** How a track sounds. `level` and `pan` are applied live; a change of instrument is heard from the next note on. */
export interface TrackSound {
  /** General MIDI program, 0–127; of no matter for drums. */
  readonly program: number;
  readonly drums: boolean;
  /** 0–127, as MIDI's channel volume: the loudness rises with its square. */
  readonly volume: number;
  /** −1 (left) to 1 (right). */
  readonly pan: number;
  /** False when it is muted, or another track plays solo. */
  readonly audible: boolean;
}

/** A note to sound at `at`, in seconds of the audio clock; a time that has passed means now. */
export interface VoiceNote {
  readonly track: string;
  /** 0–127; 60 is middle C. */
  readonly pitch: number;
  /** 1–127. */
  readonly velocity: number;
  readonly at: number;
}

/** A note that sounds, or is going to. */
export interface Sounding {
  /** The key goes up at `at` (seconds of the audio clock). May be said again with another time until then. */
  release(at: number): void;
  /** Takes back a note that has not begun; one that has begun is faded out at once. */
  cancel(): void;
}

/** What turns notes into sound: the built-in synth, or a SoundFont. */
export interface Voices {
  /** Where the sound comes out. */
  readonly output: AudioNode;
  /** Says how a track sounds from now on. Notes of a track that was never set are not heard. */
  setTrack(id: string, sound: TrackSound): void;
  /** Forgets a track; what of it still sounds ends. */
  removeTrack(id: string): void;
  /** Sounds a note until it is released. */
  start(note: VoiceNote): Sounding;
  /** Ends everything at once, without a click, and whatever was to come. */
  silence(): void;
  /** Gives its resources back. */
  close(): void;
}
