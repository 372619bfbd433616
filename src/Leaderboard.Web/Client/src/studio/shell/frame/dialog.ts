import { icon, make, paths } from "../../../lib/dom";

let opened = 0;

/** Opens a dialog over the page; it is gone when it is closed. The browser keeps the focus in it and gives it back. */
export function openDialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  const id = `studio-dialog-${++opened}`;
  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Close" }, icon(paths.close));
  const dialog = make("dialog", { class: "dialog studio-dialog", "aria-labelledby": id },
    make("div", { class: "dialog-body" }, make("div", { class: "spread" }, make("h2", { id, class: "studio-heading" }, title), close), ...content));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  // A click beside it.
  dialog.addEventListener("pointerdown", (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
