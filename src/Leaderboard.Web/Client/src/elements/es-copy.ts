import { toast } from "../lib/toast";

/** <es-copy> around a button with data-copy: copies it, on plain-HTTP addresses too, and says so. */
export default class EsCopy extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this.#onClick);
  }

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
    if (!button) return;
    const text = button.dataset["copy"] ?? "";
    void copy(text).then((done) => toast({ text: done ? "Copied." : `Copying is not allowed here. The text is: ${text}` }));
  };
}

async function copy(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the browser: the old way may still work.
    }
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  // The clipboard interface is missing on plain HTTP; this one is old but there.
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
