import { icon, make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import { toast } from "../../../lib/toast";
import { reasonsOf } from "../host/reply";
import { listPieces, type Listed } from "../work/opening";
import type { Studio } from "../work/studio";
import { openDialog } from "./dialog";

/** All pieces: open another one, begin a new one, delete. */
export async function openPieces(studio: Studio, begin: () => void): Promise<void> {
  const list = make("ul", { class: "studio-pieces" }, make("li", { class: "soft small" }, "Looking…"));
  const trouble = make("div", {});
  const fresh = make("button", { type: "button", class: "button is-primary", "data-testid": "piece-new" }, icon("M12 5v14M5 12h14"), "Begin a new piece");
  const dialog = openDialog("Your pieces", fresh, trouble, list);
  fresh.addEventListener("click", () => { dialog.close(); begin(); });
  const draw = async (): Promise<void> => {
    const { pieces, reply } = await listPieces(studio.host, studio.keep);
    trouble.replaceChildren(...(reply.kind === "done" ? [] : [notice("is-warn", "Only what is on this device is listed.", [...reasonsOf(reply)])]));
    list.replaceChildren(...(pieces.length > 0 ? pieces.map((piece) => row(studio, piece, dialog, draw)) : [make("li", { class: "soft small" }, "None yet.")]));
  };
  await draw();
}

function row(studio: Studio, piece: Listed, dialog: HTMLDialogElement, draw: () => Promise<void>): HTMLElement {
  const isOpen = piece.id === studio.store.state.project.id;
  const open = make("button", { type: "button", class: "studio-piece", "aria-current": isOpen ? "true" : null, "data-testid": "piece" }, make("b", { dir: "auto" }, piece.title),
    make("span", { class: "small soft" }, `${isOpen ? "Open now. " : ""}${piece.onlyHere ? "Only on this device yet. " : ""}Changed ${new Date(piece.changedAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}`));
  open.addEventListener("click", () => void studio.open(piece.id).then((obstacle) => { if (obstacle) toast({ text: obstacle }); else dialog.close(); }));
  const remove = make("button", { type: "button", class: "button is-small is-danger" }, "Delete");
  remove.setAttribute("aria-label", `Delete ${piece.title}`);
  remove.disabled = isOpen;
  remove.addEventListener("click", () => confirm(remove, studio, piece, draw));
  return make("li", {}, open, remove);
}

// Said in full before, since it cannot be taken back.
function confirm(button: HTMLButtonElement, studio: Studio, piece: Listed, draw: () => Promise<void>): void {
  const sure = make("button", { type: "button", class: "button is-small is-danger" }, `Delete ${piece.title} with all its versions. Entries stay.`);
  sure.addEventListener("click", () => void (async () => {
    const reply = await studio.host.remove(piece.id);
    // What only this device has is nothing to the host.
    if (reply.kind !== "done" && !(reply.kind === "refused" && reply.status === 404)) return toast({ text: reasonsOf(reply).join(" ") });
    await studio.keep.remove(piece.id);
    await draw();
  })());
  button.replaceWith(sure);
  sure.focus();
}
