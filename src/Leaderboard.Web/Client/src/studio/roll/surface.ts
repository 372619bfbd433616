import { make } from "../../lib/dom";
import { hasMarks } from "../document/marks";
import { byTouch } from "./by-touch";
import { areasOf, gridHeight, gridWidth, type Areas } from "./areas";
import { rows, within, xOf } from "./view";
import type { RollModel } from "./roll-model";

const usualLetters = 16;

/**
 * The canvas in a box that scrolls as every box does, so that wheels, scroll bars and touch pads work as usual. The canvas
 * itself stays in sight and draws what lies there.
 */
export class Surface {
  readonly canvas = make("canvas", { tabindex: "0", role: "application", "aria-roledescription": "piano roll" });
  readonly playhead = make("div", { class: "roll-editor-playhead", hidden: "" });
  readonly probe = make("span", { hidden: "" });
  readonly #stage = make("div", { class: "roll-editor-stage" }, this.canvas, this.playhead, this.probe);
  readonly #size = make("div", { class: "roll-editor-size" }, this.#stage);
  readonly element = make("div", { class: "roll-editor-scroller" }, this.#size);
  areas: Areas = areasOf(0, 0, { lane: true, drums: false, marks: false, touch: false });
  /** CSS pixels a pixel of the picture: it grows with the page's letters, as on very large screens. */
  #unit = 1;
  #left = 0;
  #top = 0;

  constructor(readonly model: RollModel, readonly scrolled: () => void) {
    this.element.addEventListener("scroll", () => this.#onScroll(), { passive: true });
  }

  /** Takes the size there is. False while there is none. */
  measure(showLane: boolean): boolean {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return false;
    this.#unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / usualLetters || 1;
    this.areas = areasOf(width / this.#unit, height / this.#unit, { lane: showLane, drums: this.model.track?.drums ?? false, marks: hasMarks(this.model.shown), touch: byTouch() });
    this.#stage.style.width = this.canvas.style.width = `${width}px`;
    this.#stage.style.height = this.canvas.style.height = `${height}px`;
    const { view } = this.model;
    const [gridW, gridH] = [gridWidth(this.areas), gridHeight(this.areas)];
    if (view.width !== gridW || view.height !== gridH) this.model.view = within({ ...view, width: gridW, height: gridH }, this.model.extent);
    return true;
  }

  /** A context with the pixels of the screen, scaled to those of the picture; null where there is no canvas. */
  context(): CanvasRenderingContext2D | null {
    const scale = (devicePixelRatio || 1) * this.#unit;
    const [width, height] = [Math.round(this.areas.width * scale), Math.round(this.areas.height * scale)];
    if (this.canvas.width !== width || this.canvas.height !== height) [this.canvas.width, this.canvas.height] = [width, height];
    const to = this.canvas.getContext("2d");
    to?.setTransform(scale, 0, 0, scale, 0, 0);
    return to;
  }

  /** Makes the box as large as the piece is at this zoom, and its bars stand where the view is. */
  sync(): void {
    const { view, extent } = this.model;
    const { keys, ruler, lane } = this.areas;
    this.#size.style.width = `${Math.floor(Math.max(this.areas.width, keys + extent * view.across) * this.#unit)}px`;
    this.#size.style.height = `${Math.floor(Math.max(this.areas.height, ruler + rows * view.row + lane) * this.#unit)}px`;
    const [left, top] = [view.left * view.across * this.#unit, view.top * view.row * this.#unit];
    if (Math.abs(this.element.scrollLeft - left) > 1) this.element.scrollLeft = left;
    if (Math.abs(this.element.scrollTop - top) > 1) this.element.scrollTop = top;
    [this.#left, this.#top] = [this.element.scrollLeft, this.element.scrollTop];
  }

  placePlayhead(): void {
    const { view, position } = this.model;
    const x = xOf(view, position);
    this.playhead.hidden = x < -1 || x > view.width;
    this.playhead.style.transform = `translateX(${(this.areas.keys + x) * this.#unit}px)`;
  }

  #onScroll(): void {
    const { scrollLeft, scrollTop } = this.element;
    const [moved, climbed] = [Math.abs(scrollLeft - this.#left) > 1, Math.abs(scrollTop - this.#top) > 1];
    if (!moved && !climbed) return;
    [this.#left, this.#top] = [scrollLeft, scrollTop];
    const { view, extent } = this.model;
    this.model.view = within({ ...view, left: moved ? scrollLeft / view.across / this.#unit : view.left, top: climbed ? scrollTop / view.row / this.#unit : view.top }, extent);
    this.scrolled();
  }
}
