import { areaAt, laneVelocity, type Area, type Areas } from "../areas";
import { hitNote, mouseReach, touchReach } from "../hit";
import type { RollModel } from "../roll-model";
import { pitchAt, tickAt, type View } from "../view";
import { chooseGesture, type Press } from "./choose-gesture";
import { scrolledAtEdge } from "./edge-scroll";
import type { Draft, Gesture, GesturePoint } from "./gesture";
import { pinched, type Finger } from "./pinch";

/** Whom the pointers tell. */
export interface PointerListener {
  areas(): Areas;
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

  constructor(readonly canvas: HTMLCanvasElement, readonly model: RollModel, readonly listener: PointerListener) {
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

  /** Drops the gesture under way as if it had never begun. */
  cancel(): void {
    if (!this.#held) return;
    this.#held = undefined;
    this.listener.cancel();
  }

  #down(event: PointerEvent): void {
    const at = this.#place(event);
    this.#fingers.set(event.pointerId, at);
    // A pointer that is already gone cannot be captured; what follows then comes without.
    if (this.canvas.isConnected && event.isTrusted) this.canvas.setPointerCapture(event.pointerId);
    if (this.#fingers.size === 2) {
      this.cancel();
      this.#pinch = { fingers: this.#pair(), view: this.model.view };
    }
    if (this.#fingers.size > 1 || this.#pinch) return;
    const touch = event.pointerType === "touch";
    const press = this.#press(event, at, touch);
    if (event.button === 2 && press.hit) return this.listener.deleteNote(press.hit.note.id);
    if (event.button !== 0) return;
    const doomed = this.#secondTap(event, press);
    const gesture = chooseGesture(this.model.gestureStart(), this.#point(at, false), press);
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
    const at = this.#place(event);
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, at);
    if (this.#pinch) return this.#spread(this.#pinch);
    const held = this.#held;
    if (!held) return this.#hover(event, at);
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
    const { keys, ruler } = this.listener.areas();
    const [a, b] = [...this.#fingers.values()].map(({ x, y }) => ({ x: x - keys, y: y - ruler }));
    return [a!, b!];
  }

  #up(event: PointerEvent): void {
    const at = this.#place(event);
    this.#forget(event.pointerId);
    const held = this.#held;
    if (!held || held.pointer !== event.pointerId) return;
    this.#held = undefined;
    this.listener.finish(held.gesture(this.#point(at, held.dragged), true), held.press.area);
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
    const { keys, ruler } = this.listener.areas();
    if (held.dragged && held.press.area !== "keys") {
      const view = scrolledAtEdge(this.model.view, held.at.x - keys, held.at.y - ruler, this.model.extent, held.press.area === "grid");
      if (view !== this.model.view) {
        this.model.view = view;
        this.#show(held);
      }
    }
    requestAnimationFrame(() => this.#atEdge(held));
  }

  #show(held: Held): void {
    this.listener.show(held.gesture(this.#point(held.at, held.dragged), false), held.press.area);
  }

  #press(event: PointerEvent, at: Finger, touch: boolean): Press {
    const areas = this.listener.areas();
    const area = areaAt(areas, at.x, at.y);
    const { notes, view, selection, mode } = this.model;
    const hit = area === "grid" ? hitNote(notes, view, at.x - areas.keys, at.y - areas.ruler, selection, touch ? touchReach : mouseReach) : undefined;
    return {
      area, hit, mode, shift: event.shiftKey, alt: event.altKey, command: event.ctrlKey || event.metaKey,
      reach: (touch ? 12 : 5) / view.across,
    };
  }

  #hover(event: PointerEvent, at: Finger): void {
    if (event.pointerType === "touch") return;
    const { area, hit, mode } = this.#press(event, at, false);
    const overGrid = hit ? (hit.part === "body" ? "move" : "ew-resize") : mode === "draw" && !event.shiftKey ? "crosshair" : "default";
    this.canvas.style.cursor = { grid: overGrid, keys: "pointer", ruler: "pointer", lane: "ns-resize", corner: "default" }[area];
  }

  #place(event: PointerEvent): Finger {
    const box = this.canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #point({ x, y }: Finger, dragged: boolean): GesturePoint {
    const areas = this.listener.areas();
    const { view } = this.model;
    return { x, y, dragged, tick: tickAt(view, x - areas.keys), pitch: pitchAt(view, y - areas.ruler), velocity: laneVelocity(areas, y) };
  }
}
