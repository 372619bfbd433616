import { miniRoll } from "../frame/mini-roll";
import type { Version } from "../state/version";
import { readDocument } from "../work/read-document";

/** Pictures of versions, each drawn once; music that is not here is asked for when its picture comes into view. */
export class Thumbnails {
  readonly #drawn = new WeakMap<Uint8Array, SVGSVGElement>();
  readonly #asked = new Set<string>();
  readonly #seen: IntersectionObserver;

  constructor(fetch: (version: string) => void) {
    this.#seen = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const id = (target as HTMLElement).dataset["version"]!;
        if (!isIntersecting || this.#asked.has(id)) continue;
        this.#asked.add(id);
        this.#seen.unobserve(target);
        fetch(id);
      }
    });
  }

  /** Puts the picture into `place`, or waits until `place` is seen. */
  show(place: HTMLElement, version: Version): void {
    if (version.midi) {
      this.#seen.unobserve(place);
      this.#asked.delete(version.id);
      place.replaceChildren(...this.#picture(version.midi));
    } else {
      place.dataset["version"] = version.id;
      this.#seen.observe(place);
    }
  }

  close(): void {
    this.#seen.disconnect();
  }

  // A place may be drawn more than once, so each gets a copy; without a picture where the music cannot be read.
  #picture(midi: Uint8Array): Node[] {
    const known = this.#drawn.get(midi);
    if (known) return [known.cloneNode(true)];
    const document = readDocument(midi);
    if (typeof document === "string") return [];
    const drawn = miniRoll(document);
    this.#drawn.set(midi, drawn);
    return [drawn.cloneNode(true)];
  }
}
