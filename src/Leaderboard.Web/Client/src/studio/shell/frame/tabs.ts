import { icon, make } from "../../../lib/dom";

/** The parts of the page that a small screen shows one at a time. */
export type Part = "tracks" | "notes" | "compose" | "versions";

const parts: readonly { readonly part: Part; readonly text: string; readonly shape: string }[] = [
  { part: "tracks", text: "Tracks", shape: "M4 6h16M4 12h16M4 18h16M7 4v4M15 10v4M10 16v4" },
  { part: "notes", text: "Notes", shape: "M3 7h6M11 12h6M8 17h9" },
  { part: "compose", text: "Composers", shape: "M4 20 15 9M17 3v4M15 5h4M20 10v3M18.5 11.5h3" },
  { part: "versions", text: "Versions", shape: "M5 6h4v4H5zM15 4h4v4h-4zM15 14h4v4h-4zM9 8h3v8h3M12 8V6h3" },
];

/** Which part is shown where not all have room; the style sheet decides where that is. */
export class Tabs {
  readonly element = make("nav", { class: "studio-tabs", "aria-label": "Parts of the studio" });
  readonly #buttons = new Map<Part, HTMLButtonElement>();
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    for (const { part, text, shape } of parts) {
      const button = make("button", { type: "button", class: "studio-tab", "data-testid": `tab-${part}` }, icon(shape), text);
      button.addEventListener("click", () => this.show(part));
      this.#buttons.set(part, button);
      this.element.append(button);
    }
    this.show("notes");
  }

  show(part: Part): void {
    this.#root.dataset["part"] = part;
    for (const [own, button] of this.#buttons) button.setAttribute("aria-pressed", String(own === part));
  }

  /** Marks that something new is in a part that is not shown. */
  news(part: Part): void {
    if (this.#root.dataset["part"] === part) return;
    const button = this.#buttons.get(part)!;
    button.classList.add("has-news");
    button.addEventListener("click", () => button.classList.remove("has-news"), { once: true });
  }
}
