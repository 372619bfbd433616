/** Why something cannot be done now. */
export interface StudioReason {
  code: string;
  message: string;
}

export interface StudioEntry {
  id: string;
  title: string;
  /** The whole name by the convention. */
  name: string;
  slot: number;
}

export interface StudioSample {
  id: string;
  title: string;
  about: string;
  bars: number;
  /** Address of its MIDI file. */
  midi: string;
}

export interface StudioSound {
  /** What the browser plays with; null: its own simple sounds. */
  soundFont: { address: string; name: string; bytes: number } | null;
  /** Whether the host makes sound files by FluidSynth. */
  fluidSynth: boolean;
  /** Whether it makes MP3 files. */
  mp3: boolean;
  /** What is missing, each with the mend. */
  hints: string[];
}

/** What the studio must know before it begins: the page's data island and `GET …/studio` alike. */
export interface StudioInfo {
  /** The event's slug. */
  event: string;
  title: string;
  /** The event's IANA zone. */
  zone: string;
  phase: string;
  userName: string;
  /** What the name of an entry begins with: `#slug-userName-`. */
  namePrefix: string;
  /** Null: composers can be asked. What is made by hand is kept all the same. */
  composingClosed: StudioReason | null;
  /** Null: entries can be handed in. */
  submittingClosed: StudioReason | null;
  /** ISO 8601, UTC; null: the organiser closes by hand. */
  deadline: string | null;
  limits: {
    fileBytes: number;
    entrySeconds: number;
    titleLength: number;
    textLength: number;
    projects: number;
    versions: number;
    projectBytes: number;
    pieces: number;
    waitingJobs: number;
  };
  slots: number;
  entries: StudioEntry[];
  samples: StudioSample[];
  sound: StudioSound;
}

/** What the page says within `<es-studio>`. */
export function readInfo(element: Element): StudioInfo {
  const text = element.querySelector("script[data-studio]")?.textContent;
  if (!text) throw new Error("The studio's page holds no data for it.");
  return JSON.parse(text) as StudioInfo;
}
