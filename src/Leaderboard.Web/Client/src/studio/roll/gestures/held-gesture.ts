import type { RollModel } from "../roll-model";
import type { Press } from "./choose-gesture";
import { scrolledAtEdge } from "./edge-scroll";
import type { Draft, Gesture } from "./gesture";
import type { Finger } from "./pinch";
import type { Sight } from "./sight";

/** How far a pointer may move and still mean the place where it went down. */
const tremble = { mouse: 3, touch: 9 };

/** Whether two places are farther apart than a hand trembles. */
export function isDrag(from: Finger, to: Finger, touch: boolean): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > (touch ? tremble.touch : tremble.mouse);
}

export interface HeldStart {
  readonly pointer: number;
  readonly gesture: Gesture;
  readonly press: Press;
  readonly from: Finger;
  readonly touch: boolean;
  /** It counts as a drag from the first. */
  readonly dragged?: boolean;
  /** The note that this press, the second in short order, deletes unless it becomes a drag. */
  readonly doomed?: number | undefined;
}

/** A gesture that a pointer holds: it is shown while it lasts, and the picture goes on while it is pulled over its edge. */
export class HeldGesture {
  #at: Finger;
  #dragged: boolean;
  #moved = false;
  #over = false;

  constructor(readonly start: HeldStart, readonly model: RollModel, readonly sight: Sight, readonly onShow: (draft: Draft) => void) {
    this.#at = start.from;
    this.#dragged = start.dragged ?? false;
    requestAnimationFrame(() => this.#atEdge());
  }

  get dragged(): boolean {
    return this.#dragged;
  }

  /** Shows what it would do now. */
  show(): void {
    if (!this.#over) this.onShow(this.#draft(false));
  }

  move(at: Finger): void {
    this.#at = at;
    this.#moved ||= isDrag(this.start.from, at, this.start.touch);
    this.#dragged ||= this.#moved;
    // A finger's press is shown by whoever waits for a second one; a drag is one for sure.
    if (this.#dragged || !this.start.touch) this.show();
  }

  /** What is to be done when it goes up there. */
  end(at: Finger): Draft {
    this.#at = at;
    return this.#draft(true);
  }

  drop(): void {
    this.#over = true;
  }

  #draft(done: boolean): Draft {
    return this.start.gesture(this.sight.point(this.#at, this.#dragged), done);
  }

  #atEdge(): void {
    if (this.#over) return;
    const { area } = this.start.press;
    // What rests near the edge is not pulled over it.
    if (this.#moved && area !== "keys") {
      const { x, y } = this.sight.inGrid(this.#at);
      const view = scrolledAtEdge(this.model.view, x, y, this.model.extent, area === "grid");
      if (view !== this.model.view) {
        this.model.view = view;
        this.show();
      }
    }
    requestAnimationFrame(() => this.#atEdge());
  }
}
