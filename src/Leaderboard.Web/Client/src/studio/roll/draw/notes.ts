import type { StudioNote } from "../../document/studio-document";
import { leastWidth } from "../hit";
import { xOf, yOf, type View } from "../view";
import { shades } from "../colours";
import type { Picture } from "./picture";

/** A note on the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const leastRound = { width: 7, height: 9 };
const leastSmallShade = 3;
const leastGrip = { width: 22, height: 9 };
const mostGrips = 64;

/** The other tracks' notes, as shadows that are only seen; drums and pitches have no rows in common. */
export function paintGhosts({ to, model, colours }: Picture): void {
  to.globalAlpha = 0.3;
  for (const track of model.shown.tracks) {
    if (track.id === model.trackId || track.muted || track.drums !== model.track?.drums) continue;
    to.fillStyle = colours.track(track.hue).full;
    fill(to, boxesOf(track.notes, model.view));
  }
  to.globalAlpha = 1;
}

/** The track's notes: the stronger the louder, with an edge; the selected ones framed in ink. */
export function paintNotes({ to, model, colours }: Picture): void {
  const { view, selection } = model;
  const hue = colours.track(model.track?.hue ?? 0);
  const byShade: Box[][] = hue.shades.map(() => []);
  const framed: Box[] = [];
  for (const note of model.notes) {
    if (!inSight(note, view)) continue;
    const box = boxOf(note, view);
    // Without an edge a pale one would be lost.
    byShade[Math.max(shadeOf(note.velocity), round(box) ? 0 : leastSmallShade)]!.push(box);
    if (selection.has(note.id)) framed.push(box);
  }
  for (const [shade, boxes] of byShade.entries()) {
    to.fillStyle = hue.shades[shade]!;
    fill(to, boxes);
  }
  edge(to, byShade.flat(), hue.full, 1);
  edge(to, framed, colours.ink, 2.5, true);
  if (framed.length <= mostGrips) paintGrips(to, framed, colours.ink);
}

/** Small ones as plain rectangles, which costs next to nothing; the others in one path with round corners. */
function fill(to: CanvasRenderingContext2D, boxes: readonly Box[]): void {
  for (const box of boxes) if (!round(box)) to.fillRect(box.x, box.y, box.width, box.height);
  to.fill(outline(boxes.filter(round)));
}

/** Lines around notes. Small ones have no room for one; where it matters they are filled instead. */
function edge(to: CanvasRenderingContext2D, boxes: readonly Box[], colour: string, width: number, fillSmall = false): void {
  to.strokeStyle = to.fillStyle = colour;
  to.lineWidth = width;
  to.stroke(outline(boxes.filter(round)));
  if (fillSmall) for (const box of boxes) if (!round(box)) to.fillRect(box.x, box.y, box.width, box.height);
}

/** Two short bars at the ends: here a note can be pulled longer. */
function paintGrips(to: CanvasRenderingContext2D, boxes: readonly Box[], colour: string): void {
  to.fillStyle = colour;
  for (const { x, y, width, height } of boxes) {
    if (width < leastGrip.width || height < leastGrip.height) continue;
    for (const at of [x + 3.5, x + width - 5.5]) to.fillRect(at, y + height * 0.25, 2, height * 0.5);
  }
}

function outline(boxes: readonly Box[]): Path2D {
  const path = new Path2D();
  for (const { x, y, width, height } of boxes) path.roundRect(x, y, width, height, 3);
  return path;
}

function round({ width, height }: Box): boolean {
  return width >= leastRound.width && height >= leastRound.height;
}

function boxesOf(notes: readonly StudioNote[], view: View): Box[] {
  return notes.filter((note) => inSight(note, view)).map((note) => boxOf(note, view));
}

function boxOf(note: StudioNote, view: View): Box {
  // A hair between neighbours of one pitch.
  const width = Math.max(leastWidth, note.length * view.across - 1);
  return { x: xOf(view, note.start) + 0.5, y: yOf(view, note.pitch) + 0.5, width, height: Math.max(2, view.row - 1) };
}

function inSight(note: StudioNote, view: View): boolean {
  const x = xOf(view, note.start);
  if (x > view.width || x + note.length * view.across + leastWidth < 0) return false;
  const y = yOf(view, note.pitch);
  return y < view.height && y + view.row > 0;
}

function shadeOf(velocity: number): number {
  return Math.min(shades - 1, Math.floor((velocity / 128) * shades));
}
