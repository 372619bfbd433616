import { ticksPerQuarter, type StudioDocument, type StudioTrack } from "./studio-document";

/** The colours that tracks take in turn: neighbours differ in light and dark, and for most who see colours otherwise. */
export const trackHues: readonly number[] = [265, 55, 165, 350, 215, 100, 305, 25];

/** The velocity of a note nobody said anything about. */
export const usualVelocity = 90;

/** An empty track; `index` is its place in the document and gives its colour. */
export function newTrack(id: string, index: number, given: Partial<Omit<StudioTrack, "id">> = {}): StudioTrack {
  const hue = trackHues[index % trackHues.length]!;
  const name = given.drums ? "Drums" : `Track ${index + 1}`;
  return { id, name, program: 0, drums: false, volume: 100, muted: false, solo: false, hue, notes: [], ...given };
}

/** Eight bars of 4/4 at 100 quarters a minute with one empty piano track, id "t1". */
export function newDocument(given: Partial<Omit<StudioDocument, "ticksPerQuarter">> = {}): StudioDocument {
  return {
    ticksPerQuarter, tempo: 100, meter: { beats: 4, unit: 4 }, tempoChanges: [], meterChanges: [], bars: 8,
    tracks: [newTrack("t1", 0, { name: "Melody" })], ...given,
  };
}
