import type { MeterRun } from "../../document/bar-grid";
import type { StudioDocument, StudioNote } from "../../document/studio-document";
import type { Loop } from "../loop";
import type { Selection } from "../selection";

/** What a gesture begins from; it never changes while the gesture goes on. */
export interface GestureStart {
  readonly document: StudioDocument;
  readonly trackId: string;
  readonly notes: readonly StudioNote[];
  readonly runs: readonly MeterRun[];
  readonly selection: Selection;
  /** Ticks a step of the grid; 0 without. */
  readonly grid: number;
  readonly loop?: Loop | undefined;
  /** Length and velocity of a note that is only clicked. */
  readonly drawLength: number;
  readonly drawVelocity: number;
}

/** Where the pointer is: in the piece, in the lane of loudness, and on the picture in pixels. */
export interface GesturePoint {
  readonly tick: number;
  readonly pitch: number;
  readonly velocity: number;
  readonly x: number;
  readonly y: number;
  /** Whether it has left the place where it went down; a finger may tremble. */
  readonly dragged: boolean;
}

/** A rectangle over the notes, both ends included. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** What a gesture would do if it ended now; the roll shows it, and takes it when the pointer goes up. */
export interface Draft {
  readonly document?: StudioDocument;
  readonly label?: string;
  readonly selection?: Selection;
  readonly band?: Band;
  readonly heard?: { readonly pitch: number; readonly velocity: number };
  readonly seek?: number;
  /** Where marks of tempo and meter are to be changed. */
  readonly marks?: number;
  readonly loop?: Loop;
  readonly cursor?: { readonly tick: number; readonly pitch: number };
  readonly drawLength?: number;
}

/** A gesture under way: from where the pointer is to what that means. `done` when it goes up there. */
export type Gesture = (to: GesturePoint, done: boolean) => Draft;
