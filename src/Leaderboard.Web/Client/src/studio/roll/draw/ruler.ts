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
  if (loop) paintLoop(to, colours.spotlight, { from: xOf(view, loop.from), to: xOf(view, loop.to), foot: areas.ruler - 1 });
  to.font = `600 12px ${font}`;
  to.textAlign = "left";
  to.textBaseline = "alphabetic";
  const every = labelStep((model.runs[0]?.barTicks ?? 1) * view.across);
  for (const { tick, kind, number } of lines) {
    if (kind === "step") continue;
    const x = Math.round(xOf(view, tick));
    to.fillStyle = kind === "bar" ? colours.lineStrong : colours.line;
    const tall = kind === "bar" ? (areas.ruler - areas.marks) * 0.6 : 6;
    to.fillRect(x, areas.ruler - tall, 1, tall);
    if (kind !== "bar" || (number - 1) % every !== 0) continue;
    to.fillStyle = colours.ink;
    to.fillText(String(number), x + 5, areas.ruler - 10);
  }
}

/** A bar of light with an end at each side that can be pulled. */
function paintLoop(to: CanvasRenderingContext2D, colour: string, { from, to: until, foot }: { from: number; to: number; foot: number }): void {
  to.fillStyle = colour;
  to.globalAlpha = 0.8;
  to.fillRect(from, foot - 7, until - from, 7);
  to.globalAlpha = 1;
  for (const x of [from, until - 4]) to.fillRect(x, foot - 14, 4, 14);
}

/** Every how many bars there is a number, as a power of two. */
function labelStep(barPixels: number): number {
  let every = 1;
  while (barPixels * every < closestLabels) every *= 2;
  return every;
}
