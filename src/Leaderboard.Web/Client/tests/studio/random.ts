import { newDocument, newTrack } from "../../src/studio/document/new-document";
import { addNotes } from "../../src/studio/document/edits";
import type { StudioDocument } from "../../src/studio/document/studio-document";

/** Whole numbers from 0 to below `below`, the same for the same seed. */
export function dice(seed: number): (below: number) => number {
  let state = (seed * 48271) % 2147483647 || 1;
  return (below) => Math.floor(((state = (state * 48271) % 2147483647) / 2147483647) * below);
}

/** A document of several tracks with notes on and off the grid. */
export function randomDocument(random: (below: number) => number, tracks = 1 + random(4), notes = 60): StudioDocument {
  let document = newDocument({
    tracks: Array.from({ length: tracks }, (_, i) => newTrack(`t${i + 1}`, i, { program: random(128), drums: random(5) === 0, name: `Part ${i + 1} ♪` })),
  });
  for (const { id } of document.tracks) {
    const drafts = Array.from({ length: random(notes) }, () => ({
      start: random(2) ? random(64) * 240 : random(15_360), length: 1 + random(1_000), pitch: 40 + random(40), velocity: 1 + random(127),
    }));
    document = addNotes(document, id, drafts).document;
  }
  return document;
}

/** What a note sounds like, without its id. */
export function sounding(document: StudioDocument): unknown {
  return document.tracks.map(({ notes }) => notes.map(({ start, length, pitch, velocity }) => [start, length, pitch, velocity]));
}
