import type { Clip } from "../../document/clipboard";

/** What was copied last, for all rolls of the page: notes are carried from track to track. */
export const copied: { clip: Clip | undefined } = { clip: undefined };
