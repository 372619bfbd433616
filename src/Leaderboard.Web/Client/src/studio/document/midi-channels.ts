import type { StudioTrack } from "./studio-document";

/** The channel of a track in a file, and whether another sound is on it too. */
export interface Channel {
  readonly channel: number;
  readonly shared: boolean;
}

const drumChannel = 9;
const melodic = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15];

/** Gives every track a channel. Drums share theirs; from the sixteenth instrument on channels go round again. */
export function channelsOf(tracks: readonly StudioTrack[]): Channel[] {
  let next = 0;
  const given = tracks.map(({ drums }) => (drums ? drumChannel : melodic[next++ % melodic.length]!));
  return given.map((channel, i) => ({
    channel,
    shared: given.some((other, j) => j !== i && other === channel && tracks[j]!.program !== tracks[i]!.program),
  }));
}
