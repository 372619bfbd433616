import type { StudioDocument } from "../document/studio-document";
import type { TrackSound } from "./voices";

/** How the tracks of a document sound, by id: with one playing solo, only those that do are heard. */
export function trackSounds({ tracks }: StudioDocument): Map<string, TrackSound> {
  const solo = tracks.some((track) => track.solo);
  return new Map(tracks.map(({ id, program, drums, volume, pan = 64, muted, solo: alone }) => [
    id, { program, drums, volume, pan: Math.max(-1, (pan - 64) / 63), audible: solo ? alone : !muted },
  ]));
}
