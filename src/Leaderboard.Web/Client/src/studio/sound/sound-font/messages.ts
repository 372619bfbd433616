/** What the page tells the SoundFont's processor. Times in seconds of the audio clock. */
export type ToProcessor =
  | { readonly kind: "bank"; readonly file: ArrayBuffer }
  | { readonly kind: "channel"; readonly channel: number; readonly program: number; readonly volume: number; readonly pan: number }
  | { readonly kind: "on"; readonly id: number; readonly channel: number; readonly pitch: number; readonly velocity: number; readonly at: number }
  /** Replaces what was said before about the same note. */
  | { readonly kind: "off"; readonly id: number; readonly at: number }
  /** Takes back what has not begun and releases what has. */
  | { readonly kind: "cancel"; readonly id: number }
  | { readonly kind: "silence" };

/** What it answers: the file can be played, or why not. */
export type FromProcessor = { readonly kind: "ready" } | { readonly kind: "unreadable"; readonly reason: string };
