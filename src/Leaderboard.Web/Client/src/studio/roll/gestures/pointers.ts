import type { Area } from "../areas";
import type { RollModel } from "../roll-model";
import { Carry } from "./carry";
import { chooseGesture, type Press } from "./choose-gesture";
import { DoubleTap } from "./double-tap";
import type { Draft, Gesture } from "./gesture";
import { HeldGesture, type HeldStart } from "./held-gesture";
import type { Finger } from "./pinch";
import { afterRest } from "./rest";
import { rubberBand } from "./rubber-band";
import type { Sight, Spot } from "./sight";
import { WaitingFinger } from "./waiting-finger";

/** Whom the pointers tell. */
export interface PointerListener {
  /** A gesture shows what it would do. */
  show(draft: Draft, area: Area): void;
  /** It ended, and this is to be done. */
  finish(draft: Draft, area: Area): void;
  cancel(): void;
  deleteNote(id: number): void;
  /** A finger rests on a note. */
  holdNote(id: number): void;
}

// A second finger may follow the first this much later: nothing is drawn or heard until then.
const secondFinger = 80;

/**
 * Turns mouse, pen and fingers on the canvas into gestures. A mouse does at once what it is pressed on, and so does a
 * finger on a note. On an empty place one finger taps, scrolls, or rests and then selects; two scroll and zoom.
 */
export class Pointers {
  readonly #fingers = new Map<number, Spot>();
  readonly #carry: Carry;
  readonly #taps = new DoubleTap();
  #held: HeldGesture | undefined;
  #waiting: WaitingFinger | undefined;
  #endRest: (() => void) | undefined;

  constructor(readonly canvas: HTMLCanvasElement, readonly model: RollModel, readonly sight: Sight, readonly listener: PointerListener) {
    this.#carry = new Carry(canvas, model, sight);
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#up(event));
    canvas.addEventListener("pointercancel", (event) => this.#lost(event));
    canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  /** True while something is held or carried. */
  get busy(): boolean {
    return this.#held !== undefined || this.#carry.busy;
  }

  /** Drops the gesture under way as if it had never begun; false when there is none. */
  cancel(): boolean {
    this.#waiting?.drop();
    this.#waiting = undefined;
    if (!this.#held) return false;
    this.#release();
    this.listener.cancel();
    return true;
  }

  #down(event: PointerEvent): void {
    this.#fingers.set(event.pointerId, event);
    // A pointer that is already gone cannot be captured; what follows then comes without.
    if (this.canvas.isConnected && event.isTrusted) this.canvas.setPointerCapture(event.pointerId);
    this.#carry.stop();
    if (this.#fingers.size > 1) {
      this.cancel();
      return this.#carry.begin([...this.#fingers.values()]);
    }
    const at = this.sight.place(event);
    const press = this.sight.press(event, at);
    if (event.button === 2 && press.hit) return this.listener.deleteNote(press.hit.note.id);
    if (event.button !== 0) return;
    if (event.pointerType === "touch" && isUnclear(press)) this.#wait(event, at, press);
    else this.#press(event, at, press);
  }

  /** What is pressed is meant. */
  #press(event: PointerEvent, from: Finger, press: Press): void {
    const doomed = this.#taps.press(press, event.timeStamp);
    const touch = event.pointerType === "touch";
    const held = this.#hold({ pointer: event.pointerId, gesture: this.#gesture(from, press), press, from, touch, doomed });
    if (!held) return;
    if (touch) setTimeout(() => held.show(), secondFinger);
    else held.show();
    if (touch && press.hit) this.#endRest = afterRest(() => this.#rest(held));
  }

  /** A finger that may tap, pull or rest. */
  #wait(event: PointerEvent, from: Finger, press: Press): void {
    this.#taps.forget();
    const pointer = event.pointerId;
    const hold = (gesture: Gesture | undefined): void => this.#hold({ pointer, gesture, press, from, touch: true, dragged: true })?.show();
    this.#waiting = new WaitingFinger(pointer, from, {
      tap: () => this.listener.finish(this.#gesture(from, press)?.(this.sight.point(from, false), true) ?? {}, press.area),
      pull: (sideways) => {
        this.#waiting = undefined;
        if (press.area === "ruler" && sideways) hold(this.#gesture(from, press));
        else this.#carry.begin([...this.#fingers.values()]);
      },
      hold: () => {
        if (press.area !== "grid") return;
        hold(rubberBand(this.model.gestureStart(), this.sight.point(from, false), false));
        this.model.listener.said("Pull a frame around the notes to select");
      },
    });
  }

  #gesture(from: Finger, press: Press): Gesture | undefined {
    return chooseGesture(this.model.gestureStart(), this.sight.point(from, false), press);
  }

  #hold(start: Omit<HeldStart, "gesture"> & { readonly gesture: Gesture | undefined }): HeldGesture | undefined {
    const { gesture, press } = start;
    if (!gesture) return undefined;
    this.#waiting = undefined;
    return (this.#held = new HeldGesture({ ...start, gesture }, this.model, this.sight, (draft) => this.listener.show(draft, press.area)));
  }

  /** A finger rests on a note: that is selected beside the others, or not any more. Pulled from there all move. */
  #rest(held: HeldGesture): void {
    const { start } = held;
    const { hit } = start.press;
    if (this.#held !== held || held.dragged || !hit) return;
    this.#taps.forget();
    this.cancel();
    this.listener.holdNote(hit.note.id);
    const move = this.#gesture(start.from, { ...start.press, hit: { ...hit, part: "body" } });
    this.#hold({ ...start, doomed: undefined, gesture: move && ((to, done) => (to.dragged ? move(to, done) : {})) });
  }

  #move(event: PointerEvent): void {
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, event);
    const at = this.sight.place(event);
    if (this.#waiting?.pointer === event.pointerId) this.#waiting.move(at);
    if (this.#carry.busy) this.#carry.move([...this.#fingers.values()], event.timeStamp);
    else if (!this.#held) this.sight.hover(event, at);
    else if (this.#held.start.pointer === event.pointerId) this.#held.move(at);
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#carry.busy) return this.#lift(event);
    const [held, waiting] = [this.#held, this.#waiting];
    this.#waiting = undefined;
    if (waiting?.pointer === event.pointerId) return waiting.up();
    if (!held || held.start.pointer !== event.pointerId) return;
    this.#release();
    const { doomed, press } = held.start;
    this.listener.finish(held.end(this.sight.place(event)), press.area);
    if (held.dragged) this.#taps.forget();
    else if (doomed !== undefined) this.listener.deleteNote(doomed);
  }

  /** One of the fingers that carry the picture has gone; those that are left go on. */
  #lift({ timeStamp }: PointerEvent): void {
    if (this.#fingers.size > 0) this.#carry.begin([...this.#fingers.values()]);
    else this.#carry.end(timeStamp);
  }

  #lost(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#carry.busy) this.#lift(event);
    else this.cancel();
  }

  #release(): void {
    this.#endRest?.();
    this.#held?.drop();
    this.#held = undefined;
  }
}

/** On a note a finger means it; on an empty place, on the ruler and on the marks it may scroll too. */
function isUnclear({ area, hit, mode }: Press): boolean {
  return area === "ruler" || area === "marks" || (area === "grid" && !hit && mode === "draw");
}
