import { make } from "../../lib/dom";
import { meterRuns, barStart, placeOf } from "../document/bar-grid";
import type { StudioDocument } from "../document/studio-document";
import { button, check, choice } from "./controls";
import { grids } from "./suggest-grid";
import type { TakeReview, TakeSettings } from "./take-review";

const play = "M8 5.5v13l10.5-6.5z";

/** What the panel asks for. */
export interface ReviewPanelTold {
  set(change: Partial<TakeSettings>): void;
  undo(): void;
  hear(): void;
  keep(): void;
  again(): void;
  discard(): void;
}

/** The panel for looking a take over: its first and last bar, the rhythm assist, and whether to keep it. */
export class ReviewPanel {
  readonly element: HTMLElement;
  readonly #first: HTMLSelectElement;
  readonly #last: HTMLSelectElement;
  readonly #grid: HTMLSelectElement;
  readonly #strength = make("input", { id: "recorder-strength", type: "range", min: "0", max: "100", step: "5" });
  readonly #strengthWords = make("output", { class: "num", for: "recorder-strength" });
  readonly #lengths: HTMLInputElement;
  readonly #undo: HTMLButtonElement;
  readonly #document: StudioDocument;
  readonly #review: TakeReview;

  /** `document` is the piece that the take was played to. */
  constructor(document: StudioDocument, review: TakeReview, told: ReviewPanelTold) {
    [this.#document, this.#review] = [document, review];
    const bars = this.#bars();
    const first = choice("First bar", bars, () => told.set({ range: this.#range("first") }));
    const last = choice("Last bar", bars, () => told.set({ range: this.#range("last") }));
    const grid = choice("Draw notes to", grids.map(({ ticks, name }) => [String(ticks), name]), (ticks) => told.set({ grid: Number(ticks) }));
    const lengths = check("Lengths as well", (checked) => told.set({ lengths: checked }));
    [this.#first, this.#last, this.#grid, this.#lengths] = [first.select, last.select, grid.select, lengths.input];
    this.#strength.addEventListener("input", () => this.#sayStrength());
    this.#strength.addEventListener("change", () => told.set({ strength: Number(this.#strength.value) / 100 }));
    this.#undo = button("Undo", () => told.undo());
    const strength = make("div", { class: "field recorder-strength" },
      make("label", { for: "recorder-strength" }, "Rhythm assist "), this.#strengthWords, this.#strength);
    this.element = make("div", { class: "recorder-review", role: "group", "aria-label": "Your take" },
      make("div", { class: "recorder-settings" }, first.field, last.field, strength, grid.field, lengths.field),
      make("div", { class: "button-row" }, button("Keep it", () => told.keep(), "is-primary"), button("Play", () => told.hear(), "", play),
        button("Record again", () => told.again()), this.#undo, button("Discard", () => told.discard(), "is-quiet")));
    this.show();
  }

  /** Shows the settings as they are now. */
  show(): void {
    const { range, grid, strength, lengths } = this.#review.settings;
    const runs = meterRuns(this.#document);
    this.#first.value = String(placeOf(runs, range.from).bar);
    this.#last.value = String(placeOf(runs, range.to - 1).bar);
    [this.#grid.value, this.#strength.value, this.#lengths.checked] = [String(grid), String(Math.round(strength * 100)), lengths];
    this.#undo.disabled = !this.#review.canUndo;
    this.#sayStrength();
  }

  #sayStrength(): void {
    const percent = Number(this.#strength.value);
    this.#strengthWords.textContent = percent === 0 ? "as played" : `${percent} %`;
  }

  // All bars that the take reaches.
  #bars(): [string, string][] {
    const runs = meterRuns(this.#document);
    const { from, to } = this.#review.settings.range;
    const [first, last] = [placeOf(runs, from).bar, placeOf(runs, to - 1).bar];
    return Array.from({ length: last - first + 1 }, (_, i) => [String(first + i), String(first + i)]);
  }

  // The bar that was not chosen last moves along rather than leave nothing.
  #range(chosen: "first" | "last"): TakeSettings["range"] {
    let [first, last] = [Number(this.#first.value), Number(this.#last.value)];
    if (first > last) [first, last] = chosen === "first" ? [first, first] : [last, last];
    const runs = meterRuns(this.#document);
    return { from: barStart(runs, first - 1), to: barStart(runs, last) };
  }
}
