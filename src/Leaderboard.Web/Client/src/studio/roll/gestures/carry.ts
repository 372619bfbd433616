import type { RollModel } from "../roll-model";
import { pan, type View } from "../view";
import { Glide } from "./glide";
import { pinched, type Finger } from "./pinch";
import { scrollAround } from "./scroll-page";
import type { Sight, Spot } from "./sight";

/** Fingers that carry the picture along: one scrolls, two scroll and zoom. */
export class Carry {
  readonly #glide = new Glide();
  #spots: readonly Spot[] = [];
  /** Two fingers: where they and the picture were when the second one came. */
  #pinch: { readonly fingers: readonly [Finger, Finger]; readonly view: View } | undefined;

  constructor(readonly canvas: HTMLCanvasElement, readonly model: RollModel, readonly sight: Sight) {}

  get busy(): boolean {
    return this.#spots.length > 0;
  }

  /** Begins, or goes on with other fingers than before. */
  begin(spots: readonly Spot[]): void {
    this.stop();
    this.#spots = spots.slice(0, 2);
    const [a, b] = this.#inGrid();
    this.#pinch = a && b ? { fingers: [a, b], view: this.model.view } : undefined;
  }

  move(spots: readonly Spot[], time: number): void {
    const [before] = this.#spots;
    this.#spots = spots.slice(0, 2);
    const [now] = this.#spots;
    const [a, b] = this.#inGrid();
    if (this.#pinch && a && b) this.#show(pinched(this.#pinch.view, this.#pinch.fingers, [a, b], this.model.extent));
    else if (before && now) this.#pull(before, now, time);
  }

  /** The last finger has gone: the picture glides on. */
  end(time: number): void {
    this.#spots = [];
    this.#glide.letGo(time, (x, y) => {
      const still = this.model.view;
      this.#show(pan(still, x, y, this.model.extent));
      return this.model.view.left !== still.left || this.model.view.top !== still.top;
    });
  }

  /** Leaves the picture where it is. */
  stop(): void {
    this.#spots = [];
    this.#glide.stop();
  }

  #pull(before: Spot, now: Spot, time: number): void {
    const [was, is] = [this.sight.place(before), this.sight.place(now)];
    const [x, y] = [was.x - is.x, was.y - is.y];
    this.#glide.moved(x, y, time);
    const from = this.model.view;
    this.#show(pan(from, x, y, this.model.extent));
    const rest = y - (this.model.view.top - from.top) * from.row;
    const roll = this.canvas.closest(".roll-editor");
    if (roll && Math.abs(rest) >= 1) scrollAround(roll, rest / this.sight.scale);
  }

  #inGrid(): Finger[] {
    return this.#spots.map((spot) => this.sight.inGrid(this.sight.place(spot)));
  }

  #show(view: View): void {
    this.model.view = view;
    this.model.listener.changed();
  }
}
