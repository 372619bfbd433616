import { placeOf, type MeterRun } from "../document/bar-grid";
import { ticksPerQuarter, type StudioNote } from "../document/studio-document";
import { drumName } from "./drum-names";

const spoken = ["C", "C sharp", "D", "D sharp", "E", "F", "F sharp", "G", "G sharp", "A", "A sharp", "B"];
const written = ["C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"];
const lengths: readonly [number, string][] = [
  [4, "a whole"], [2, "a half"], [1, "a quarter"], [1 / 2, "an eighth"], [1 / 4, "a sixteenth"], [1 / 8, "a thirty-second"],
];

const shortestWritten = ticksPerQuarter / 8;

/** What is said of a track's notes depends on its meter and on whether they are drums. */
export interface Hearing {
  readonly runs: readonly MeterRun[];
  readonly drums: boolean;
}

/** "F sharp 4"; of drums "snare". Middle C is C 4. */
export function pitchWords(pitch: number, drums: boolean): string {
  return (drums ? drumName(pitch)?.toLowerCase() : undefined) ?? `${spoken[pitch % 12]} ${Math.floor(pitch / 12) - 1}`;
}

/** "F♯4", as it is written on a key. */
export function pitchLabel(pitch: number): string {
  return `${written[pitch % 12]}${Math.floor(pitch / 12) - 1}`;
}

/** "a quarter", "a dotted half", "an eighth triplet", "about a quarter", "5 quarters". */
export function lengthWords(ticks: number): string {
  const quarters = ticks / ticksPerQuarter;
  for (const [length, name] of lengths) {
    if (quarters === length) return name;
    if (quarters === length * 1.5) return name.replace(/^an? /, "a dotted ");
    if (Math.abs(quarters - (length * 2) / 3) < 0.001) return `${name} triplet`;
  }
  // Played notes are hardly ever as long as they are written.
  const near = ticks % shortestWritten === 0 ? undefined : lengths.find(([length]) => Math.abs(quarters / length - 1) <= 0.2);
  return near ? `about ${near[1]}` : `${Number(quarters.toFixed(2))} quarters`;
}

/** "bar 3 beat 2", "bar 3 beat 2 and a half". */
export function placeWords(runs: readonly MeterRun[], tick: number): string {
  const { bar, beat, rest } = placeOf(runs, tick);
  const run = runs.findLast((candidate) => candidate.tick <= tick) ?? runs[0]!;
  const part = rest / run.beatTicks;
  const fractions: readonly [number, string][] = [[1 / 2, " and a half"], [1 / 4, " and a quarter"], [3 / 4, " and three quarters"], [1 / 3, " and a third"], [2 / 3, " and two thirds"]];
  const words = fractions.find(([value]) => Math.abs(value - part) < 0.002)?.[1];
  return `bar ${bar} beat ${words === undefined && part > 0 ? Number((beat + part).toFixed(2)) : `${beat}${words ?? ""}`}`;
}

/** "F sharp 4, bar 3 beat 2, a quarter long". */
export function noteWords(note: Pick<StudioNote, "start" | "length" | "pitch">, { runs, drums }: Hearing): string {
  return `${pitchWords(note.pitch, drums)}, ${placeWords(runs, note.start)}, ${lengthWords(note.length)} long`;
}

/** One note in full; several by number, span and place. */
export function selectionWords(notes: readonly StudioNote[], hearing: Hearing): string {
  const [first] = notes;
  if (!first) return "Nothing selected";
  if (notes.length === 1) return `${noteWords(first, hearing)}, selected`;
  const pitches = notes.map(({ pitch }) => pitch);
  const [low, high] = [pitches.reduce((a, b) => Math.min(a, b)), pitches.reduce((a, b) => Math.max(a, b))];
  const span = low === high ? `all ${pitchWords(low, hearing.drums)}` : `${pitchWords(low, hearing.drums)} to ${pitchWords(high, hearing.drums)}`;
  return `${notes.length} notes selected, ${span}, from ${placeWords(hearing.runs, first.start)}`;
}

/** "3 notes", "1 note". */
export function countWords(count: number): string {
  return count === 1 ? "1 note" : `${count} notes`;
}
