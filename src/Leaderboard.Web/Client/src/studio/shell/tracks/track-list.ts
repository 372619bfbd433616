import { icon, make } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { addTrack, changeTrack, removeTrack } from "../../document/edits";
import type { StudioTrack } from "../../document/studio-document";
import type { Studio } from "../work/studio";
import { trackRow, type TrackActions } from "./track-row";

const plus = "M12 5v14M5 12h14";

/** The tracks on the left: which one is edited, how each sounds. */
export class TrackList {
  readonly element: HTMLElement;
  readonly #list = make("ul", { class: "studio-track-list" });
  readonly #studio: Studio;
  #drawn: { tracks: readonly StudioTrack[]; chosen: string } | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
    const add = make("button", { type: "button", class: "button is-small", "data-testid": "track-add" }, icon(plus), "Add a track");
    add.addEventListener("click", () => this.#add({}));
    const drums = make("button", { type: "button", class: "button is-small", "data-testid": "track-add-drums" }, icon(plus), "Add drums");
    drums.addEventListener("click", () => this.#add({ drums: true }));
    this.element = make("section", { class: "studio-tracks", "aria-labelledby": "studio-tracks-title" },
      make("h2", { id: "studio-tracks-title", class: "studio-heading" }, "Tracks"), this.#list, make("div", { class: "button-row" }, add, drums));
    studio.history.onChange(() => this.#draw());
    studio.addEventListener("track", () => this.#draw());
    this.#draw();
  }

  readonly #actions: TrackActions = {
    choose: (id) => { this.#studio.trackId = id; },
    change: (id, settings, label, run) => this.#studio.history.record(changeTrack(this.#studio.document, id, settings), label, run),
    remove: (id) => this.#remove(id),
  };

  #add(settings: { drums?: boolean }): void {
    const { document, trackId } = addTrack(this.#studio.document, settings);
    this.#studio.history.record(document, settings.drums ? "Add drums" : "Add a track");
    this.#studio.trackId = trackId;
    this.#focus(`pick-${trackId}`);
  }

  #remove(id: string): void {
    const { history } = this.#studio;
    const name = history.document.tracks.find((track) => track.id === id)?.name ?? "The track";
    history.record(removeTrack(history.document, id), `Remove ${name}`);
    toast({ text: `${name} is removed.`, action: { label: "Undo", run: () => history.undo() } });
    this.#focus(`pick-${this.#studio.trackId}`);
  }

  #draw(): void {
    const { document: { tracks }, trackId } = this.#studio;
    if (this.#drawn && this.#drawn.chosen === trackId && sameTracks(this.#drawn.tracks, tracks)) return;
    this.#drawn = { tracks, chosen: trackId };
    // A range that is being dragged must not be taken away under the finger.
    const held = this.#list.querySelector<HTMLInputElement>("input[type=range]:active, input[type=range]:focus");
    const rows = tracks.map((track) => trackRow(track, track.id === trackId, tracks.length === 1, this.#actions));
    if (held && rows.length === this.#list.children.length && held.dataset["focus"] === `volume-${trackId}`) return;
    const focus = (this.#list.contains(window.document.activeElement) && (window.document.activeElement as HTMLElement).dataset["focus"]) || undefined;
    this.#list.replaceChildren(...rows);
    if (focus) this.#focus(focus);
  }

  #focus(name: string): void {
    this.#list.querySelector<HTMLElement>(`[data-focus="${name}"]`)?.focus();
  }
}

// Notes change often, and are not shown here.
function sameTracks(a: readonly StudioTrack[], b: readonly StudioTrack[]): boolean {
  return a.length === b.length && a.every((track, i) => {
    const { notes: _, ...one } = track;
    const { notes: __, ...other } = b[i]!;
    return JSON.stringify(one) === JSON.stringify(other);
  });
}
