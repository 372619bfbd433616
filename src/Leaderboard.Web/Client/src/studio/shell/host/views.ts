/** What the studio must know before it begins: GET /api/v1/events/{slug}/studio. */
export interface StudioInfo {
  readonly event: string;
  readonly title: string;
  /** IANA zone. */
  readonly zone: string;
  readonly phase: string;
  readonly userName: string;
  readonly namePrefix: string;
  readonly composingClosed: Reason | null;
  readonly submittingClosed: Reason | null;
  /** ISO 8601; null: the organiser closes by hand. */
  readonly deadline: string | null;
  readonly limits: { readonly fileBytes: number; readonly entrySeconds: number; readonly pieces: number; readonly versions: number; readonly textLength: number };
  readonly slots: number;
  readonly entries: readonly EntrySlot[];
  readonly samples: readonly Sample[];
  readonly sound: { readonly mp3: boolean; readonly fluidSynth: boolean; readonly hints: readonly string[] };
}

export interface Reason {
  readonly code: string;
  readonly message: string;
}

export interface EntrySlot {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly slot: number;
}

/** A melody to begin with. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly bars: number;
  readonly midi: string;
}

export interface ProjectView {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
}

export interface OpenProjectView extends ProjectView {
  readonly versions: readonly VersionView[];
}

export interface VersionView {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly label: string;
  readonly userName: string;
  readonly revision: number;
  readonly bars: number;
  readonly noteCount: number;
  readonly createdAt: string;
  readonly making: MakingView | null;
}

export interface MakingView {
  readonly plugin: { readonly id: string; readonly version: string };
  readonly task: string;
  readonly seed: number;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A plugin as its manifest declares it and the host sees it. */
export interface PluginView {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly kind: string | null;
  readonly description: string;
  readonly tasks: readonly string[];
  readonly parameters: readonly ParameterView[];
  readonly deterministic: boolean;
  readonly state: string;
  readonly reason: string;
}

export interface ParameterView {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly type: "number" | "integer" | "choice" | "switch" | "text";
  readonly default: unknown;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly step?: number | null;
  readonly unit?: string | null;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly help?: string | null }[];
  readonly maxLength?: number | null;
  /** The tasks it is for; empty: all. */
  readonly tasks: readonly string[];
}

/** A job and what came of it. */
export interface JobView {
  readonly id: string;
  readonly plugin: string;
  readonly task: string;
  readonly seed: number;
  readonly count: number;
  readonly state: string;
  readonly progress: number | null;
  readonly message?: string | null;
  readonly before?: number | null;
  readonly results: readonly ResultView[];
  readonly errors: readonly { readonly message: string }[];
}

export interface ResultView {
  readonly number: number;
  readonly title: string | null;
  readonly notes: string | null;
  readonly bars: number;
  readonly seconds: number;
  readonly noteCount: number;
  readonly midi: string;
}

/** A job as it is asked for. */
export interface Order {
  readonly plugin: string;
  readonly task: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed?: number | undefined;
  readonly count: number;
  readonly inputs: readonly ({ readonly version: string } | { readonly midi: string; readonly name: string })[];
}

export interface EntryReceipt {
  readonly id: string;
  readonly name: string;
  readonly slot: number;
  readonly slots: number;
}
