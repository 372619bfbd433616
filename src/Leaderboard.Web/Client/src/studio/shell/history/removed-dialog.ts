import { make } from "../../../lib/dom";
import { openDialog } from "../frame/dialog";
import type { Version } from "../state/version";
import type { Studio } from "../work/studio";
import { aboutWords } from "./version-words";

/** What was removed from the piece and can be brought back, the last one first. */
export function openRemoved(studio: Studio, bringBack: (version: Version) => Promise<void>): void {
  const rows = studio.store.state.removed.map((version) => {
    const back = make("button", { type: "button", class: "button is-small", "aria-label": `Bring back ${version.label}`, "data-testid": "removed" }, "Bring back");
    back.addEventListener("click", () => { dialog.close(); void bringBack(version); });
    return make("li", {}, make("span", {}, make("b", { dir: "auto" }, version.label), make("br"), make("span", { class: "small soft" }, aboutWords(version))), back);
  });
  const dialog = openDialog("Removed versions", make("p", { class: "small soft" }, "The last 20 are kept. What a version came from comes back with it."), make("ul", { class: "studio-pieces" }, ...rows));
}
