import { suggestTitle } from "../../../elements/entries/title";
import type { StudioDocument } from "../../document/studio-document";
import { audible } from "../../document/to-midi";
import type { StudioState } from "../state/studio-state";
import { childrenOf, pathTo } from "../state/tree";
import { untitled } from "../work/opening";

/** The tracks that would be handed in although one does not hear them; what is not heard is left out of an entry. */
export function silentTracks({ tracks }: StudioDocument): string[] {
  const heard = new Set(audible(tracks));
  return tracks.filter((track) => track.notes.length > 0 && !heard.has(track)).map(({ name }) => name);
}

/** The piece as it is heard: without silent and empty tracks. */
export function asHeard(document: StudioDocument): StudioDocument {
  const tracks = audible(document.tracks).filter(({ notes }) => notes.length > 0).map((track) => ({ ...track, solo: false }));
  return { ...document, tracks };
}

/**
 * What the music is called that is looked at: as the piece, unless another beginning gave it its name, of which nothing
 * is in the music; then as its own beginning, if that has a name.
 */
export function nameOfMusic({ project: { title }, versions, removed, current }: StudioState): string {
  const [root] = pathTo(versions, current);
  const namedByAnother = [...childrenOf(versions, null), ...removed].some(({ id, label }) => id !== root?.id && label === title);
  if (!root || root.label === title || !namedByAnother) return title;
  return root.kind === "edited" || root.kind === "recorded" ? untitled : root.label;
}

/** The title for a piece of that name, which no entry has; empty where nobody has named it, or not in letters of a title. */
export function proposeTitle(piece: string, taken: readonly string[]): string {
  const suggested = piece === untitled ? "" : suggestTitle(piece);
  return suggested && freeTitle(suggested, taken);
}

/** The title nearest to `suggested` that no entry has. */
export function freeTitle(suggested: string, taken: readonly string[]): string {
  const isTaken = (title: string): boolean => taken.some((other) => other.toLowerCase() === title.toLowerCase());
  let title = suggested;
  for (let n = 2; isTaken(title); n++) title = `${suggested.slice(0, 40 - String(n).length)}${n}`;
  return title;
}
