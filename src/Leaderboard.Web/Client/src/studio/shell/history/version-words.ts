import type { Version } from "../state/version";

const kinds: Readonly<Record<Version["kind"], string>> = {
  start: "Sample melody", recorded: "Recorded", imported: "From a file", edited: "Changed by hand", generated: "By a composer",
};

/** Where a version came from, in a word or two. */
export function kindWords({ kind }: Pick<Version, "kind">): string {
  return kinds[kind];
}

/** A version for those who listen to the page. */
export function versionWords(version: Version, parent: Version | undefined): string {
  const from = parent ? `, from ${parent.label}` : "";
  const label = version.label === kindWords(version) ? "" : `${version.label}: `;
  return `${label}${kindWords(version)}${from}. ${version.bars} ${version.bars === 1 ? "bar" : "bars"}, ${version.notes} notes.`;
}
