import { make } from "../../../lib/dom";
import { openDialog } from "../frame/dialog";
import type { Studio } from "../work/studio";
import { MarkForm } from "./mark-form";
import { MarkList } from "./mark-list";

/** Where tempo and meter change: all marks to be changed and removed, and a form for one more, filled in for `tick`. */
export function openMarks(studio: Studio, tick: number): void {
  const says = make("p", { class: "small soft studio-marks-says", role: "status" });
  const undo = make("button", { type: "button", class: "button is-small", "data-testid": "marks-undo" }, "Undo");
  const list = new MarkList(studio);
  const form = new MarkForm(studio, tick);
  let steps = 0;
  const draw = (): void => {
    list.draw();
    form.draw();
    // What was done before belongs to the page's own undo.
    undo.disabled = steps === 0;
    says.textContent = steps > 0 ? `Done: ${studio.history.undoLabel ?? ""}.` : "";
  };
  const ends = studio.history.onChange(({ redoLabel }) => {
    steps = Math.max(0, steps + (redoLabel === undefined ? 1 : -1));
    draw();
  });
  undo.addEventListener("click", () => studio.history.undo());
  const done = make("button", { type: "button", class: "button is-primary", "data-testid": "marks-done" }, "Done");
  const dialog = openDialog("Tempo and meter",
    make("p", { class: "small soft" }, "Each holds until the next one. Notes keep their place in time; the bar lines move."),
    list.element, form.element, says, make("div", { class: "button-row" }, undo, done));
  done.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", ends);
  draw();
  list.focus(tick);
}
