import { gridWidth } from "../areas";
import { xOf } from "../view";
import type { Picture } from "./picture";

const closestLabels = 40;

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
  const every = labelStep((model.runs[0]?.barTicks ?? 1) * view.across);
  for (const { tick, kind, number } of lines) {
    if (kind === "step") continue;
    const x = Math.round(xOf(view, tick));
    to.fillStyle = kind === "bar" ? colours.lineStrong : colours.line;
    const tall = kind === "bar" ? areas.ruler * 0.6 : 6;
    to.fillRect(x, areas.ruler - tall, 1, tall);
    if (kind !== "bar" || (number - 1) % every !== 0) continue;
    to.fillStyle = colours.ink;
    to.fillText(String(number), x + 5, areas.ruler - 10);
  }
}

/** Every how many bars there is a number, as a power of two. */
function labelStep(barPixels: number): number {
  let every = 1;
  while (barPixels * every < closestLabels) every *= 2;
  return every;
}
