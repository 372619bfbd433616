import { make } from "../../lib/dom";
import { barStart, meterRuns, placeOf } from "../document/bar-grid";
import type { StudioDocument } from "../document/studio-document";
import type { SoundEngine } from "../sound/sound-engine";
import type EsKeys from "./es-keys";
import type { NotePlayed } from "./es-keys";
import { MidiInput } from "./midi-input";
import { RecordPanel } from "./record-panel";
import { ReviewPanel } from "./review-panel";
import { TakeRecorder } from "./take-recorder";
import { TakeReview } from "./take-review";

/** What the recorder plays and records to. */
export interface RecorderPiece {
  readonly engine: SoundEngine;
  /** The piece as it is; the take is added to it. */
  readonly document: StudioDocument;
  /** The track that is played. */
  readonly trackId: string;
}

/** Of `take-preview` and `take-keep`: the piece with the take in it, and the take's notes. */
export interface TakeDetail {
  readonly document: StudioDocument;
  readonly added: readonly number[];
  /** For the history. */
  readonly label: string;
}

/**
 * <es-recorder>: keys to play on, recording with count-in and metronome, and the take looked over: trimmed, helped with
 * its rhythm, heard, kept or not. Set `piece` first, and again whenever the document or the track changes.
 * Events, bubbling: `take-preview` (detail `TakeDetail`: show and play this document meanwhile), `take-keep` (the same:
 * make it the document), `take-discard` (show the document without the take again).
 */
export default class EsRecorder extends HTMLElement {
  // An island of its own, which may come a little later.
  readonly #keys = document.createElement("es-keys") as EsKeys;
  readonly #panel = new RecordPanel({ record: () => void this.#record(), stop: () => this.#stop(), midi: () => void this.#midi?.open() });
  #midi: MidiInput | undefined;
  readonly #place = make("div", { class: "recorder-place" }, this.#panel.element);
  #piece: RecorderPiece | undefined;
  #recorder: TakeRecorder | undefined;
  #review: TakeReview | undefined;
  #reviewPanel: ReviewPanel | undefined;
  #frame = 0;

  constructor() {
    super();
    this.#keys.addEventListener("note-on", (event) => this.#recorder?.noteOn((event as CustomEvent<NotePlayed>).detail));
    this.#keys.addEventListener("note-off", (event) => this.#recorder?.noteOff((event as CustomEvent<NotePlayed>).detail));
  }

  connectedCallback(): void {
    this.classList.add("recorder");
    this.#keys.toggleAttribute("computer-keys", true);
    this.replaceChildren(this.#place, this.#keys);
    void customElements.whenDefined("es-keys").then(() => this.#openMidi());
  }

  disconnectedCallback(): void {
    if (this.recording) this.#recorder?.stop();
    cancelAnimationFrame(this.#frame);
    this.#midi?.close();
    this.#midi = undefined;
  }

  /** The keys, for lighting what sounds. */
  get keys(): EsKeys {
    return this.#keys;
  }

  get recording(): boolean {
    return this.#recorder?.recording ?? false;
  }

  /** Whether a take waits to be kept or not. */
  get reviewing(): boolean {
    return this.#review !== undefined;
  }

  /** Ends the take that runs, as its button does; tells whether there was one. */
  endTake(): boolean {
    if (!this.recording) return false;
    this.#stop();
    return true;
  }

  /** What is played and recorded to; not looked at while a take runs or waits. */
  set piece(piece: RecorderPiece) {
    if (this.recording || this.reviewing) return;
    if (this.#piece?.engine !== piece.engine) {
      this.#recorder = new TakeRecorder(piece.engine, piece.trackId);
      // As when another version is shown: without the sound nobody knows where a note belongs.
      piece.engine.addEventListener("state", () => { if (!piece.engine.playing) this.endTake(); });
    }
    this.#piece = piece;
    this.#recorder!.track = piece.trackId;
  }

  #openMidi(): void {
    if (!this.isConnected || this.#midi) return;
    const midi = new MidiInput(this.#keys.held);
    midi.addEventListener("state", () => this.#panel.showMidi(midi.state));
    this.#midi = midi;
  }

  async #record(): Promise<void> {
    const piece = this.#piece;
    if (!piece || !this.#recorder) return;
    const runs = meterRuns(piece.document);
    const from = barStart(runs, placeOf(runs, piece.engine.position).bar - 1);
    this.#panel.show(true);
    const begun = this.#recorder.start({ track: piece.trackId, from, ...this.#panel.settings });
    this.#follow();
    await begun;
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    const [piece, notes] = [this.#piece!, this.#recorder!.stop()];
    this.#panel.show(false, notes.length === 0 ? "Nothing was played. Press Record, and play when the count has ended." : "");
    if (notes.length === 0) return;
    piece.engine.seek(notes[0]!.start);
    this.#review = new TakeReview(piece.document, piece.trackId, notes);
    this.#reviewPanel = new ReviewPanel(piece.document, this.#review, {
      set: (change) => { this.#review?.set(change); this.#preview(); },
      undo: () => { this.#review?.undo(); this.#preview(); },
      hear: () => this.#hear(),
      keep: () => this.#leave("take-keep"),
      again: () => { this.#leave("take-discard"); void this.#record(); },
      discard: () => this.#leave("take-discard"),
    });
    this.#place.replaceChildren(this.#reviewPanel.element);
    this.#reviewPanel.element.querySelector("button")?.focus();
    this.#preview();
  }

  #preview(): void {
    this.#reviewPanel?.show();
    this.#tell("take-preview", this.#take());
  }

  #hear(): void {
    const [engine, review] = [this.#piece!.engine, this.#review!];
    engine.load(review.preview.document);
    if (engine.playing) engine.stop();
    else void engine.play(review.settings.range.from);
  }

  #leave(event: "take-keep" | "take-discard"): void {
    this.#piece!.engine.stop();
    this.#piece!.engine.seek(this.#review!.settings.range.from);
    const take = this.#take();
    // Over before it is told: the piece that comes of it is the next take's.
    [this.#review, this.#reviewPanel] = [undefined, undefined];
    this.#tell(event, event === "take-keep" ? take : undefined);
    this.#place.replaceChildren(this.#panel.element);
    this.#panel.show(false);
  }

  #take(): TakeDetail {
    const notes = this.#review!.preview;
    return { ...notes, label: notes.added.length === 1 ? "Recorded 1 note" : `Recorded ${notes.added.length} notes` };
  }

  #tell(event: "take-preview" | "take-keep" | "take-discard", detail?: TakeDetail): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, detail }));
  }

  // Counts down on the screen.
  #follow(): void {
    const engine = this.#piece!.engine;
    this.#panel.follow(engine.countdown);
    this.#frame = requestAnimationFrame(() => { if (this.recording) this.#follow(); });
  }
}
