import { icon, make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import { reasonsOf } from "../host/reply";
import { listPieces, type Listed } from "../work/opening";
import { listRemoved, removePiece, restorePiece, type RemovedPiece } from "../work/removed-pieces";
import type { Studio } from "../work/studio";
import { openDialog } from "./dialog";

/** All pieces: open another one, begin a new one, delete, and bring back what was deleted. */
export function openPieces(studio: Studio, begin: () => void): Promise<void> {
  return new PiecesDialog(studio, begin).draw();
}

class PiecesDialog {
  readonly #studio: Studio;
  readonly #dialog: HTMLDialogElement;
  readonly #list = make("ul", { class: "studio-pieces" }, make("li", { class: "soft small" }, "Looking…"));
  readonly #away = make("div", {});
  // What was done last, or why it was not: over the page it would lie under the dialog.
  readonly #news = make("div", {});
  readonly #removed = make("ul", { class: "studio-pieces" });
  readonly #removedCount = make("summary", { "data-testid": "pieces-removed" });
  readonly #removedPart = make("details", { class: "disclosure", hidden: "" }, this.#removedCount, this.#removed);

  constructor(studio: Studio, begin: () => void) {
    this.#studio = studio;
    const fresh = make("button", { type: "button", class: "button is-primary", "data-testid": "piece-new" }, icon("M12 5v14M5 12h14"), "Begin a new piece");
    this.#dialog = openDialog("Your pieces", fresh, this.#away, this.#news, this.#list, this.#removedPart);
    fresh.addEventListener("click", () => { this.#dialog.close(); begin(); });
  }

  async draw(): Promise<void> {
    const { host, keep } = this.#studio;
    const [{ pieces, reply }, removed] = await Promise.all([listPieces(host, keep), listRemoved(host, keep)]);
    this.#away.replaceChildren(...(reply.kind === "done" ? [] : [notice("is-warn", "Only what is on this device is listed.", [...reasonsOf(reply)])]));
    this.#list.replaceChildren(...(pieces.length > 0 ? pieces.map((piece) => this.#row(piece)) : [make("li", { class: "soft small" }, "None yet.")]));
    this.#removed.replaceChildren(...removed.map((piece) => this.#removedRow(piece)));
    this.#removedCount.textContent = `Deleted: ${removed.length}`;
    this.#removedPart.hidden = removed.length === 0;
  }

  #row(piece: Listed): HTMLElement {
    const isOpen = piece.id === this.#studio.store.state.project.id;
    const open = make("button", { type: "button", class: "studio-piece", "aria-current": isOpen ? "true" : null, "data-testid": "piece", "data-piece": piece.id }, make("b", { dir: "auto" }, piece.title),
      make("span", { class: "small soft" }, `${isOpen ? "Open now. " : ""}${piece.onlyHere ? "Only on this device yet. " : ""}Changed ${moment(piece.changedAt)}`));
    open.addEventListener("click", () => void this.#open(piece.id));
    if (isOpen) return make("li", {}, open);
    const remove = make("button", { type: "button", class: "button is-small is-danger", "aria-label": `Delete ${piece.title}`, "data-testid": "piece-delete" }, "Delete");
    remove.addEventListener("click", () => void this.#remove(piece));
    return make("li", {}, open, remove);
  }

  #removedRow(piece: RemovedPiece): HTMLElement {
    const back = make("button", { type: "button", class: "button is-small", "aria-label": `Bring back ${piece.title}`, "data-testid": "piece-back" }, "Bring back");
    back.addEventListener("click", () => void this.#bringBack(piece));
    return make("li", {}, make("span", {}, make("b", { dir: "auto" }, piece.title), make("br"), make("span", { class: "small soft" }, `Deleted ${moment(piece.removedAt)}`)), back);
  }

  async #open(id: string): Promise<void> {
    const obstacle = await this.#studio.open(id);
    if (obstacle) this.#trouble(obstacle);
    else this.#dialog.close();
  }

  async #remove(piece: Listed): Promise<void> {
    const obstacle = await removePiece(this.#studio.host, this.#studio.keep, piece.id);
    if (obstacle) return this.#trouble(obstacle);
    await this.draw();
    const undo = make("button", { type: "button", class: "button is-small", "data-testid": "piece-undo" }, "Undo");
    undo.addEventListener("click", () => void this.#bringBack(piece));
    this.#news.replaceChildren(notice("is-ok", `${piece.title} is deleted.`, ["Entries that came from it stay.", make("div", { class: "button-row" }, undo)]));
    undo.focus();
  }

  async #bringBack({ id }: { readonly id: string }): Promise<void> {
    const obstacle = await restorePiece(this.#studio.host, this.#studio.keep, id);
    if (obstacle) return this.#trouble(obstacle);
    this.#news.replaceChildren();
    await this.draw();
    this.#list.querySelector<HTMLElement>(`[data-piece="${CSS.escape(id)}"]`)?.focus();
  }

  #trouble(why: string): void {
    this.#news.replaceChildren(notice("is-danger", "That was not done.", [why]));
  }
}

function moment(at: number): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
