import { icon, make } from "../../lib/dom";
import type EsPlayer from "../es-player";

const arrows = { previous: "m15 5-7 7 7 7", next: "m9 5 7 7-7 7" } as const;

/** The foot of the desk, where the thumb is: back, play, next. The player is one and the same for every track, since
 * phones let a sound go on only in the element that was tapped once. */
export class Dock {
  readonly element: HTMLElement;
  readonly #player = make("es-player" as "div", { class: "player judge-player", for: "judge-roll", label: "Track" }) as unknown as EsPlayer;
  readonly #previous = make("button", { type: "button", class: "icon-button judge-previous", "aria-label": "Previous track", "data-testid": "judge-previous" }, icon(arrows.previous));
  readonly #next = make("button", { type: "button", class: "button judge-next", "data-testid": "judge-next" }, "Next", icon(arrows.next));
  readonly #pending = make("p", { class: "judge-pending small", role: "status", hidden: "", "data-testid": "judge-pending" }, "The host is still preparing this sound. It comes by itself; or go on and come back.");
  #address = "";

  constructor(step: (by: 1 | -1) => void) {
    this.element = make("div", { class: "judge-dock" }, this.#previous, this.#player, this.#next, this.#pending);
    this.#previous.addEventListener("click", () => step(-1));
    this.#next.addEventListener("click", () => step(1));
  }

  get playing(): boolean {
    return this.#ready && this.#player.playing;
  }

  // The player's own script may still be on its way.
  get #ready(): boolean {
    return this.#player.matches(":defined");
  }

  /** Puts a track's sound in: a kept copy, or its address. `goOn` plays it at once. */
  load(label: string, sound: Blob | string, goOn: boolean): void {
    // Whoever pressed play before it was here hears it now.
    const isWanted = goOn || this.playing;
    this.#player.setAttribute("label", label);
    this.release();
    this.#pending.hidden = true;
    this.#address = typeof sound === "string" ? sound : URL.createObjectURL(sound);
    this.#player.setAttribute("src", this.#address);
    if (isWanted) void this.#player.play();
  }

  /** Takes the sound of the track before away: while this one's is on its way, the other must not be heard for it. */
  clear(label: string): void {
    this.#player.setAttribute("label", label);
    this.#player.removeAttribute("src");
    this.release();
    this.#pending.hidden = true;
  }

  /** Says that the host is not done with this track's sound yet. */
  wait(label: string): void {
    this.clear(label);
    this.#pending.hidden = false;
  }

  /** Gives a copy in memory back. */
  release(): void {
    if (this.#address.startsWith("blob:")) URL.revokeObjectURL(this.#address);
    this.#address = "";
  }

  toggle(): void {
    if (this.#ready && this.#pending.hidden) this.#player.toggle();
  }

  pause(): void {
    if (this.#ready) this.#player.pause();
  }

  /** Whether the track is complete, so that going on is what comes next; and whether there is one before. */
  tell(complete: boolean, hasPrevious: boolean): void {
    this.#next.classList.toggle("is-primary", complete);
    this.#previous.disabled = !hasPrevious;
  }
}
