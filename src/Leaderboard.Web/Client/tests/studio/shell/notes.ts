import { addNotes } from "../../../src/studio/document/edits";
import type { StudioDocument } from "../../../src/studio/document/studio-document";

/** The piece with a quarter note more. */
export function addNote(document: StudioDocument, trackId = "t1"): StudioDocument {
  return addNotes(document, trackId, [{ start: 0, length: 480, pitch: 60, velocity: 90 }]).document;
}
