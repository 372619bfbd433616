import { make } from "../lib/dom";
import { parseMidi } from "../midi/parse";
import { MidiError, type Music } from "../midi/types";
import type { BarRange } from "../roll/bar-range";
import { BarSelector } from "../roll/bar-selector";
import { drawRoll } from "../roll/draw";

/**
 * <es-piano-roll src="file.mid" label="…" select-bars="8" start-bar="1" name="startBar">: music as a picture. Without
 * src, set `music`. `position` (seconds) moves the playhead. Fires `es-seek` {seconds} on a tap, `es-select` (a BarRange)
 * when other bars are marked, `es-loaded` (the Music); with a name the first marked bar goes along with the form.
 */
export default class EsPianoRoll extends HTMLElement {
  static observedAttributes = ["src"];
  readonly #canvas = make("canvas", { role: "img" });
  readonly #playhead = make("div", { class: "roll-playhead", hidden: "" });
  readonly #fault = make("p", { class: "roll-fault small soft", hidden: "" });
  readonly #input = make("input", { type: "hidden" });
  readonly #resized = new ResizeObserver(() => this.#draw());
  readonly #seen = new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) void this.#load(); }, { rootMargin: "200px" });
  readonly #onTheme = (): void => this.#draw();
  #selector: BarSelector | undefined;
  #music: Music | undefined;
  #loaded = "";

  connectedCallback(): void {
    this.#canvas.setAttribute("aria-label", this.getAttribute("label") ?? "Piano roll");
    if (!this.#canvas.isConnected) this.#build();
    this.#resized.observe(this);
    this.#seen.observe(this);
    document.addEventListener("es-theme", this.#onTheme);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.#onTheme);
  }

  disconnectedCallback(): void {
    this.#resized.disconnect();
    this.#seen.disconnect();
    document.removeEventListener("es-theme", this.#onTheme);
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.#onTheme);
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return;
    this.#seen.unobserve(this);
    this.#seen.observe(this);
  }

  /** The music drawn now. */
  get music(): Music | undefined {
    return this.#music;
  }

  set music(music: Music | undefined) {
    this.#music = music;
    this.#fault.hidden = true;
    if (music && this.#selector) this.#tellForm(this.#selector.show(music, Number(this.getAttribute("start-bar") ?? 1)));
    this.#draw();
    if (music) this.dispatchEvent(new CustomEvent("es-loaded", { bubbles: true, detail: music }));
  }

  /** Where the sound is, in seconds. */
  set position(seconds: number) {
    const length = this.#music?.seconds ?? 0;
    this.#playhead.hidden = length <= 0;
    this.#playhead.style.transform = `translateX(${Math.min(1, Math.max(0, seconds / length)) * this.clientWidth}px)`;
  }

  #build(): void {
    const bars = Number(this.getAttribute("select-bars") ?? 0);
    this.append(this.#canvas, this.#playhead, this.#fault);
    if (bars > 0) {
      this.#selector = new BarSelector(this, bars, (range) => this.#onSelect(range));
      this.append(this.#selector.element);
      const name = this.getAttribute("name");
      if (name) {
        this.#input.name = name;
        this.append(this.#input);
      }
    } else {
      this.addEventListener("pointerdown", (event) => this.#onTap(event));
    }
  }

  async #load(): Promise<void> {
    const source = this.getAttribute("src");
    if (!source || source === this.#loaded) return;
    this.#loaded = source;
    try {
      const answer = await fetch(source);
      if (!answer.ok) throw new MidiError(`The server answered ${answer.status}.`);
      const music = parseMidi(new Uint8Array(await answer.arrayBuffer()));
      if (source === this.#loaded) this.music = music;
    } catch (error) {
      if (source !== this.#loaded) return;
      // The picture is missing, the sound may still be there. Asking again happens when it comes into view anew.
      this.#loaded = "";
      this.#fault.hidden = false;
      this.#fault.textContent = error instanceof MidiError ? `No picture: ${error.message}` : "No picture yet: the network is away.";
    }
  }

  #draw(): void {
    const [width, height] = [this.clientWidth, this.clientHeight];
    if (!this.#music || width === 0 || height === 0) return;
    const scale = devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(height * scale);
    const to = this.#canvas.getContext("2d");
    if (!to) return;
    to.scale(scale, scale);
    // Resolved by the style sheet through properties that a canvas has no other use for.
    const style = getComputedStyle(this.#canvas);
    drawRoll(to, this.#music, width, height, {
      note: style.color, drum: style.caretColor, line: style.outlineColor, bar: style.textDecorationColor,
    });
  }

  #onTap(event: PointerEvent): void {
    if (!this.#music) return;
    const box = this.getBoundingClientRect();
    const seconds = ((event.clientX - box.left) / box.width) * this.#music.seconds;
    this.dispatchEvent(new CustomEvent("es-seek", { bubbles: true, detail: { seconds } }));
  }

  #onSelect(range: BarRange): void {
    this.#tellForm(range);
    this.dispatchEvent(new CustomEvent<BarRange>("es-select", { bubbles: true, detail: range }));
  }

  #tellForm(range: BarRange): void {
    this.#input.value = String(range.startBar);
  }
}
