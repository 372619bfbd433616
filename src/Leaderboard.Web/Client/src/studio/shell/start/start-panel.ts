import { icon, make, paths } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import { callBytes } from "../../api/http";
import type { StudioInfo, StudioSample } from "../../api/studio-info";
import { fromMidi } from "../../document/from-midi";
import { miniRoll } from "../frame/mini-roll";
import type { Listening } from "../generate/listening";
import { reasonsOf, reply } from "../host/reply";
import type { Studio } from "../work/studio";
import { readMidiFile } from "./read-file";

const note = "M9 18V6l10-2v11M9 18a3 2.5 0 1 1-6 0 3 2.5 0 0 1 6 0zM19 15a3 2.5 0 1 1-6 0 3 2.5 0 0 1 6 0z";
const file = "M12 16V4M7.5 8.5 12 4l4.5 4.5M5 15v4h14v-4";
const keys = "M4 5h16v14H4zM9 5v9M15 5v9M9 14v5M15 14v5";
const pencil = "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3";
const wand = "M4 20 15 9M17 3v4M15 5h4M20 10v3M18.5 11.5h3M9 3v3M7.5 4.5h3";

/** Ways to begin that another part of the page goes on with. */
export type Beginning = "play" | "draw" | "compose";

/** The first thing seen in a new piece: a melody to begin with, a file, one's own hands, or a composer. */
export class StartPanel extends EventTarget {
  readonly element = make("section", { class: "studio-start", "aria-labelledby": "studio-start-title", "data-testid": "start" });
  readonly #studio: Studio;
  readonly #info: StudioInfo;
  readonly #listening: Listening;
  readonly #trouble = make("div", {});
  readonly #music = new Map<string, Uint8Array>();
  readonly #samples = make("ul", { class: "studio-samples" });

  constructor(studio: Studio, info: StudioInfo, listening: Listening) {
    super();
    [this.#studio, this.#info, this.#listening] = [studio, info, listening];
    this.element.append(
      make("h2", { id: "studio-start-title", tabindex: "-1" }, "How does it begin?"),
      make("p", { class: "soft" }, "Choose any; you can change every note of it later."),
      this.#trouble,
      make("h3", { class: "studio-start-sub" }, icon(note), "Take a melody of ours"), this.#samples,
      make("h3", { class: "studio-start-sub" }, "Or begin with your own"),
      make("div", { class: "studio-ways" }, this.#fileWay(),
        this.#way("play", keys, "Play it", "On the piano below, your computer's keys, or a MIDI keyboard."),
        this.#way("compose", wand, "Have it written", "A composer writes something new, and you go on from there."),
        this.#way("draw", pencil, "Draw it", "An empty sheet: put note after note.")));
    listening.addEventListener("change", () => this.#drawSamples());
    this.#drawSamples();
    void this.#fetchSamples();
  }

  /** Takes a file that was chosen here or dropped anywhere; what is wrong with it is shown here, and told. */
  async take(dropped: File): Promise<string | undefined> {
    const read = await readMidiFile(dropped, this.#info.limits.fileBytes);
    this.#trouble.replaceChildren(...("fault" in read ? [notice("is-danger", "That file cannot be opened.", [read.fault])] : []));
    if ("fault" in read) return read.fault;
    this.#studio.add({ kind: "imported", label: read.title, midi: read.midi, parent: null });
    this.#studio.rename(read.title, true);
    this.#begun();
    return undefined;
  }

  async #fetchSamples(): Promise<void> {
    for (const { id, midi } of this.#info.samples) {
      const answer = await reply((signal) => callBytes(midi, signal));
      if (answer.kind === "done") this.#music.set(id, answer.value);
    }
    this.#drawSamples();
  }

  #drawSamples(): void {
    const focus = this.#samples.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["focus"] : undefined;
    this.#samples.replaceChildren(...this.#info.samples.map((sample) => this.#sample(sample)));
    if (focus) this.#samples.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
  }

  #sample(sample: StudioSample): HTMLElement {
    const { id, title, about, bars } = sample;
    const midi = this.#music.get(id);
    const sounds = this.#listening.sounding === id;
    const hear = make("button", { type: "button", class: "icon-button is-primary", "aria-label": sounds ? `Stop ${title}` : `Play ${title}`, "data-focus": `hear-${id}` }, icon(sounds ? paths.pause : paths.play, true));
    hear.disabled = midi === undefined;
    hear.addEventListener("click", () => { if (midi) this.#listening.toggle(id, midi); });
    const use = make("button", { type: "button", class: "button is-small", "data-focus": `use-${id}`, "data-testid": `sample-${id}` }, "Begin with this", make("span", { class: "visually-hidden" }, `: ${title}`));
    use.addEventListener("click", () => void this.#use(sample));
    return make("li", { class: "studio-sample" },
      make("span", { class: "mini-roll-frame" }, ...(midi ? [miniRoll(fromMidi(midi))] : [])),
      make("div", { class: "studio-sample-text" }, make("b", {}, title), make("span", { class: "small soft" }, `${about} ${bars} bars.`)),
      make("div", { class: "studio-sample-acts" }, hear, use));
  }

  async #use({ id, title, midi: address }: StudioSample): Promise<void> {
    const known = this.#music.get(id);
    const answer = known ? { kind: "done" as const, value: known } : await reply((signal) => callBytes(address, signal));
    if (answer.kind !== "done") return this.#trouble.replaceChildren(notice("is-warn", `${title} is not here yet.`, [...reasonsOf(answer)]));
    this.#studio.add({ kind: "start", label: title, midi: answer.value, from: { sample: id }, parent: null });
    this.#studio.rename(title, true);
    this.#begun();
  }

  #fileWay(): HTMLElement {
    const input = make("input", { type: "file", accept: ".mid,.midi,.smf,audio/midi,audio/x-midi", class: "visually-hidden", "data-testid": "midi-file" });
    input.addEventListener("change", () => {
      const chosen = input.files?.[0];
      if (chosen) void this.take(chosen);
      input.value = "";
    });
    return make("label", { class: "studio-way" }, input, icon(file), make("b", {}, "Open a MIDI file"), make("span", { class: "small soft" }, "Choose one, or drop it anywhere here."));
  }

  #way(beginning: Beginning, shape: string, title: string, about: string): HTMLElement {
    const way = make("button", { type: "button", class: "studio-way", "data-testid": `start-${beginning}` }, icon(shape), make("b", {}, title), make("span", { class: "small soft" }, about));
    way.addEventListener("click", () => this.dispatchEvent(new CustomEvent<Beginning>("begin", { detail: beginning })));
    return way;
  }

  #begun(): void {
    this.dispatchEvent(new Event("begun"));
  }
}
