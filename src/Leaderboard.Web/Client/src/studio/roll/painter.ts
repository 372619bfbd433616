import { readColours, type Colours } from "./colours";
import { gridLines } from "./draw/lines";
import { paint } from "./draw/paint";
import type { RollModel } from "./roll-model";
import type { Surface } from "./surface";

const laneFrom = 380;

/** Draws once a frame at most, and only when something that is seen changed. */
export class Painter {
  /** Whether the cursor of the keys is seen. */
  showCursor = false;
  #lane: boolean | undefined;
  #colours: Colours | undefined;
  #font = "sans-serif";
  #frame = 0;

  /** `measured` is called when the size is known, before the drawing. */
  constructor(readonly model: RollModel, readonly surface: Surface, readonly measured: () => void) {}

  /** Whether the lane of loudness is shown: as chosen, else where there is height for it. */
  get lane(): boolean {
    return this.#lane ?? this.surface.element.clientHeight >= laneFrom;
  }

  set lane(shown: boolean) {
    this.#lane = shown;
    this.schedule();
  }

  schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The theme may have changed: asks the style sheet again. */
  forgetColours(): void {
    this.#colours = undefined;
    this.schedule();
  }

  #paint(): void {
    this.#frame = 0;
    const { model, surface } = this;
    if (!surface.measure(this.lane)) return;
    this.measured();
    surface.sync();
    surface.placePlayhead();
    const to = surface.context();
    if (!to) return;
    if (!this.#colours) {
      this.#colours = readColours(surface.probe);
      this.#font = getComputedStyle(surface.element).fontFamily;
    }
    const lines = gridLines(model.view, model.runs, model.grid);
    paint({ to, model, areas: surface.areas, colours: this.#colours, lines, font: this.#font, showCursor: this.showCursor });
  }
}
