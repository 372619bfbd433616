import { xOf, yOf } from "../view";
import type { Picture } from "./picture";

/** The rubber band, over whole rows. */
export function paintBand({ to, model, colours }: Picture): void {
  const band = model.draft?.band;
  if (!band) return;
  const { view } = model;
  const [from, until] = [xOf(view, Math.min(band.from, band.to)), xOf(view, Math.max(band.from, band.to))];
  const [top, bottom] = [yOf(view, Math.max(band.low, band.high)), yOf(view, Math.min(band.low, band.high)) + view.row];
  to.fillStyle = to.strokeStyle = colours.focus;
  to.globalAlpha = 0.14;
  to.fillRect(from, top, until - from, bottom - top);
  to.globalAlpha = 1;
  to.lineWidth = 1.5;
  to.setLineDash([5, 4]);
  to.strokeRect(from, top, until - from, bottom - top);
  to.setLineDash([]);
}

/** The cursor of the keys: where Enter adds a note, and how long it will be. */
export function paintCursor({ to, model, colours }: Picture): void {
  if (model.selection.size > 0) return;
  const { view, cursor, drawLength } = model;
  const [x, y, width] = [xOf(view, cursor.tick), yOf(view, cursor.pitch), Math.max(8, drawLength * view.across)];
  to.fillStyle = to.strokeStyle = colours.focus;
  to.globalAlpha = 0.18;
  to.fillRect(x, y, width, view.row);
  to.globalAlpha = 1;
  to.lineWidth = 2;
  to.strokeRect(x + 1, y + 1, width - 2, Math.max(3, view.row - 2));
  to.fillRect(x, y - 4, 3, view.row + 8);
}
