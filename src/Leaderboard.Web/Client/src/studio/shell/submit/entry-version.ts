import { suggestTitle } from "../../../elements/entries/title";
import type { StudioDocument } from "../../document/studio-document";
import { audible } from "../../document/to-midi";
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
