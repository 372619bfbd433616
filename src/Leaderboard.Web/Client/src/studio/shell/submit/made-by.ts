import { make } from "../../../lib/dom";
import { kindWords } from "../history/version-words";
import type { StudioState } from "../state/studio-state";
import { pathTo } from "../state/tree";
import type { Version } from "../state/version";

/** What was used on the way to the version that is looked at, beginnings first: it is kept with the entry. */
export function madeBy({ versions, current }: StudioState, nameOf: (plugin: string) => string): HTMLElement {
  return make("ol", { class: "studio-made small" }, ...stepsOf(pathTo(versions, current)).map((step) => {
    const what = detailOf(step, nameOf);
    return make("li", {}, make("b", {}, kindWords(step[0])), ...(what ? [" ", make("span", { class: "soft", dir: "auto" }, what)] : []));
  }));
}

type Step = readonly [Version, ...Version[]];

// Hands that went on in one version after another did one thing.
function stepsOf(path: readonly Version[]): Step[] {
  const steps: [Version, ...Version[]][] = [];
  for (const version of path) {
    const last = steps.at(-1);
    if (last && isUnnamedEdit(version) && isUnnamedEdit(last[0])) last.push(version);
    else steps.push([version]);
  }
  return steps;
}

function isUnnamedEdit(version: Version): boolean {
  return version.kind === "edited" && version.label === kindWords(version);
}

function detailOf([version, ...more]: Step, nameOf: (plugin: string) => string): string {
  const { making, label } = version;
  if (more.length > 0) return `in ${more.length + 1} versions`;
  if (making) return `${nameOf(making.plugin.id)} ${making.plugin.version}, seed ${making.seed}`;
  return label === kindWords(version) ? "" : label;
}
