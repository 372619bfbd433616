import type { StudioDocument } from "../document/studio-document";
import { AudioOut, type VoiceState } from "./audio-out";
import { Auditions } from "./auditions";
import { Playback } from "./playback";
import { IntervalTicker, type Ticker } from "./ticker";
import type { Loop } from "./timeline";
import { trackSounds } from "./track-sounds";

/** How playing begins, where it differs from usual. */
export interface PlayOptions {
  readonly loop?: Loop | undefined;
  /** True to play on behind the end of the piece, as when recording. */
  readonly endless?: boolean;
  /** Bars to count in this time; left out, as `countIn` said. */
  readonly countIn?: number;
  /** Whether beats are heard this time; left out, as `setMetronome` said. */
  readonly metronome?: boolean;
}

// Seconds between the click and the first note: enough for the audio thread to hear of it.
const headStart = 0.03;

/**
 * The studio's sound: plays a document, sounds keys, counts in. Times are ticks of the document.
 *
 * Events: `state` when playing begins or stops, `ended` when the piece has been played to its end, `voice` when the kind
 * of sound changes. Make one per page and `wake` it in a gesture; until then it makes no sound and no audio context.
 */
export class SoundEngine extends EventTarget {
  readonly #out: AudioOut;
  readonly #ticker: Ticker;
  readonly #auditions: Auditions;
  #document: StudioDocument | undefined;
  #playback: Playback | undefined;
  #countIn = 0;
  #metronome = false;
  #rest = 0;
  // Counts the starts, so that one that was overtaken while the context woke up does nothing.
  #starts = 0;

  constructor(out: AudioOut = new AudioOut(), ticker: Ticker = new IntervalTicker()) {
    super();
    [this.#out, this.#ticker] = [out, ticker];
    this.#auditions = new Auditions(out);
    out.addEventListener("voice", () => this.dispatchEvent(new Event("voice")));
  }

  /** Resolves when a note can sound: the context runs and the voices are made. Waits for a gesture when there was none. */
  get ready(): Promise<void> {
    return this.#out.ready;
  }

  /** What sounds: the built-in synth or the host's SoundFont; `reason` says why it is the built-in one. */
  get voice(): VoiceState {
    return this.#out.voice;
  }

  /** The clock and the latency of the sound, for what is recorded along. */
  get out(): AudioOut {
    return this.#out;
  }

  get playing(): boolean {
    return this.#playback !== undefined;
  }

  /** Beats of the count-in that are still to come, the sounding one included; 0 when there is none. */
  get countdown(): number {
    return this.#playback?.countdownAt(this.#out.heard) ?? 0;
  }

  /** The tick that is heard now; where it rests when it does not play. */
  get position(): number {
    return this.#playback?.positionAt(this.#out.heard) ?? this.#rest;
  }

  /** The tick that was heard at `performance.now()` = `milliseconds`; below the start while it is counted in. */
  tickHeardAt(milliseconds: number): number {
    return this.#playback?.tickAt(this.#out.heardAt(milliseconds)) ?? this.#rest;
  }

  /** Call in a click, touch or key press: wakes the sound so that the first note is not late. */
  wake(): void {
    this.#out.wake();
  }

  /** Takes a document, or its next version: what plays goes on in it, from now on as it says. */
  load(document: StudioDocument): void {
    this.#document = document;
    this.#out.setTracks(trackSounds(document));
    this.#change({ document });
  }

  /** Plays from a tick on. Call it in the gesture. Resolves when it plays, or was overtaken by `stop` or another `play`. */
  async play(from: number = this.#rest, options: PlayOptions = {}): Promise<void> {
    if (!this.#document) throw new Error("There is nothing to play: load a document first.");
    this.#end();
    this.#rest = from;
    const start = ++this.#starts;
    this.wake();
    await this.#out.ready;
    if (start !== this.#starts) return;
    const { voices, click, now } = this.#out;
    this.#out.playing = true;
    this.#playback = new Playback({
      document: this.#document, from, at: now + headStart, loop: options.loop, countIn: options.countIn ?? this.#countIn,
      metronome: options.metronome ?? this.#metronome, endless: options.endless ?? false,
    }, voices, click);
    this.#plan();
    this.#ticker.start(() => this.#plan());
    this.dispatchEvent(new Event("state"));
  }

  /** Stops where it is; nothing goes on sounding. */
  stop(): void {
    this.#starts++;
    this.#rest = this.position;
    const played = this.playing;
    this.#end();
    this.#out.playing = false;
    this.#auditions.stop();
    if (played) this.dispatchEvent(new Event("state"));
  }

  /** Goes to a tick, and plays on from there when it plays. */
  seek(tick: number): void {
    if (!this.#playback) { this.#rest = tick; return; }
    const { loop, endless, metronome } = this.#playback;
    void this.play(tick, { loop, endless, metronome, countIn: 0 });
  }

  /** Plays a range again and again from now on; undefined to play on to the end. */
  setLoop(loop: Loop | undefined): void {
    this.#change({ loop });
  }

  /** Whether beats are heard. */
  setMetronome(on: boolean): void {
    this.#metronome = on;
    this.#change({ metronome: on });
  }

  /** Bars that are counted in before every play from now on; 0 for none. */
  countIn(bars: number): void {
    this.#countIn = bars;
  }

  /** A key goes down: sounds at once, as the track does. `velocity` 1–127. */
  noteOn(track: string, pitch: number, velocity = 90): void {
    this.wake();
    this.#auditions.noteOn(track, pitch, velocity);
  }

  /** The key goes up. */
  noteOff(track: string, pitch: number): void {
    this.#auditions.noteOff(track, pitch);
  }

  /** Sounds a note for a moment, as when it is moved in the roll. */
  audition(track: string, pitch: number, velocity = 90, seconds = 0.35): void {
    this.wake();
    this.#auditions.once(track, pitch, velocity, seconds);
  }

  /** Ends for good. */
  close(): void {
    this.stop();
    this.#out.close();
  }

  #change(change: { document?: StudioDocument; loop?: Loop | undefined; metronome?: boolean }): void {
    this.#playback?.change(this.#out.now, change);
    if (this.playing) this.#plan();
  }

  #plan(): void {
    const { now, ahead } = this.#out;
    this.#playback?.plan(now, now + ahead);
    if (!this.#playback?.endedAt(this.#out.heard)) return;
    this.#rest = 0;
    this.#end();
    this.#out.playing = false;
    this.dispatchEvent(new Event("state"));
    this.dispatchEvent(new Event("ended"));
  }

  #end(): void {
    this.#ticker.stop();
    this.#playback?.stop();
    this.#playback = undefined;
  }
}
