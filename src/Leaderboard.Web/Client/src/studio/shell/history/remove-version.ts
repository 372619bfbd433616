import { icon, make, paths } from "../../../lib/dom";
import { toast } from "../../../lib/toast";
import { find, isRemovable } from "../state/tree";
import type { StudioState } from "../state/studio-state";
import type { Version } from "../state/version";
import type { Studio } from "../work/studio";

/**
 * Offers to remove the version that is looked at, where nothing came from it. It cannot be taken back, so it is said in
 * full before. Fires `removed`.
 */
export class RemoveVersion extends EventTarget {
  readonly element = make("div", { class: "studio-version-remove" });
  readonly #studio: Studio;
  #offered: Version["id"] | undefined;

  constructor(studio: Studio) {
    super();
    this.#studio = studio;
  }

  /** Follows what is looked at; a question that stands is left alone while it is about the same version. */
  update({ versions, current }: Pick<StudioState, "versions" | "current">): void {
    const version = find(versions, current);
    const offered = version && isRemovable(versions, version) ? version : undefined;
    if (offered?.id === this.#offered) return;
    this.#offered = offered?.id;
    this.#offer(offered);
  }

  #offer(version: Version | undefined): void {
    this.element.replaceChildren();
    if (!version) return;
    const remove = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "version-remove" }, icon(paths.close), "Remove this version");
    remove.addEventListener("click", () => this.#ask(version));
    this.element.append(remove);
  }

  #ask(version: Version): void {
    const sure = make("button", { type: "button", class: "button is-small is-danger", "data-testid": "version-remove-sure" }, "Remove for good");
    const keep = make("button", { type: "button", class: "button is-small" }, "Keep it");
    keep.addEventListener("click", () => { this.#offer(version); this.element.querySelector("button")?.focus(); });
    sure.addEventListener("click", () => void this.#remove(sure));
    this.element.replaceChildren(make("p", { class: "small" }, "It cannot be taken back. Entries stay."), sure, keep);
    sure.focus();
  }

  async #remove(sure: HTMLButtonElement): Promise<void> {
    sure.disabled = true;
    const obstacle = await this.#studio.removeCurrent();
    sure.disabled = false;
    if (obstacle) toast({ text: obstacle });
    else this.dispatchEvent(new Event("removed"));
  }
}
