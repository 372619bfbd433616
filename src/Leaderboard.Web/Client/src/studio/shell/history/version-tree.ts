import { make } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { childrenOf, find, placed, type Placed } from "../state/tree";
import type { StudioState } from "../state/studio-state";
import type { Version } from "../state/version";
import type { Studio } from "../work/studio";
import { RemoveVersion } from "./remove-version";
import { Thumbnails } from "./thumbnails";
import { aboutWords, moreWords } from "./version-words";

/** The history: a row of pictures that branches where one went back. Arrow keys walk it, Enter opens. */
export class VersionTree {
  readonly element: HTMLElement;
  readonly #tree = make("div", { class: "studio-tree", role: "tree", "aria-label": "Versions of this piece" });
  readonly #empty = make("p", { class: "soft small" }, "Every step you take will stand here. You can go back to any of them.");
  readonly #scroll = make("div", { class: "studio-tree-scroll" }, this.#tree);
  readonly #nodes = new Map<string, { element: HTMLButtonElement; version: Version }>();
  // Where it was not seen there was nothing to scroll.
  readonly #resized = new ResizeObserver(() => this.#reveal(this.#studio.store.state.current));
  readonly #thumbnails: Thumbnails;
  readonly #remove: RemoveVersion;
  readonly #studio: Studio;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#remove = new RemoveVersion(studio);
    this.#remove.addEventListener("moved", () => this.#nodes.get(studio.store.state.current ?? "")?.element.focus());
    this.#thumbnails = new Thumbnails((id) => void studio.documentOf(id));
    this.element = make("section", { class: "studio-history", "aria-labelledby": "studio-history-title" },
      make("h2", { id: "studio-history-title", class: "studio-heading" }, "Versions"), this.#empty,
      make("div", { class: "studio-history-row" }, this.#scroll, this.#remove.element));
    this.#tree.addEventListener("keydown", (event) => this.#onKey(event));
    studio.store.onChange((now, before) => {
      if (now.versions !== before.versions || now.removed !== before.removed || now.current !== before.current || now.project.id !== before.project.id) this.#draw(now, now.current !== before.current);
    });
    this.#resized.observe(this.#scroll);
    this.#draw(studio.store.state, true);
  }

  close(): void {
    this.#resized.disconnect();
    this.#thumbnails.close();
  }

  #draw({ versions, current, removed }: StudioState, reveal: boolean): void {
    const places = placed(versions);
    this.#empty.hidden = places.length > 0;
    this.#scroll.hidden = places.length === 0;
    const kept = new Set(places.map(({ version: { id } }) => id));
    for (const [id, { element }] of this.#nodes) if (!kept.has(id)) { element.remove(); this.#nodes.delete(id); }
    for (const [i, place] of places.entries()) {
      const element = this.#place(place, versions, current);
      // Read out in the order of the tree: a version before what came from it. What stands right is not moved, so it keeps the focus.
      if (this.#tree.children[i] !== element) this.#tree.insertBefore(element, this.#tree.children[i] ?? null);
    }
    this.#tree.style.setProperty("--branches", String(1 + Math.max(0, ...places.map(({ branch }) => branch))));
    this.#remove.update({ versions, current, removed });
    if (reveal) this.#reveal(current);
  }

  #place({ version, step, branch, from }: Placed, versions: readonly Version[], current: string | undefined): HTMLElement {
    const isCurrent = version.id === current;
    const node = this.#nodes.get(version.id) ?? this.#make(version);
    const { element } = node;
    element.style.gridColumn = String(step + 1);
    element.style.gridRow = String(branch + 1);
    element.style.setProperty("--up", String(from ? branch - from.branch : 0));
    element.classList.toggle("is-root", from === undefined);
    element.classList.toggle("is-branch", from !== undefined && branch !== from.branch);
    element.setAttribute("aria-level", String(step + 1));
    element.setAttribute("aria-selected", String(isCurrent));
    element.tabIndex = isCurrent || (current === undefined && step === 0 && branch === 0) ? 0 : -1;
    if (node.version !== version || !element.dataset["notes"]) {
      node.version = version;
      element.dataset["notes"] = String(version.notes);
      element.querySelector(".visually-hidden")!.textContent = moreWords(version, find(versions, version.parent));
      element.title = version.label;
      element.querySelector(".studio-version-label")!.textContent = version.label;
      element.querySelector(".studio-version-kind")!.textContent = aboutWords(version);
      this.#thumbnails.show(element.querySelector(".mini-roll-frame")!, version);
    }
    return element;
  }

  #make(version: Version): { element: HTMLButtonElement; version: Version } {
    const element = make("button", { type: "button", class: "studio-version", role: "treeitem", "data-testid": "version", "data-kind": version.kind },
      make("span", { class: "mini-roll-frame" }), make("span", { class: "studio-version-label", dir: "auto" }), " ", make("span", { class: "studio-version-kind" }), make("span", { class: "visually-hidden" }));
    element.addEventListener("click", () => void this.#go(version.id));
    const node = { element, version };
    this.#nodes.set(version.id, node);
    return node;
  }

  async #go(id: string): Promise<void> {
    const obstacle = await this.#studio.goTo(id);
    if (obstacle) toast({ text: obstacle });
  }

  #onKey(event: KeyboardEvent): void {
    const { versions } = this.#studio.store.state;
    const here = [...this.#nodes.values()].find(({ element }) => element === document.activeElement)?.version;
    if (!here) return;
    const to = neighbour(versions, here, event.key);
    if (!to) return;
    event.preventDefault();
    this.#nodes.get(to.id)?.element.focus();
  }

  #reveal(current: string | undefined): void {
    const element = current ? this.#nodes.get(current)?.element : undefined;
    if (!element) return;
    const left = element.offsetLeft - (this.#scroll.clientWidth - element.offsetWidth) / 2;
    this.#scroll.scrollTo({ left, top: Math.max(0, element.offsetTop - 8) });
  }
}

/** Where an arrow key leads: back to the parent, on to the first child, up and down between branches. */
export function neighbour(versions: readonly Version[], here: Version, key: string): Version | undefined {
  switch (key) {
    case "ArrowLeft":
      return find(versions, here.parent);
    case "ArrowRight":
      return childrenOf(versions, here.id)[0];
    case "ArrowUp":
    case "ArrowDown": {
      const places = placed(versions);
      const mine = places.find(({ version }) => version.id === here.id)!;
      const down = key === "ArrowDown" ? 1 : -1;
      const others = places.filter(({ branch }) => (branch - mine.branch) * down > 0);
      others.sort((a, b) => (a.branch - b.branch) * down || Math.abs(a.step - mine.step) - Math.abs(b.step - mine.step));
      return others[0]?.version;
    }
    case "Home":
      return childrenOf(versions, null)[0];
    case "End":
      return placed(versions).at(-1)?.version;
    default:
      return undefined;
  }
}
