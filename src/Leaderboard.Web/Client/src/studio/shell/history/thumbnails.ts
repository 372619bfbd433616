import type { StudioDocument } from "../../document/studio-document";
import { fromMidi } from "../../document/from-midi";
import { miniRoll } from "../frame/mini-roll";
import type { Version } from "../state/version";

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
      place.replaceChildren(this.#picture(version.midi).cloneNode(true));
    } else {
      place.dataset["version"] = version.id;
      this.#seen.observe(place);
    }
  }

  close(): void {
    this.#seen.disconnect();
  }

  #picture(midi: Uint8Array): SVGSVGElement {
    const known = this.#drawn.get(midi) ?? miniRoll(fromMidi(midi) as StudioDocument);
    this.#drawn.set(midi, known);
    return known;
  }
}
