import type { ChannelSettings, Events, TickNote } from "../../midi/track";

/** One instrument's notes within a track of a file; a track may hold several channels, and a channel several programs. */
export interface MidiPart {
  readonly name: string;
  readonly drums: boolean;
  readonly program: number;
  readonly settings: ChannelSettings;
  readonly own: Uint8Array;
  readonly notes: TickNote[];
}

const drumChannel = 9;
const longestName = 80;

/** The parts of one track, in the order in which they begin. A track that only names an instrument is an empty part. */
export function midiParts({ notes, channels, name, own }: Events): MidiPart[] {
  const parts = new Map<number, MidiPart>();
  const spoken = text(name);
  const part = (channel: number, program: number): MidiPart => {
    const key = channel * 128 + program;
    const found = parts.get(key);
    if (found) return found;
    const made = { name: spoken, drums: channel === drumChannel, program, settings: channels.get(channel) ?? {}, own, notes: [] };
    parts.set(key, made);
    return made;
  };
  for (const note of notes) part(note.channel, note.program).notes.push(note);
  if (parts.size === 0) for (const [channel, { program }] of channels) if (program !== undefined) part(channel, program);
  const all = [...parts.values()];
  return all.length < 2 || !spoken ? all : all.map((one, i) => ({ ...one, name: `${spoken} ${i + 1}` }));
}

/** UTF-8 where it is, else Latin 1, as older programs wrote it; control characters go. */
function text(bytes: Uint8Array): string {
  let decoded: string;
  try {
    decoded = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    decoded = new TextDecoder("windows-1252").decode(bytes);
  }
  return Array.from(decoded.replace(/\p{Cc}+/gu, " ").trim()).slice(0, longestName).join("");
}
