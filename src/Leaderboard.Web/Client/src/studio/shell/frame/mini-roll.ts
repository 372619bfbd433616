import { make } from "../../../lib/dom";
import { endTick } from "../../document/bar-grid";
import type { StudioDocument } from "../../document/studio-document";
import { trackColour } from "../../roll/colours";

/** A piece as a small picture: each track in its colour, pitch upwards, time to the right. Drawn as SVG, so that it follows the theme. */
export function miniRoll(document: StudioDocument): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = window.document.createElementNS(space, "svg");
  const end = endTick(document);
  const { low, high } = span(document);
  svg.setAttribute("viewBox", `0 0 ${end} ${high - low + 1}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("mini-roll");
  for (const { notes, hue, muted, drums } of document.tracks) {
    if (notes.length === 0) continue;
    const path = window.document.createElementNS(space, "path");
    const row = (pitch: number): number => (drums ? high - low - (pitch % 12) / 12 : high - pitch);
    path.setAttribute("d", notes.map(({ start, length, pitch }) => `M${start} ${row(pitch)}h${length}v1h${-length}z`).join(""));
    path.style.fill = trackColour(hue);
    if (muted) path.style.opacity = "0.3";
    svg.append(path);
  }
  return svg;
}

/** The picture in a frame of its own, for a list. */
export function miniRollFrame(document: StudioDocument): HTMLElement {
  return make("span", { class: "mini-roll-frame" }, miniRoll(document));
}

// At least an octave and a half, so that a repeated note is no wall.
function span({ tracks }: StudioDocument): { low: number; high: number } {
  let [low, high] = [128, -1];
  for (const { notes, drums } of tracks) {
    if (drums) continue;
    for (const { pitch } of notes) [low, high] = [Math.min(low, pitch), Math.max(high, pitch)];
  }
  if (high < 0) [low, high] = [60, 60];
  const missing = Math.max(0, 18 - (high - low));
  return { low: low - Math.ceil(missing / 2) - 1, high: high + Math.floor(missing / 2) + 1 };
}
