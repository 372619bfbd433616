import { gridWidth } from "../areas";
import { xOf } from "../view";
import type { Picture } from "./picture";

/** Bars by number, beats as short strokes, and what is repeated as a bar of light. */
export function paintRuler({ to, model, areas, colours, lines, font }: Picture): void {
  const { view } = model;
  const loop = model.draft?.loop ?? model.loop;
  to.fillStyle = colours.paper;
  to.fillRect(0, 0, gridWidth(areas), areas.ruler);
  if (loop) {
    to.fillStyle = colours.spotlight;
    to.globalAlpha = 0.8;
    to.fillRect(xOf(view, loop.from), areas.ruler - 8, (loop.to - loop.from) * view.across, 7);
    to.globalAlpha = 1;
  }
  to.font = `600 12px ${font}`;
  to.textAlign = "left";
  to.textBaseline = "alphabetic";
  let free = -Infinity;
  for (const { tick, kind, number } of lines) {
    if (kind === "step") continue;
    const x = Math.round(xOf(view, tick));
    to.fillStyle = kind === "bar" ? colours.lineStrong : colours.line;
    const tall = kind === "bar" ? areas.ruler * 0.6 : 6;
    to.fillRect(x, areas.ruler - tall, 1, tall);
    if (kind !== "bar" || x < free) continue;
    to.fillStyle = colours.ink;
    to.fillText(String(number), x + 5, areas.ruler - 10);
    free = x + 12 + to.measureText(String(number)).width;
  }
}
