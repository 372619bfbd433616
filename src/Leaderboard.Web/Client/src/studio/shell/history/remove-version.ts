import { icon, make, paths } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { find, isRemovable } from "../state/tree";
import type { StudioState } from "../state/studio-state";
import type { Version } from "../state/version";
import { bringBack, removeCurrent } from "../work/removal";
import type { Studio } from "../work/studio";
import { openRemoved } from "./removed-dialog";

/**
 * Offers to remove the version that is looked at, where nothing came from it, and to bring back what was removed. Fires
 * `moved` when another version is looked at for it.
 */
export class RemoveVersion extends EventTarget {
  readonly element = make("div", { class: "studio-version-remove" });
  readonly #studio: Studio;
  readonly #remove = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "version-remove" }, icon(paths.close), "Remove this version");
  readonly #back = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "version-back" });

  constructor(studio: Studio) {
    super();
    this.#studio = studio;
    this.#remove.addEventListener("click", () => void this.#onRemove());
    this.#back.addEventListener("click", () => openRemoved(studio, (version) => this.#bringBack(version)));
    this.element.append(this.#remove, this.#back);
  }

  /** Follows what is looked at. */
  update({ versions, current, removed }: Pick<StudioState, "versions" | "current" | "removed">): void {
    const version = find(versions, current);
    this.#remove.hidden = !version || !isRemovable(versions, version);
    this.#back.hidden = removed.length === 0;
    this.#back.textContent = `Removed: ${removed.length}`;
  }

  async #onRemove(): Promise<void> {
    const gone = this.#studio.current;
    if (!gone) return;
    this.#remove.disabled = true;
    const obstacle = await removeCurrent(this.#studio);
    this.#remove.disabled = false;
    if (obstacle) return toast({ text: obstacle });
    // As it was when it went: the last edit was sent first.
    const [removed] = this.#studio.store.state.removed;
    toast({ text: `${gone.label} is removed.`, action: { label: "Undo", run: () => void this.#bringBack(removed ?? gone) } });
    this.dispatchEvent(new Event("moved"));
  }

  async #bringBack(version: Version): Promise<void> {
    const obstacle = await bringBack(this.#studio, version);
    if (obstacle) toast({ text: obstacle });
    else this.dispatchEvent(new Event("moved"));
  }
}
