import type { RollModel } from "../roll-model";
import { zoomPitch, zoomTime } from "../view";
import type { Sight } from "./sight";

const lineHeight = 16;
const strongest = 30;

/** With Control (a touch pad's pinch says so too) the wheel zooms time, with Shift as well pitch; else the page's own scrolling is left alone. */
export function zoomByWheel(canvas: HTMLCanvasElement, model: RollModel, sight: Sight): void {
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { x, y } = sight.inGrid(sight.place(event));
    const turned = (event.deltaY || event.deltaX) * (event.deltaMode === 1 ? lineHeight : 1);
    const factor = Math.exp(-Math.max(-strongest, Math.min(strongest, turned)) * 0.01);
    model.view = event.shiftKey || event.altKey ? zoomPitch(model.view, factor, y, model.extent) : zoomTime(model.view, factor, x, model.extent);
    model.listener.changed();
  }, { passive: false });
}
