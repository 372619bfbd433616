import { icon, make, paths } from "../lib/dom";
import { clock } from "../lib/duration";
import type EsPianoRoll from "./es-piano-roll";

/**
 * <es-player label="…" for="roll-id" src="…"> around an <audio>: one large button, a seek bar, the time. `src` may be a
 * blob: address; without it nothing sounds. Fires `es-play`, `es-pause`, `es-ended`, `es-time` {seconds} and `es-error`, all bubbling; playing one
 * pauses the others. The piano roll named by `for` follows, and a tap on it seeks.
 */
export default class EsPlayer extends HTMLElement {
  static observedAttributes = ["src", "label"];
  #audio: HTMLAudioElement = new Audio();
  readonly #button = make("button", { type: "button", class: "player-button" });
  readonly #seek = make("input", { type: "range", class: "player-seek", min: "0", max: "0", step: "0.1", value: "0" });
  readonly #time = make("span", { class: "player-time num" });
  readonly #fault = make("p", { class: "player-fault small", role: "alert", hidden: "" });
  readonly #onOther = (event: Event): void => { if (event.target !== this) this.pause(); };
  readonly #onRollSeek = (event: Event): void => { if (event.target === this.#roll) this.seek((event as CustomEvent<{ seconds: number }>).detail.seconds); };
  #built = false;
  #frame = 0;

  connectedCallback(): void {
    if (!this.#built) this.#build();
    document.addEventListener("es-play", this.#onOther);
    document.addEventListener("es-seek", this.#onRollSeek);
  }

  disconnectedCallback(): void {
    document.removeEventListener("es-play", this.#onOther);
    document.removeEventListener("es-seek", this.#onRollSeek);
    this.#audio.pause();
    cancelAnimationFrame(this.#frame);
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (!this.#built) return;
    if (name === "src" && value !== this.#audio.getAttribute("src")) this.#change(value);
    this.#tell();
  }

  /** The audio element, for what is not offered here. */
  get audio(): HTMLAudioElement {
    return this.#audio;
  }

  get playing(): boolean {
    return !this.#audio.paused;
  }

  /** Starts the sound; a browser that refuses, or a sound that cannot be had, is shown. */
  async play(): Promise<void> {
    // Loaded anew at a press only: an address that keeps failing must not be asked for ever.
    if (this.#audio.error) this.#audio.load();
    try {
      await this.#audio.play();
    } catch (error) {
      // Paused again before it began is no fault.
      if (!(error instanceof DOMException && error.name === "AbortError")) this.#fail();
    }
  }

  pause(): void {
    this.#audio.pause();
  }

  toggle(): void {
    if (this.playing) this.pause();
    else void this.play();
  }

  seek(seconds: number): void {
    this.#audio.currentTime = Math.min(Math.max(0, seconds), this.#length || seconds);
    this.#tell();
  }

  // What was said of the other sound is not true of this one.
  #change(source: string | null): void {
    this.#fault.hidden = true;
    if (source !== null) this.#audio.src = source;
    else {
      this.#audio.removeAttribute("src");
      this.#audio.load();
    }
  }

  get #roll(): EsPianoRoll | null {
    const id = this.getAttribute("for");
    return id ? (document.getElementById(id) as EsPianoRoll | null) : null;
  }

  get #length(): number {
    return Number.isFinite(this.#audio.duration) ? this.#audio.duration : 0;
  }

  #build(): void {
    this.#built = true;
    const given = this.querySelector("audio");
    if (given) this.#audio = given;
    const audio = this.#audio;
    audio.controls = false;
    const source = this.getAttribute("src");
    if (source) audio.src = source;
    if (!given) audio.preload = "none";
    const bar = make("div", { class: "player-bar" }, this.#button, this.#seek, this.#time);
    this.append(bar, this.#fault, ...(given ? [] : [audio]));
    this.#button.addEventListener("click", () => this.toggle());
    this.#seek.addEventListener("input", () => this.seek(Number(this.#seek.value)));
    for (const name of ["loadedmetadata", "durationchange", "timeupdate", "seeked"]) audio.addEventListener(name, () => this.#tell());
    for (const name of ["waiting", "playing", "pause"]) audio.addEventListener(name, () => this.#button.setAttribute("aria-busy", String(name === "waiting")));
    audio.addEventListener("play", () => this.#started());
    audio.addEventListener("pause", () => this.#stopped("es-pause"));
    audio.addEventListener("ended", () => this.#stopped("es-ended"));
    audio.addEventListener("error", () => this.#fail());
    this.#tell();
  }

  #started(): void {
    this.#fault.hidden = true;
    this.#announce("es-play");
    if ("mediaSession" in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title: this.#label });
    const follow = (): void => {
      this.#tell();
      if (this.playing) this.#frame = requestAnimationFrame(follow);
    };
    follow();
  }

  #stopped(event: "es-pause" | "es-ended"): void {
    cancelAnimationFrame(this.#frame);
    this.#tell();
    this.#announce(event);
  }

  #fail(): void {
    this.#fault.hidden = false;
    this.#fault.textContent = "The sound cannot be played now. Check the network and press play again.";
    this.#tell();
    this.#announce("es-error");
  }

  get #label(): string {
    return this.getAttribute("label") ?? "Sound";
  }

  #announce(name: string): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  }

  #tell(): void {
    const seconds = this.#audio.currentTime;
    const state = this.playing ? "pause" : "play";
    if (this.#button.dataset["state"] !== state) {
      this.#button.dataset["state"] = state;
      this.#button.replaceChildren(icon(paths[state], true));
    }
    this.#button.setAttribute("aria-label", `${this.playing ? "Pause" : "Play"}: ${this.#label}`);
    this.#seek.setAttribute("aria-label", `Position in ${this.#label}`);
    this.#seek.max = String(this.#length);
    this.#seek.value = String(seconds);
    this.#seek.setAttribute("aria-valuetext", `${clock(seconds)} of ${clock(this.#length)}`);
    this.#seek.style.setProperty("--done", `${this.#length > 0 ? (seconds / this.#length) * 100 : 0}%`);
    this.#time.textContent = this.#length > 0 ? `${clock(seconds)} / ${clock(this.#length)}` : clock(seconds);
    const roll = this.#roll;
    if (roll && (seconds > 0 || this.playing)) roll.position = seconds;
    this.dispatchEvent(new CustomEvent("es-time", { bubbles: true, detail: { seconds } }));
  }
}
