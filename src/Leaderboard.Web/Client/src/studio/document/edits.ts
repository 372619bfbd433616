/** Every edit of a document, in one place to import from: pure functions from a document to the changed one. */
export * from "./clipboard";
export * from "./edit-marks";
export * from "./edit-notes";
export * from "./edit-piece";
export * from "./edit-tracks";
export { quantiseNotes, type Quantise } from "./quantise";
export type { NoteIds } from "./notes";
