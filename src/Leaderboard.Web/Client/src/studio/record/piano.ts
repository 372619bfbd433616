const names = ["C", "C sharp", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B"] as const;
const black = new Set([1, 3, 6, 8, 10]);

/** The pitches of a piano's 88 keys. */
export const pianoLow = 21;
export const pianoHigh = 108;

/** Whether a pitch is a black key. */
export function isBlack(pitch: number): boolean {
  return black.has(pitch % 12);
}

/** A pitch as one says it: "C 4" is middle C (60), "E flat 4" is 63. */
export function spoken(pitch: number): string {
  return `${names[pitch % 12]!} ${octaveOf(pitch)}`;
}

/** The octave that a pitch belongs to; middle C (60) begins the fourth. */
export function octaveOf(pitch: number): number {
  return Math.floor(pitch / 12) - 1;
}

/** White keys in [low, pitch): how many key widths a key is from the left. */
export function whitesBefore(low: number, pitch: number): number {
  let count = 0;
  for (let key = low; key < pitch; key++) if (!isBlack(key)) count++;
  return count;
}
