import type { Music, Note } from "../midi/types";

/** The colours of a roll, as the style sheet resolved them. */
export interface RollColours {
  note: string;
  drum: string;
  line: string;
  bar: string;
}

const drums = 9;
const leastRange = 24;

/** The span of pitches a roll shows: that of its notes, at least two octaves, drums aside. */
export function pitchSpan(notes: readonly Note[]): { low: number; high: number } {
  let [low, high] = [128, -1];
  for (const { pitch, channel } of notes) {
    if (channel === drums) continue;
    low = Math.min(low, pitch);
    high = Math.max(high, pitch);
  }
  if (high < 0) return { low: 48, high: 72 };
  const missing = Math.max(0, leastRange - (high - low));
  return { low: low - Math.ceil(missing / 2) - 1, high: high + Math.floor(missing / 2) + 1 };
}

/** Draws `music` on a canvas of `width` by `height` CSS pixels: pitch upwards, time to the right, louder is stronger. */
export function drawRoll(to: CanvasRenderingContext2D, music: Music, width: number, height: number, colours: RollColours): void {
  to.clearRect(0, 0, width, height);
  if (music.seconds <= 0) return;
  const hasDrums = music.notes.some((note) => note.channel === drums);
  const drumBand = hasDrums ? Math.max(6, height * 0.14) : 0;
  const { low, high } = pitchSpan(music.notes);
  const row = (height - drumBand) / (high - low + 1);
  const x = (seconds: number): number => (seconds / music.seconds) * width;

  drawLines(to, music, width, height, drumBand, { low, high, row }, colours);
  for (const note of music.notes) {
    const isDrum = note.channel === drums;
    const left = x(note.start);
    const long = isDrum ? 2 : Math.max(2, x(note.end) - left - (x(note.end) - left > 4 ? 1 : 0));
    const thick = isDrum ? Math.max(1.5, drumBand / 8) : Math.max(1.5, row * 0.86);
    const top = isDrum
      ? height - drumBand + 2 + ((note.pitch * 7) % 16) / 16 * Math.max(0, drumBand - 4 - thick)
      : (high - note.pitch) * row + (row - thick) / 2;
    to.globalAlpha = 0.32 + 0.68 * (note.velocity / 127);
    to.fillStyle = isDrum ? colours.drum : colours.note;
    to.beginPath();
    to.roundRect(left, top, long, thick, Math.min(3, thick / 2, long / 2));
    to.fill();
  }
  to.globalAlpha = 1;
}

function drawLines(
  to: CanvasRenderingContext2D, music: Music, width: number, height: number, drumBand: number,
  span: { low: number; high: number; row: number }, colours: RollColours,
): void {
  to.fillStyle = colours.line;
  // One thin line under every C.
  for (let pitch = Math.ceil(span.low / 12) * 12; pitch <= span.high; pitch += 12)
    to.fillRect(0, Math.round((span.high - pitch + 1) * span.row), width, 1);
  to.fillStyle = colours.bar;
  if (drumBand > 0) to.fillRect(0, Math.round(height - drumBand), width, 1);
  // Every bar where there is room, else every second, fourth …
  let every = 1;
  while (music.bars.length / every > width / 10) every *= 2;
  for (let i = 0; i < music.bars.length; i += every) to.fillRect(Math.round((music.bars[i]! / music.seconds) * width), 0, 1, height);
}
