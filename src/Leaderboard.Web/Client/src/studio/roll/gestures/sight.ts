import { areaAt, laneVelocity, type Areas } from "../areas";
import { hitNote, mouseReach, touchReach } from "../hit";
import type { RollModel } from "../roll-model";
import { pitchAt, tickAt } from "../view";
import type { Press } from "./choose-gesture";
import type { GesturePoint } from "./gesture";
import type { Finger } from "./pinch";

const laneReach = { mouse: 5, touch: 12 };

/** Where on the screen a pointer is. */
export type Spot = Pick<MouseEvent, "clientX" | "clientY">;

/** Finds what lies under a pointer. */
export class Sight {
  constructor(readonly canvas: HTMLCanvasElement, readonly model: RollModel, readonly areas: () => Areas) {}

  /** Pixels of the picture in one of the screen. */
  get scale(): number {
    return this.areas().width / this.canvas.getBoundingClientRect().width;
  }

  /** Where on the picture a spot of the screen is. */
  place({ clientX, clientY }: Spot): Finger {
    const { left, top } = this.canvas.getBoundingClientRect();
    const { scale } = this;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  }

  /** The same from the corner of the grid. */
  inGrid({ x, y }: Finger): Finger {
    const { keys, ruler } = this.areas();
    return { x: x - keys, y: y - ruler };
  }

  point(at: Finger, dragged: boolean): GesturePoint {
    const { view } = this.model;
    const { x, y } = this.inGrid(at);
    return { ...at, dragged, tick: tickAt(view, x), pitch: pitchAt(view, y), velocity: laneVelocity(this.areas(), at.y) };
  }

  press(event: PointerEvent, at: Finger): Press {
    const touch = event.pointerType === "touch";
    const { notes, view, selection, mode } = this.model;
    const area = areaAt(this.areas(), at.x, at.y);
    const { x, y } = this.inGrid(at);
    const hit = area === "grid" ? hitNote(notes, view, x, y, selection, touch ? touchReach : mouseReach) : undefined;
    return {
      area, hit, mode, shift: event.shiftKey, alt: event.altKey, command: event.ctrlKey || event.metaKey,
      reach: (touch ? laneReach.touch : laneReach.mouse) / view.across,
    };
  }

  /** The shape of the mouse says what a press would do. */
  hover(event: PointerEvent, at: Finger): void {
    if (event.pointerType === "touch") return;
    const { area, hit, mode, shift } = this.press(event, at);
    const overGrid = hit ? (hit.part === "body" ? "move" : "ew-resize") : mode === "draw" && !shift ? "crosshair" : "default";
    this.canvas.style.cursor = { grid: overGrid, keys: "pointer", ruler: "pointer", marks: "pointer", lane: "ns-resize", corner: "default" }[area];
  }
}
