import { MidiError } from "../../../midi/types";
import { fromMidi } from "../../document/from-midi";
import type { StudioDocument } from "../../document/studio-document";

/** Music that came from elsewhere as a document, or why the studio cannot open it. */
export function readDocument(midi: Uint8Array): StudioDocument | string {
  try {
    return fromMidi(midi);
  } catch (error) {
    if (error instanceof MidiError) return `The studio cannot open this music: ${error.message}`;
    throw error;
  }
}
