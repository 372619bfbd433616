/** Frequency of a MIDI pitch in Hz; 69 is 440 Hz. */
export function frequency(pitch: number): number {
  return 440 * 2 ** ((pitch - 69) / 12);
}
