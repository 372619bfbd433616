import { newTrack } from "./new-document";
import { clamp, trackOf } from "./notes";
import type { StudioDocument, StudioTrack } from "./studio-document";

/** What of a track can be set. */
export type TrackSettings = Partial<Omit<StudioTrack, "id" | "notes">>;

/** More tracks than a document takes. */
export const mostTracks = 128;

/** Adds an empty track at the end and says its id. @throws Error when the document is full. */
export function addTrack(document: StudioDocument, settings: TrackSettings = {}): { document: StudioDocument; trackId: string } {
  if (document.tracks.length >= mostTracks) throw new Error(`A piece has at most ${mostTracks} tracks; remove one first.`);
  const numbers = document.tracks.map(({ id }) => Number(/^t(\d+)$/.exec(id)?.[1] ?? 0));
  const trackId = `t${Math.max(0, ...numbers) + 1}`;
  const track = checked(newTrack(trackId, document.tracks.length, settings));
  return { document: { ...document, tracks: [...document.tracks, track] }, trackId };
}

/** Sets name, instrument, volume, mute … of a track. */
export function changeTrack(document: StudioDocument, trackId: string, settings: TrackSettings): StudioDocument {
  const changed = checked({ ...trackOf(document, trackId), ...settings });
  return { ...document, tracks: document.tracks.map((track) => (track.id === trackId ? changed : track)) };
}

/** Takes a track away. */
export function removeTrack(document: StudioDocument, trackId: string): StudioDocument {
  return { ...document, tracks: document.tracks.filter(({ id }) => id !== trackId) };
}

/** Moves a track to another place in the list, counted from 0. */
export function reorderTrack(document: StudioDocument, trackId: string, to: number): StudioDocument {
  const track = trackOf(document, trackId);
  const tracks = document.tracks.filter(({ id }) => id !== trackId);
  tracks.splice(clamp(to, 0, tracks.length), 0, track);
  return { ...document, tracks };
}

function checked(track: StudioTrack): StudioTrack {
  const pan = track.pan === undefined ? {} : { pan: clamp(track.pan, 0, 127) };
  return { ...track, ...pan, program: clamp(track.program, 0, 127), volume: clamp(track.volume, 0, 127), hue: clamp(track.hue, 0, 359) };
}
