import { Limiter } from "./built-in/limiter";
import { ToneClick, type Click } from "./click";
import { fetchSoundFont, type Fetched } from "./sound-font/fetch-sound-font";
import { VoiceChoice, type VoiceState } from "./voice-choice";
import type { TrackSound, Voices } from "./voices";

export type { VoiceState } from "./voice-choice";

/** What the sound is made of; tests give their own. */
export interface AudioParts {
  readonly makeContext: () => AudioContext;
  readonly fetchSoundFont: () => Promise<Fetched>;
  /** Whether the browser allows sound now: after a gesture. */
  readonly mayStart: () => boolean;
}

const usual: AudioParts = {
  makeContext: () => new AudioContext({ latencyHint: "interactive" }),
  fetchSoundFont: () => fetchSoundFont(),
  // Where a browser does not tell, it may be tried.
  mayStart: () => navigator.userActivation?.hasBeenActive ?? true,
};

// Seconds that are planned ahead: the page may be busy for as long and the beat stays steady. Timers of a page that is
// not looked at run once a second.
const usualAhead = 0.8;
const hiddenAhead = 2;

const gestures = ["pointerup", "keydown"] as const;

/** The audio context, its clock, and the voices that sound in it. Fires `voice` when other ones sound. */
export class AudioOut extends EventTarget {
  /** Resolves when the context runs; a note can sound then. */
  readonly ready: Promise<void>;
  readonly #parts: AudioParts;
  #isReady!: () => void;
  #context: AudioContext | undefined;
  #click: Click | undefined;
  #choice: VoiceChoice | undefined;
  #tracks: ReadonlyMap<string, TrackSound> = new Map();

  readonly #onGesture = (): void => this.wake();

  constructor(parts: Partial<AudioParts> = {}) {
    super();
    this.#parts = { ...usual, ...parts };
    this.ready = new Promise((resolve) => { this.#isReady = resolve; });
  }

  /** Whether there is an audio context: a gesture has been made. */
  get isAwake(): boolean {
    return this.#context !== undefined;
  }

  get voice(): VoiceState {
    return this.#choice?.state ?? { kind: "built-in", reason: "Nothing has sounded yet." };
  }

  /** The audio clock in seconds; 0 before it is awake. */
  get now(): number {
    return this.#context?.currentTime ?? 0;
  }

  /** Seconds to plan ahead. */
  get ahead(): number {
    return document.hidden ? hiddenAhead : usualAhead;
  }

  /** What of the audio clock is heard now: what was planned for `now` has yet to travel to the speaker. */
  get heard(): number {
    return Math.min(this.now, this.heardAt(performance.now()));
  }

  /** What of the audio clock was heard at `performance.now()` = `milliseconds`, as an event's `timeStamp`. */
  heardAt(milliseconds: number): number {
    const context = this.#context;
    if (!context) return 0;
    const { contextTime = 0, performanceTime = 0 } = context.getOutputTimestamp?.() ?? {};
    if (performanceTime > 0 && contextTime > 0) return contextTime + (milliseconds - performanceTime) / 1000;
    // Where a browser does not tell, its own figure for the latency has to do.
    return context.currentTime - (context.outputLatency || context.baseLatency || 0) + (milliseconds - performance.now()) / 1000;
  }

  /** The metronome. @throws Error before it is awake. */
  get click(): Click {
    return awake(this.#click);
  }

  /** What sounds the notes. @throws Error before it is awake. */
  get voices(): Voices {
    return awake(this.#choice).voices;
  }

  /** Whether a piece plays: the voices stay what they are as long. */
  set playing(playing: boolean) {
    if (this.#choice) this.#choice.held = playing;
  }

  /** Makes the context and lets it run: in a gesture, since browsers allow sound only then, or else with the next one. */
  wake(): void {
    if (!this.#parts.mayStart()) return this.#wakeLater();
    const context = this.#context ?? this.#make();
    if (context.state === "running") this.#isReady();
    else void context.resume().then(this.#isReady);
  }

  /** The tracks there are, by id, and how they sound. */
  setTracks(tracks: ReadonlyMap<string, TrackSound>): void {
    this.#tracks = tracks;
    this.#choice?.setTracks(tracks);
  }

  /** Ends for good. */
  close(): void {
    for (const gesture of gestures) document.removeEventListener(gesture, this.#onGesture, { capture: true });
    this.#choice?.close();
    void this.#context?.close();
    [this.#context, this.#choice, this.#click] = [undefined, undefined, undefined];
  }

  // A finger that goes down is no gesture yet: one that comes up is.
  #wakeLater(): void {
    for (const gesture of gestures) document.addEventListener(gesture, this.#onGesture, { once: true, capture: true });
  }

  #make(): AudioContext {
    const context = this.#parts.makeContext();
    const limiter = new Limiter(context);
    const bus = new GainNode(context);
    bus.connect(limiter.input);
    limiter.output.connect(context.destination);
    const choice = new VoiceChoice(context, bus, () => this.dispatchEvent(new Event("voice")));
    choice.setTracks(this.#tracks);
    [this.#context, this.#click, this.#choice] = [context, new ToneClick(bus), choice];
    // The first sound comes first.
    void this.ready.then(() => choice.load(this.#parts.fetchSoundFont));
    return context;
  }
}

function awake<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("There is no sound yet: wake it in a click first.");
  return part;
}
