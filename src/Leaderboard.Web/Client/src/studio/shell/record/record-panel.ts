import { icon, make } from "../../../lib/dom";
import { toMidi } from "../../document/to-midi";
import type EsRecorder from "../../record/es-recorder";
import type { TakeDetail } from "../../record/es-recorder";
import type { Studio } from "../work/studio";

const piano = "M4 5h16v14H4zM9 5v9M15 5v9M9 14v5M15 14v5";

/**
 * The piano under the notes, opened when it is wanted: playing, recording, and looking a take over. What is kept becomes a version.
 * Fires `preview` (detail: the piece with the take in it, null when that is over).
 */
export class RecordPanel extends EventTarget {
  readonly element = make("div", { class: "studio-record" });
  readonly #studio: Studio;
  /** Opens and shuts it; it stands beside play. */
  readonly toggle = make("button", { type: "button", class: "studio-tool icon-button", "aria-expanded": "false", "data-testid": "record-toggle" }, icon(piano));
  #recorder: EsRecorder | undefined;
  // The piece that it was opened for, and the version of it that is played to.
  #project: string | undefined;
  #version: string | undefined;

  constructor(studio: Studio) {
    super();
    this.#studio = studio;
    this.toggle.addEventListener("click", () => (this.#recorder ? this.shut() : this.open()));
    studio.history.onChange(() => this.#give());
    studio.addEventListener("track", () => this.#give());
    studio.addEventListener("piece", () => this.#onPiece());
    this.#label();
  }

  open(): void {
    if (this.#recorder) return;
    const recorder = document.createElement("es-recorder") as EsRecorder;
    this.#recorder = recorder;
    this.#project = this.#studio.store.state.project.id;
    recorder.addEventListener("take-preview", (event) => this.#preview((event as CustomEvent<TakeDetail>).detail));
    recorder.addEventListener("take-discard", () => { this.#preview(undefined); this.#studio.engine.load(this.#studio.document); });
    recorder.addEventListener("take-keep", (event) => this.#keep((event as CustomEvent<TakeDetail>).detail));
    this.element.append(recorder);
    void customElements.whenDefined("es-recorder").then(() => this.#give());
    this.#label();
    // As high as it is only once its keys are there.
    void Promise.all(["es-recorder", "es-keys"].map((name) => customElements.whenDefined(name))).then(() => this.element.scrollIntoView?.({ block: "nearest" }));
  }

  /** Ends a take that runs; tells whether there was one. */
  endTake(): boolean {
    return this.#recorder?.matches(":defined") === true && this.#recorder.endTake();
  }

  /** Puts the piano away; a take that waits is left. */
  shut(): void {
    if (this.#recorder?.reviewing) this.#preview(undefined);
    this.#recorder?.remove();
    this.#recorder = undefined;
    this.#studio.engine.load(this.#studio.document);
    this.#label();
  }

  close(): void {
    this.#recorder?.remove();
  }

  // A take belongs to the piece that it was played to: it must not get into another one.
  #onPiece(): void {
    if (this.#recorder && this.#project !== this.#studio.store.state.project.id) this.shut();
    else this.#give();
  }

  #give(): void {
    const recorder = this.#recorder;
    if (!recorder?.matches(":defined") || recorder.recording || recorder.reviewing) return;
    const { engine, document, trackId } = this.#studio;
    this.#version = this.#studio.current?.id;
    recorder.piece = { engine, document, trackId };
  }

  #keep({ document, label }: TakeDetail): void {
    this.#preview(undefined);
    this.#studio.add({ kind: "recorded", label, midi: toMidi(document), parent: this.#version ?? null });
  }

  #preview(take: TakeDetail | undefined): void {
    this.dispatchEvent(new CustomEvent("preview", { detail: take?.document ?? null }));
  }

  #label(): void {
    const open = this.#recorder !== undefined;
    const words = open ? "Put the piano away" : "Play and record";
    this.toggle.setAttribute("aria-expanded", String(open));
    this.toggle.setAttribute("aria-label", words);
    this.toggle.title = words;
    this.element.hidden = !open;
  }
}
