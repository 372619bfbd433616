import { endTick } from "../document/bar-grid";
import { lastEnd } from "../document/edit-piece";
import type { StudioDocument } from "../document/studio-document";
import { beatsIn, countInBeats, countInTicks } from "./beats";
import type { Click } from "./click";
import { PlannedSounds, type PlannedNote } from "./planned-sounds";
import { Score } from "./score";
import { Timeline, secondsPerTick, type Loop } from "./timeline";
import type { Voices } from "./voices";

/** How a piece is to be played. */
export interface PlaybackStart {
  readonly document: StudioDocument;
  /** The tick to begin with. */
  readonly from: number;
  /** When, in seconds of the audio clock: the first beat of the count-in, or the music itself without one. */
  readonly at: number;
  readonly loop?: Loop | undefined;
  /** Bars to count in. */
  readonly countIn: number;
  readonly metronome: boolean;
  /** True to play on behind the end, as when recording. */
  readonly endless: boolean;
}

// A change is heard from this many seconds on: what begins sooner may have left for the speaker already.
const guard = 0.01;

/**
 * Plays a piece: whoever holds it calls `plan` again and again with a time ahead of the audio clock, and the notes up to
 * there are given to the voices with their exact times. What was planned but has not begun can be taken back, so that
 * edits, tempo and loop are heard at once although much is planned ahead. It has no clock or timer of its own.
 */
export class Playback {
  #document: StudioDocument;
  #score: Score;
  #timeline: Timeline;
  #metronome: boolean;
  readonly #sounds: PlannedSounds;
  /** Whether it plays on behind the end of the piece. */
  readonly endless: boolean;
  // Running ticks before this one are planned.
  #planned: number;
  // Whether the music itself is planned, and not only the count-in.
  #begun = false;
  #countIn: { readonly tick: number; readonly accent: boolean }[];
  readonly #timeOf = (tick: number): number => this.#timeline.timeOf(tick);

  constructor(start: PlaybackStart, voices: Voices, click: Click) {
    const { document, from, at, loop, countIn, metronome, endless } = start;
    [this.#document, this.#sounds, this.#metronome, this.endless] = [document, new PlannedSounds(voices, click), metronome, endless];
    this.#score = new Score(document);
    this.#countIn = countInBeats(document, from, countIn);
    const ticks = countInTicks(document, from, countIn);
    this.#timeline = new Timeline(document, { time: at + ticks * secondsPerTick(document, from), tick: from }, loop);
    this.#planned = from - ticks;
  }

  /** Where in the piece the music is at a time of the audio clock; the first tick while it is counted in. */
  positionAt(time: number): number {
    return this.#timeline.place(Math.max(this.#timeline.anchor.tick, this.#timeline.tickAt(time)));
  }

  /** The range that is played again and again. */
  get loop(): Loop | undefined {
    return this.#timeline.loop;
  }

  /** Whether beats are heard. */
  get metronome(): boolean {
    return this.#metronome;
  }

  /** As `positionAt`, but counted on backwards before the start while it is counted in. */
  tickAt(time: number): number {
    return this.#timeline.place(this.#timeline.tickAt(time));
  }

  /** Beats of the count-in that are still to come, the sounding one included; 0 when the music plays. */
  countdownAt(time: number): number {
    const tick = this.#timeline.tickAt(time);
    if (tick >= this.#timeline.anchor.tick || this.#countIn.length === 0) return 0;
    return this.#countIn.length - Math.max(0, this.#countIn.findLastIndex((beat) => beat.tick <= tick));
  }

  /** Whether the piece has ended at that time; never in a loop, nor when it plays on. */
  endedAt(time: number): boolean {
    return !this.endless && !this.#timeline.loop && this.#timeline.tickAt(time) >= this.#end;
  }

  /** Gives what sounds before `until` (seconds of the audio clock) to the voices; `now` is the clock. */
  plan(now: number, until: number): void {
    this.#sounds.forget(this.#timeline.tickAt(now), now);
    const horizon = this.#timeline.tickAt(until);
    const start = this.#timeline.anchor.tick;
    if (this.#planned < start) for (const beat of this.#countIn) this.#planCountIn(beat, horizon);
    const last = this.endless || this.#timeline.loop ? horizon : Math.min(horizon, this.#end);
    if (!this.#begun && horizon > start) {
      this.#begun = true;
      this.#planHeld(start);
    }
    for (const { from, to, shift, edge } of this.#timeline.stretches(Math.max(start, this.#planned), last)) {
      for (const one of this.#score.startingIn(from, to))
        this.#sounds.note(one, one.note.start + shift, Math.min(one.note.start + one.note.length, edge) + shift, this.#timeOf);
      if (this.#metronome) for (const beat of beatsIn(this.#document, from, to)) this.#planClick(beat.tick + shift, beat.accent);
    }
    this.#planned = Math.max(this.#planned, horizon);
  }

  /** Another document, loop or metronome from now on; what is planned already is put right. */
  change(now: number, change: { document?: StudioDocument; loop?: Loop | undefined; metronome?: boolean }): void {
    const cut = now + guard;
    const before = this.#timeline;
    const running = before.tickAt(cut);
    const counting = running < before.anchor.tick;
    this.#sounds.takeBack(running, cut);
    if (change.document) [this.#document, this.#score] = [change.document, new Score(change.document)];
    if (change.metronome !== undefined) this.#metronome = change.metronome;
    const loop = "loop" in change ? change.loop : before.loop;
    if (counting) {
      const wait = (before.anchor.tick - running) * secondsPerTick(this.#document, before.anchor.tick);
      this.#timeline = new Timeline(this.#document, { time: cut + wait, tick: before.anchor.tick }, loop);
      this.#planned = running;
      return;
    }
    const place = before.place(running);
    this.#timeline = new Timeline(this.#document, { time: cut, tick: place }, loop);
    this.#planned = place;
    this.#countIn = [];
    for (const planned of this.#sounds.notes) this.#carryOver(planned, place - running, cut);
  }

  /** Takes back what has not begun and releases what sounds. */
  stop(): void {
    this.#sounds.stop();
  }

  get #end(): number {
    return Math.max(endTick(this.#document), lastEnd(this.#document));
  }

  // Long notes that began before the start are heard from there on; of a mere end nothing is.
  #planHeld(start: number): void {
    const least = start + this.#document.ticksPerQuarter / 4;
    const edge = this.loop?.end ?? Infinity;
    for (const one of this.#score.startingIn(0, start)) {
      const end = Math.min(one.note.start + one.note.length, edge);
      if (end > least && !this.#isDrums(one.track)) this.#sounds.note(one, start, end, this.#timeOf);
    }
  }

  #isDrums(track: string): boolean {
    return this.#document.tracks.some(({ id, drums }) => id === track && drums);
  }

  #planCountIn({ tick, accent }: { tick: number; accent: boolean }, horizon: number): void {
    if (tick >= this.#planned && tick < horizon) this.#planClick(tick, accent);
  }

  #planClick(tick: number, accent: boolean): void {
    this.#sounds.click(this.#timeOf(tick), accent);
  }

  // A note that sounds goes on into the changed piece, ends where it now ends, or ends now when it is gone.
  #carryOver(planned: PlannedNote, shift: number, cut: number): void {
    planned.start += shift;
    const note = this.#score.find(planned.id);
    const edge = this.#timeline.loop?.end ?? Infinity;
    planned.end = note ? Math.min(planned.start + note.length, edge) : 0;
    planned.sounding.release(Math.max(cut, this.#timeline.timeOf(planned.end)));
  }
}
