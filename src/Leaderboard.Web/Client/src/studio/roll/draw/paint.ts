import { paintBand, paintCursor } from "./marks";
import { paintGrid } from "./grid";
import { paintKeys } from "./keys";
import { paintLane } from "./lane";
import { paintGhosts, paintNotes } from "./notes";
import type { Picture } from "./picture";
import { paintRuler } from "./ruler";
import { paintTempoMeter } from "./tempo-meter";

/** Draws the whole roll, in CSS pixels; only what is seen. */
export function paint(picture: Picture): void {
  const { to, areas, colours } = picture;
  to.fillStyle = colours.leaf;
  to.fillRect(0, 0, areas.width, areas.height);
  clipped(to, areas.keys, areas.ruler, areas.width - areas.keys, areas.height - areas.ruler - areas.lane, () => {
    paintGrid(picture);
    paintGhosts(picture);
    paintNotes(picture);
    paintBand(picture);
    if (picture.showCursor) paintCursor(picture);
  });
  clipped(to, areas.keys, 0, areas.width - areas.keys, areas.ruler, () => {
    paintRuler(picture);
    paintTempoMeter(picture);
  });
  if (areas.lane > 0) clipped(to, areas.keys, areas.height - areas.lane, areas.width - areas.keys, areas.lane, () => paintLane(picture));
  clipped(to, 0, areas.ruler, areas.keys, areas.height - areas.ruler - areas.lane, () => paintKeys(picture));
  paintCorners(picture);
}

/** Draws with the origin at the part's own corner, and never outside it. */
function clipped(to: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, draw: () => void): void {
  to.save();
  to.beginPath();
  to.rect(x, y, width, height);
  to.clip();
  to.translate(x, y);
  draw();
  to.restore();
}

function paintCorners({ to, areas, colours, font }: Picture): void {
  to.fillStyle = colours.paper;
  to.fillRect(0, 0, areas.keys, areas.ruler);
  to.fillRect(0, areas.height - areas.lane, areas.keys, areas.lane);
  to.fillStyle = colours.line;
  to.fillRect(areas.keys - 1, 0, 1, areas.height);
  to.fillRect(0, areas.ruler - 1, areas.width, 1);
  if (areas.lane === 0) return;
  to.fillRect(0, areas.height - areas.lane, areas.width, 1);
  to.fillStyle = colours.inkSoft;
  to.font = `11px ${font}`;
  to.textAlign = "right";
  to.textBaseline = "top";
  to.fillText("loud", areas.keys - 6, areas.height - areas.lane + 6);
  to.textBaseline = "bottom";
  to.fillText("soft", areas.keys - 6, areas.height - 4);
}
