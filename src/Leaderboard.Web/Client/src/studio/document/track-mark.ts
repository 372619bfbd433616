import type { StudioTrack } from "./studio-document";

// What MIDI has no word for is kept in a track's sequencer-specific event: 7D is the maker's number for no maker.
const maker = [0x7d, 0x45, 0x53, 0x01];
const mutedBit = 1;
const soloBit = 2;

/** The bytes that keep a track's colour, mute and solo: the mark, flags, hue in two bytes of seven bits. */
export function writeMark({ muted, solo, hue }: Pick<StudioTrack, "muted" | "solo" | "hue">): number[] {
  return [...maker, (muted ? mutedBit : 0) | (solo ? soloBit : 0), hue >> 7, hue & 0x7f];
}

/** What `writeMark` wrote; nothing from the bytes of another program. */
export function readMark(bytes: Uint8Array): Partial<Pick<StudioTrack, "muted" | "solo" | "hue">> {
  if (bytes.length !== maker.length + 3 || maker.some((byte, i) => bytes[i] !== byte)) return {};
  const [flags = 0, high = 0, low = 0] = bytes.slice(maker.length);
  return { muted: (flags & mutedBit) !== 0, solo: (flags & soloBit) !== 0, hue: (high * 128 + low) % 360 };
}
