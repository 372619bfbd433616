import { MidiError } from "../../../midi/types";
import { fromMidi } from "../../document/from-midi";

/** A file's music, or what is wrong with it and the mend. */
export type ReadFile = { readonly midi: Uint8Array; readonly title: string } | { readonly fault: string };

/** Reads a MIDI file that somebody brought; `mostBytes` is what the event takes. */
export async function readMidiFile(file: Pick<File, "name" | "size" | "arrayBuffer">, mostBytes: number): Promise<ReadFile> {
  if (file.size > mostBytes) {
    return { fault: `${file.name} has ${file.size.toLocaleString("en")} bytes; at most ${mostBytes.toLocaleString("en")} are allowed. A MIDI file of a whole song has about 50,000: is it a sound file?` };
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: `${file.name} could not be read. Choose it again.` };
  }
  try {
    if (fromMidi(bytes).tracks.every(({ notes }) => notes.length === 0)) return { fault: `${file.name} has no notes. Export it again, with the tracks not muted.` };
  } catch (error) {
    if (!(error instanceof MidiError)) throw error;
    return { fault: `${file.name}: ${error.message} Export your music as a Standard MIDI File, .mid.` };
  }
  return { midi: bytes, title: file.name.replace(/\.(midi?|smf|kar)$/i, "").slice(0, 80) || "A MIDI file" };
}
