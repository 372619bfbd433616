import { gridWidth, laneY } from "../areas";
import type { StudioNote } from "../../document/studio-document";
import { xOf } from "../view";
import type { Picture } from "./picture";

/** Loudness as stems with a head, under where each note begins. */
export function paintLane(picture: Picture): void {
  const { to, model, areas, colours } = picture;
  to.fillStyle = colours.paper;
  to.fillRect(0, 0, gridWidth(areas), areas.lane);
  const { notes, selection, track, view } = model;
  const seen = notes.filter(({ start }) => xOf(view, start) >= -6 && xOf(view, start) <= view.width + 6);
  const hue = colours.track(track?.hue ?? 0).full;
  // Where something is selected the rest steps back.
  stems(picture, seen.filter(({ id }) => !selection.has(id)), hue, selection.size > 0 ? 0.45 : 1, 3);
  stems(picture, seen.filter(({ id }) => selection.has(id)), colours.ink, 1, 4);
}

function stems({ to, model, areas }: Picture, notes: readonly StudioNote[], colour: string, strength: number, head: number): void {
  const foot = areas.lane - 1;
  to.globalAlpha = strength;
  to.fillStyle = colour;
  for (const { start, velocity } of notes) {
    const x = Math.round(xOf(model.view, start)) + 1;
    const y = laneY(areas, velocity) - (areas.height - areas.lane);
    to.fillRect(x - 1, y, 2, foot - y);
    to.fillRect(x - head, y - head, head * 2, head * 2);
  }
  to.globalAlpha = 1;
}
