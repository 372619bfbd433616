import { newDocument } from "../../../src/studio/document/new-document";
import type { StudioDocument, StudioNote } from "../../../src/studio/document/studio-document";
import type { Click } from "../../../src/studio/sound/click";
import type { Sounding, VoiceNote, Voices } from "../../../src/studio/sound/voices";

/** A note as the voices were told of it. */
export interface Heard extends VoiceNote {
  until: number;
  cancelled: boolean;
}

class Told {
  readonly told: Heard[] = [];

  /** What sounds in the end, by time. */
  get heard(): Heard[] {
    return this.told.filter((note) => !note.cancelled).sort((a, b) => a.at - b.at);
  }

  tell(note: VoiceNote): Sounding {
    const heard: Heard = { ...note, until: Infinity, cancelled: false };
    this.told.push(heard);
    return { release: (at) => { heard.until = at; }, cancel: () => { heard.cancelled = true; } };
  }
}

/** Voices that write down what they are told. */
export class FakeVoices extends Told implements Voices {
  readonly output = undefined as unknown as AudioNode;

  start(note: VoiceNote): Sounding {
    return this.tell(note);
  }

  setTrack(): void {}
  removeTrack(): void {}
  silence(): void {}
  close(): void {}
}

/** A metronome that writes down its clicks; an accent has the pitch 1. */
export class FakeClick extends Told implements Click {
  start(at: number, accent: boolean): Sounding {
    return this.tell({ track: "click", pitch: Number(accent), velocity: 1, at });
  }
}

/** The sound without sound: the test moves the clock, and says when the browser lets it sound. */
export class FakeOut extends EventTarget {
  readonly voices = new FakeVoices();
  readonly click = new FakeClick();
  readonly isAwake = true;
  ahead = 0.5;
  now = 5;
  playing = false;
  allow!: () => void;
  readonly ready = new Promise<void>((resolve) => { this.allow = resolve; });

  get heard(): number {
    return this.now - 0.02;
  }

  heardAt(milliseconds: number): number {
    return milliseconds / 1000 - 0.02;
  }

  wake(): void {}
  setTracks(): void {}
  close(): void {}
}

/** Quarter notes, one after the other from middle C upwards. */
export function quarters(count: number): StudioNote[] {
  return Array.from({ length: count }, (_, i) => ({ id: i + 1, start: i * 480, length: 480, pitch: 60 + i, velocity: 90 }));
}

/** Two bars of 4/4 at 120: a quarter is half a second. */
export function piece(notes: readonly StudioNote[] = quarters(8), given: Partial<StudioDocument> = {}): StudioDocument {
  const document = newDocument({ tempo: 120, bars: 2, ...given });
  return { ...document, tracks: [{ ...document.tracks[0]!, notes }] };
}
