import type { Area } from "../areas";
import type { RollModel } from "../roll-model";
import type { View } from "../view";
import { chooseGesture, type Press } from "./choose-gesture";
import { scrolledAtEdge } from "./edge-scroll";
import type { Draft, Gesture } from "./gesture";
import { pinched, type Finger } from "./pinch";
import type { Sight } from "./sight";

/** Whom the pointers tell. */
export interface PointerListener {
  /** A gesture shows what it would do. */
  show(draft: Draft, area: Area): void;
  /** It ended, and this is to be done. */
  finish(draft: Draft, area: Area): void;
  cancel(): void;
  deleteNote(id: number): void;
}

interface Held {
  readonly pointer: number;
  readonly gesture: Gesture;
  readonly press: Press;
  readonly from: Finger;
  readonly touch: boolean;
  /** The note that this press, the second in short order, deletes unless it becomes a drag. */
  readonly doomed: number | undefined;
  at: Finger;
  dragged: boolean;
  shown: boolean;
}

const tremble = { mouse: 3, touch: 9 };
// A second finger may follow the first this much later: nothing is drawn or heard until then.
const secondFinger = 80;
const doubleTap = 350;
const noTap: { id: number | undefined; time: number } = { id: undefined, time: -Infinity };

/** Turns mouse, pen and fingers on the canvas into gestures: one finger draws and moves, two scroll and zoom. */
export class Pointers {
  readonly #fingers = new Map<number, Finger>();
  #held: Held | undefined;
  /** Two fingers: where they and the picture were when the second one came. */
  #pinch: { fingers: [Finger, Finger]; view: View } | undefined;
  #lastTap = noTap;

  constructor(readonly canvas: HTMLCanvasElement, readonly model: RollModel, readonly sight: Sight, readonly listener: PointerListener) {
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#up(event));
    canvas.addEventListener("pointercancel", (event) => this.#lost(event));
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  /** True while something is held or pinched. */
  get busy(): boolean {
    return this.#held !== undefined || this.#pinch !== undefined;
  }

  /** Drops the gesture under way as if it had never begun; false when there is none. */
  cancel(): boolean {
    if (!this.#held) return false;
    this.#held = undefined;
    this.listener.cancel();
    return true;
  }

  #down(event: PointerEvent): void {
    const at = this.sight.place(event);
    this.#fingers.set(event.pointerId, at);
    // A pointer that is already gone cannot be captured; what follows then comes without.
    if (this.canvas.isConnected && event.isTrusted) this.canvas.setPointerCapture(event.pointerId);
    if (this.#fingers.size === 2) {
      this.cancel();
      this.#pinch = { fingers: this.#pair(), view: this.model.view };
    }
    if (this.#fingers.size > 1 || this.#pinch) return;
    const touch = event.pointerType === "touch";
    const press = this.sight.press(event, at);
    if (event.button === 2 && press.hit) return this.listener.deleteNote(press.hit.note.id);
    if (event.button !== 0) return;
    const doomed = this.#secondTap(event, press);
    const gesture = chooseGesture(this.model.gestureStart(), this.sight.point(at, false), press);
    if (!gesture) return;
    const held: Held = { pointer: event.pointerId, gesture, press, from: at, at, touch, doomed, dragged: false, shown: !touch };
    this.#held = held;
    if (touch) setTimeout(() => this.#showLate(held), secondFinger);
    else this.#show(held);
    requestAnimationFrame(() => this.#atEdge(held));
  }

  #showLate(held: Held): void {
    if (this.#held !== held || held.shown) return;
    held.shown = true;
    this.#show(held);
  }

  #move(event: PointerEvent): void {
    const at = this.sight.place(event);
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, at);
    if (this.#pinch) return this.#spread(this.#pinch);
    const held = this.#held;
    if (!held) return this.sight.hover(event, at);
    if (held.pointer !== event.pointerId) return;
    held.at = at;
    held.dragged ||= Math.hypot(at.x - held.from.x, at.y - held.from.y) > (held.touch ? tremble.touch : tremble.mouse);
    if (held.dragged) held.shown = true;
    if (held.shown) this.#show(held);
  }

  #spread({ fingers, view }: { fingers: [Finger, Finger]; view: View }): void {
    if (this.#fingers.size !== 2) return;
    this.model.view = pinched(view, fingers, this.#pair(), this.model.extent);
    this.model.listener.changed();
  }

  /** The two fingers, from the corner of the grid. */
  #pair(): [Finger, Finger] {
    const [a, b] = [...this.#fingers.values()].map((finger) => this.sight.inGrid(finger));
    return [a!, b!];
  }

  #up(event: PointerEvent): void {
    const at = this.sight.place(event);
    this.#forget(event.pointerId);
    const held = this.#held;
    if (!held || held.pointer !== event.pointerId) return;
    this.#held = undefined;
    this.listener.finish(held.gesture(this.sight.point(at, held.dragged), true), held.press.area);
    if (held.dragged) this.#lastTap = noTap;
    else if (held.doomed !== undefined) this.listener.deleteNote(held.doomed);
  }

  #lost(event: PointerEvent): void {
    this.#forget(event.pointerId);
    if (this.#held?.pointer === event.pointerId) this.cancel();
  }

  #forget(pointer: number): void {
    this.#fingers.delete(pointer);
    if (this.#fingers.size === 0) this.#pinch = undefined;
  }

  /** The note under a second tap, when it was there at the first. */
  #secondTap(event: PointerEvent, { hit, shift, alt, command }: Press): number | undefined {
    const before = this.#lastTap;
    this.#lastTap = { id: shift || alt || command ? undefined : hit?.note.id, time: event.timeStamp };
    const twice = hit !== undefined && before.id === hit.note.id && event.timeStamp - before.time < doubleTap;
    if (twice) this.#lastTap = noTap;
    return twice ? hit.note.id : undefined;
  }

  /** While something is dragged over the edge the picture goes on. */
  #atEdge(held: Held): void {
    if (this.#held !== held) return;
    if (held.dragged && held.press.area !== "keys") {
      const { x, y } = this.sight.inGrid(held.at);
      const view = scrolledAtEdge(this.model.view, x, y, this.model.extent, held.press.area === "grid");
      if (view !== this.model.view) {
        this.model.view = view;
        this.#show(held);
      }
    }
    requestAnimationFrame(() => this.#atEdge(held));
  }

  #show(held: Held): void {
    this.listener.show(held.gesture(this.sight.point(held.at, held.dragged), false), held.press.area);
  }
}
