import type { Version } from "../state/version";

const kinds: Readonly<Record<Version["kind"], string>> = {
  start: "Sample melody", recorded: "Recorded", imported: "From a file", edited: "Changed by hand", generated: "By a composer",
};

/** Where a version came from, in a word or two. */
export function kindWords({ kind }: Pick<Version, "kind">): string {
  return kinds[kind];
}

/** What stands under a version's label: where it came from, unless the label says so, and how long it is. */
export function aboutWords(version: Version): string {
  const bars = `${version.bars} ${version.bars === 1 ? "bar" : "bars"}`;
  return version.label === kindWords(version) ? bars : `${kindWords(version)} · ${bars}`;
}

/** What of a version is only said, after its name and kind: how much there is of it, and what it came from. */
export function moreWords({ notes }: Version, parent: Version | undefined): string {
  return `, ${notes} ${notes === 1 ? "note" : "notes"}${parent ? `, from ${parent.label}` : ""}`;
}
