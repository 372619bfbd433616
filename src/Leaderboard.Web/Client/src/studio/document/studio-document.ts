/** A piece as the studio edits it. Values never change: an edit makes a new document that shares what stayed the same. */
export interface StudioDocument {
  /** Ticks in a quarter note, in every document. */
  readonly ticksPerQuarter: 480;
  /** Quarter notes a minute at the start. */
  readonly tempo: number;
  /** The meter at the start. */
  readonly meter: Meter;
  /** Later changes of tempo, by tick; mostly none. */
  readonly tempoChanges: readonly TempoPoint[];
  /** Later changes of meter, by tick; mostly none. Each begins a new bar. */
  readonly meterChanges: readonly MeterPoint[];
  /** How many bars the piece has, 1–2,000; no note begins behind the last one. */
  readonly bars: number;
  readonly tracks: readonly StudioTrack[];
}

/** `beats` notes of one `unit`-th (1, 2, 4, … 64) make a bar. */
export interface Meter {
  readonly beats: number;
  readonly unit: number;
}

/** From `tick` on a minute has `tempo` quarter notes. */
export interface TempoPoint {
  readonly tick: number;
  readonly tempo: number;
}

/** From `tick` on the meter is another one. */
export interface MeterPoint extends Meter {
  readonly tick: number;
}

/** One instrument's part. */
export interface StudioTrack {
  /** Unique in the document. */
  readonly id: string;
  readonly name: string;
  /** General MIDI program 0–127; of drums, the kit. */
  readonly program: number;
  readonly drums: boolean;
  /** 0–127; 100 is usual. */
  readonly volume: number;
  /** 0 left, 64 middle (also when left out), 127 right. */
  readonly pan?: number;
  readonly muted: boolean;
  readonly solo: boolean;
  /** The angle of the track's colour, 0–359. */
  readonly hue: number;
  /** By start, then by pitch. */
  readonly notes: readonly StudioNote[];
}

/** A note; start and length in ticks. */
export interface StudioNote {
  /** Unique in the document. */
  readonly id: number;
  /** From 0. */
  readonly start: number;
  /** At least 1. */
  readonly length: number;
  /** 0–127; 60 is middle C. */
  readonly pitch: number;
  /** 1–127. */
  readonly velocity: number;
}

/** A note that is not in a document yet. */
export type NoteDraft = Omit<StudioNote, "id">;

export const ticksPerQuarter = 480;
