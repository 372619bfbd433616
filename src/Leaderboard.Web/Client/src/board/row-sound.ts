import { icon, paths } from "../lib/dom";
import { toast } from "../lib/toast";

/** One sound for all rows: a row's play button starts it there, another stops it here. */
export class RowSound {
  readonly #audio = new Audio();
  #source = "";

  constructor(readonly root: HTMLElement) {
    root.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-play]");
      if (button) this.#toggle(button.dataset["play"] ?? "");
    });
    for (const name of ["play", "pause", "ended"]) this.#audio.addEventListener(name, () => this.draw());
    document.addEventListener("es-play", () => this.#audio.pause());
  }

  /** Draws the buttons as they are now; call it when rows have changed. */
  draw(): void {
    for (const button of this.root.querySelectorAll<HTMLElement>("[data-play]")) {
      const state = button.dataset["play"] === this.#source && !this.#audio.paused ? "pause" : "play";
      if (button.dataset["state"] === state) continue;
      button.dataset["state"] = state;
      button.setAttribute("aria-pressed", String(state === "pause"));
      button.replaceChildren(icon(paths[state], true));
    }
  }

  #toggle(source: string): void {
    if (source === this.#source && !this.#audio.paused) {
      this.#audio.pause();
      return;
    }
    if (source !== this.#source) this.#audio.src = source;
    this.#source = source;
    this.#audio.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "AbortError") return;
      toast({ text: "This sound cannot be played now. Try again in a moment." });
      this.draw();
    });
  }
}
