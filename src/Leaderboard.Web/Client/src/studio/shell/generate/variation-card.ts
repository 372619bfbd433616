import { icon, make, paths } from "../../../lib/dom";
import { fromMidi } from "../../document/from-midi";
import { miniRollFrame } from "../frame/mini-roll";
import type { Variation } from "./generating";

/** One variation: its picture, to hear, and to keep. `same`: the number of an earlier one that is the same. */
export function variationCard(
  variation: Variation, sounds: boolean, same: number | undefined, actions: { hear: () => void; keep: () => void },
): HTMLElement {
  const { number, title, notes, midi, kept } = variation;
  const document = fromMidi(midi);
  const name = `Variation ${number}`;
  const hear = make("button", {
    type: "button", class: "icon-button is-primary", "aria-label": sounds ? `Stop ${name}` : `Play ${name}`, "data-testid": "variation-play", "data-focus": `hear-${number}`,
  }, icon(sounds ? paths.pause : paths.play, true));
  hear.addEventListener("click", actions.hear);
  const keep = make("button", { type: "button", class: "button is-small", "data-testid": "variation-keep", "data-focus": `keep-${number}` },
    kept ? "Kept" : "Keep this", make("span", { class: "visually-hidden" }, `: ${name}`));
  keep.disabled = kept !== undefined;
  keep.addEventListener("click", actions.keep);
  const sum = document.tracks.reduce((all, track) => all + track.notes.length, 0);
  return make("li", { class: sounds ? "studio-variation is-lit" : "studio-variation", "data-testid": "variation" },
    miniRollFrame(document),
    make("div", { class: "studio-variation-row" }, hear,
      make("span", { class: "studio-variation-name" }, make("b", {}, name), make("span", { class: "small soft", dir: "auto", title: notes || null }, same ? `The same as ${same}` : title || `${document.bars} bars, ${sum} notes`)), keep));
}
