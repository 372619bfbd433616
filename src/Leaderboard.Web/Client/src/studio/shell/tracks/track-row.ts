import { icon, make, paths } from "../../../lib/dom";
import type { TrackSettings } from "../../document/edits";
import type { StudioTrack } from "../../document/studio-document";
import { trackColour } from "../../roll/colours";
import { instrumentSelect } from "./instrument-select";
import { instrumentName } from "./instruments";

/** What can be done with a track. */
export interface TrackActions {
  choose(id: string): void;
  /** Changes in a row with the same `run` are undone as one. */
  change(id: string, settings: TrackSettings, label: string, run?: string): void;
  remove(id: string): void;
}

/** One track: its colour and name, mute and solo; of the chosen one also instrument, volume, name and remove. */
export function trackRow(track: StudioTrack, chosen: boolean, alone: boolean, actions: TrackActions): HTMLElement {
  const { id, name, hue } = track;
  const swatch = make("span", { class: "studio-swatch", "aria-hidden": "true" });
  swatch.style.background = trackColour(hue);
  const pick = make("button", { type: "button", class: "studio-track-pick", "aria-pressed": String(chosen), "data-focus": `pick-${id}` }, swatch,
    make("span", { class: "studio-track-name" }, make("b", { dir: "auto" }, name), make("span", { class: "small soft" }, instrumentName(track))));
  pick.addEventListener("click", () => actions.choose(id));
  const head = make("div", { class: "studio-track-head" }, pick, ...switches(track, actions));
  return make("li", { class: chosen ? "studio-track is-chosen" : "studio-track", "data-testid": `track-${id}` }, head, ...(chosen ? [settings(track, alone, actions)] : []));
}

function switches({ id, name, muted, solo }: StudioTrack, actions: TrackActions): HTMLElement[] {
  const mute = toggle("M", `Mute ${name}`, muted, `mute-${id}`);
  mute.addEventListener("click", () => actions.change(id, { muted: !muted }, muted ? `Unmute ${name}` : `Mute ${name}`));
  const alone = toggle("S", `Solo ${name}`, solo, `solo-${id}`);
  alone.addEventListener("click", () => actions.change(id, { solo: !solo }, solo ? `End solo of ${name}` : `Solo ${name}`));
  return [mute, alone];
}

function toggle(letter: string, label: string, on: boolean, focus: string): HTMLButtonElement {
  return make("button", { type: "button", class: "studio-toggle", "aria-pressed": String(on), "aria-label": label, title: label, "data-focus": focus }, letter);
}

function settings(track: StudioTrack, alone: boolean, actions: TrackActions): HTMLElement {
  const { id, name, volume, drums, program } = track;
  const select = instrumentSelect(drums, program, (value) => {
    actions.change(id, { program: value }, `${name} as ${instrumentName({ program: value, drums })}`);
  });
  const loud = make("input", { type: "range", min: "0", max: "127", step: "1", "data-focus": `volume-${id}` });
  loud.value = String(volume);
  loud.addEventListener("input", () => actions.change(id, { volume: Number(loud.value) }, `Volume of ${name}`, `volume-${id}`));
  const text = make("input", { class: "input", maxlength: "40", dir: "auto", autocomplete: "off", "data-focus": `name-${id}` });
  text.value = name;
  text.addEventListener("change", () => {
    const typed = text.value.trim();
    if (typed !== "" && typed !== name) actions.change(id, { name: typed }, `Name ${typed}`);
    else text.value = name;
  });
  const remove = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "track-remove" }, icon(paths.close), "Remove this track");
  remove.disabled = alone;
  remove.addEventListener("click", () => actions.remove(id));
  select.dataset["focus"] = `instrument-${id}`;
  return make("div", { class: "studio-track-settings" },
    labelled(drums ? "Drum kit" : "Instrument", select), labelled("Volume", loud), labelled("Name", text), remove);
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  return make("label", { class: "studio-labelled" }, make("span", { class: "small" }, text), control);
}
