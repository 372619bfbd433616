import { endTick } from "../../document/bar-grid";
import { gridHeight, gridWidth } from "../areas";
import { pitchAt, xOf, yOf } from "../view";
import type { Picture } from "./picture";

const black = new Set([1, 3, 6, 8, 10]);

export function isBlack(pitch: number): boolean {
  return black.has(pitch % 12);
}

/** Rows as on a keyboard, a line under every C and F, lines at bars, beats and steps; behind the end it is darker. */
export function paintGrid({ to, model, areas, colours, lines }: Picture): void {
  const { view } = model;
  const [width, height] = [gridWidth(areas), gridHeight(areas)];
  const [high, low] = [pitchAt(view, 0), pitchAt(view, height)];
  for (let pitch = low; pitch <= high; pitch++) {
    const y = Math.round(yOf(view, pitch));
    const next = Math.round(yOf(view, pitch - 1));
    if (isBlack(pitch)) {
      to.fillStyle = colours.blackRow;
      to.fillRect(0, y, width, next - y);
    }
    if (pitch % 12 === 0 || (pitch % 12 === 5 && view.row >= 10)) {
      to.fillStyle = pitch % 12 === 0 ? colours.bar : colours.beat;
      to.fillRect(0, next - 1, width, 1);
    }
  }
  for (const { tick, kind } of lines) {
    to.fillStyle = kind === "bar" ? colours.bar : colours.beat;
    to.globalAlpha = kind === "step" ? 0.5 : 1;
    to.fillRect(Math.round(xOf(view, tick)), 0, 1, height);
  }
  to.globalAlpha = 1;
  paintEnds({ to, model, areas, colours }, width, height);
}

function paintEnds({ to, model, colours }: Pick<Picture, "to" | "model" | "areas" | "colours">, width: number, height: number): void {
  const { view, loop } = model;
  const end = xOf(view, endTick(model.shown));
  if (end < width) {
    to.fillStyle = colours.well;
    to.globalAlpha = 0.75;
    to.fillRect(end, 0, width - end, height);
    to.globalAlpha = 1;
    to.fillStyle = colours.lineStrong;
    to.fillRect(Math.round(end), 0, 2, height);
  }
  if (!loop) return;
  to.fillStyle = colours.spotlight;
  to.globalAlpha = 0.1;
  to.fillRect(xOf(view, loop.from), 0, (loop.to - loop.from) * view.across, height);
  to.globalAlpha = 1;
}
