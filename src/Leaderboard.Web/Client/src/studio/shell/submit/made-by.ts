import { make } from "../../../lib/dom";
import { kindWords } from "../history/version-words";
import { pathTo } from "../state/tree";
import type { Version } from "../state/version";

/** What was used on the way to a version, beginnings first: it is kept with the entry. */
export function madeBy(versions: readonly Version[], id: string, nameOf: (plugin: string) => string): HTMLElement {
  const steps = pathTo(versions, id).map((version) => {
    const { making } = version;
    const what = making ? `${nameOf(making.plugin.id)} ${making.plugin.version}, seed ${making.seed}` : version.label === kindWords(version) ? "" : version.label;
    return make("li", {}, make("b", {}, kindWords(version)), ...(what ? [" ", make("span", { class: "soft", dir: "auto" }, what)] : []));
  });
  return make("ol", { class: "studio-made small" }, ...steps);
}
