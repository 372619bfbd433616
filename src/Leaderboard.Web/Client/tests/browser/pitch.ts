import { rate } from "./listen";

/**
 * The pitch (MIDI, with its fraction) that sounds in a stretch: the shortest period at which the normalised
 * autocorrelation comes within 4 % of its best, refined by a parabola.
 */
export function pitchOf(samples: Float32Array, from: number, seconds = 0.2): number {
  const start = Math.round(from * rate);
  const length = Math.round(seconds * rate);
  const most = Math.min(Math.round(rate / 25), length >> 1);
  const values = new Float64Array(most + 1);
  for (let lag = 8; lag <= most; lag++) values[lag] = correlation(samples, start, length - most, lag);
  const best = values.reduce((a, b) => Math.max(a, b), 0);
  let lag = values.findIndex((value, i) => i > 8 && value >= best * 0.96 && value >= values[i - 1]! && value >= (values[i + 1] ?? 0));
  const [a, b, c] = [values[lag - 1]!, values[lag]!, values[lag + 1]!];
  lag += (a - c) / (2 * (a - 2 * b + c));
  return 69 + 12 * Math.log2(rate / lag / 440);
}

function correlation(samples: Float32Array, start: number, length: number, lag: number): number {
  let [cross, first, second] = [0, 0, 0];
  for (let i = start; i < start + length; i++) {
    const [a, b] = [samples[i]!, samples[i + lag]!];
    cross += a * b;
    first += a * a;
    second += b * b;
  }
  return first * second > 0 ? cross / Math.sqrt(first * second) : 0;
}
