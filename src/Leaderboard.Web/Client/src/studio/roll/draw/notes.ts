import type { StudioNote } from "../../document/studio-document";
import { leastWidth } from "../hit";
import { xOf, yOf, type View } from "../view";
import type { Picture } from "./picture";

const shades = 6;

/** The other tracks' notes, as shadows that are only seen; drums and pitches have no rows in common. */
export function paintGhosts({ to, model, colours }: Picture): void {
  to.globalAlpha = 0.3;
  for (const track of model.shown.tracks) {
    if (track.id === model.trackId || track.muted || track.drums !== model.track?.drums) continue;
    to.fillStyle = colours.track(track.hue);
    to.fill(outline(track.notes, model.view));
  }
  to.globalAlpha = 1;
}

/** The track's notes: the stronger the louder, the selected ones framed. Notes of one shade are drawn at once. */
export function paintNotes({ to, model, colours }: Picture): void {
  const { view, notes, selection, track } = model;
  const seen = notes.filter((note) => inSight(note, view));
  const hue = colours.track(track?.hue ?? 0);
  const all = outline(seen, view);
  // On opaque ground, so that lines of the grid and shadows do not shine through soft notes.
  to.fillStyle = colours.leaf;
  to.fill(all);
  to.fillStyle = hue;
  for (let shade = 0; shade < shades; shade++) {
    to.globalAlpha = 0.3 + (0.7 * shade) / (shades - 1);
    to.fill(outline(seen.filter(({ velocity }) => shadeOf(velocity) === shade), view));
  }
  to.globalAlpha = 1;
  to.strokeStyle = hue;
  to.lineWidth = 1;
  if (view.row >= 6) to.stroke(all);
  if (selection.size === 0) return;
  const selected = seen.filter(({ id }) => selection.has(id));
  to.strokeStyle = colours.ink;
  to.lineWidth = 2.5;
  to.stroke(outline(selected, view));
  if (selected.length <= 64) paintGrips(to, selected, view, colours.ink);
}

/** Two short bars at the ends: here a note can be pulled longer. */
function paintGrips(to: CanvasRenderingContext2D, notes: readonly StudioNote[], view: View, colour: string): void {
  to.fillStyle = colour;
  for (const note of notes) {
    const { x, y, width, height } = boxOf(note, view);
    if (width < 22 || height < 9) continue;
    for (const at of [x + 3.5, x + width - 5.5]) to.fillRect(at, y + height * 0.25, 2, height * 0.5);
  }
}

/** One path around all these notes, as far as they are seen. */
function outline(notes: readonly StudioNote[], view: View): Path2D {
  const path = new Path2D();
  for (const note of notes) {
    if (!inSight(note, view)) continue;
    const { x, y, width, height } = boxOf(note, view);
    if (height >= 9 && width >= 7) path.roundRect(x, y, width, height, 3);
    else path.rect(x, y, width, height);
  }
  return path;
}

function boxOf(note: StudioNote, view: View): { x: number; y: number; width: number; height: number } {
  const x = xOf(view, note.start);
  // A hair between neighbours of one pitch.
  const width = Math.max(leastWidth, note.length * view.across - 1);
  return { x: x + 0.5, y: yOf(view, note.pitch) + 0.5, width, height: Math.max(2, view.row - 1) };
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
