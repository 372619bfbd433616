// By place and not by letter, so that every keyboard layout plays alike: the row of A, S, D, F … is the white keys.
const semitones: Readonly<Record<string, number>> = {
  KeyA: 0, KeyW: 1, KeyS: 2, KeyE: 3, KeyD: 4, KeyF: 5, KeyT: 6, KeyG: 7, KeyY: 8, KeyH: 9, KeyU: 10, KeyJ: 11,
  KeyK: 12, KeyO: 13, KeyL: 14, KeyP: 15, Semicolon: 16, Quote: 17,
};

/** What the keys have printed on them on most keyboards. */
const letters: Readonly<Record<string, string>> = { Semicolon: ";", Quote: "'" };

export const octaveDown = "KeyZ";
export const octaveUp = "KeyX";

/** Semitones that the computer keys reach above their lowest. */
export const computerReach = 17;

/** The semitones above the octave's C that a computer key (`KeyboardEvent.code`) plays; undefined for all others. */
export function semitoneOf(code: string): number | undefined {
  return semitones[code];
}

/** The places of the computer keys (`KeyboardEvent.code`), from the lowest note up. */
export const computerCodes: readonly string[] = Object.keys(semitones);

/** The letter at a place: as this keyboard's layout has it where the browser tells, else the usual one. */
export function letterOf(code: string, layout?: ReadonlyMap<string, string>): string {
  return (layout?.get(code) ?? letters[code] ?? code.replace("Key", "")).toUpperCase();
}

/** Whether somebody types: then letters are text and not music. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches("textarea, select, input:not([type=range], [type=checkbox], [type=radio], [type=button])"));
}

interface KeyboardWithLayout {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/** This keyboard's layout; undefined where the browser does not tell. */
export async function keyboardLayout(): Promise<ReadonlyMap<string, string> | undefined> {
  const keyboard = (navigator as Navigator & { keyboard?: KeyboardWithLayout }).keyboard;
  if (!keyboard) return undefined;
  try {
    return await keyboard.getLayoutMap();
  } catch {
    // A page in a frame may not ask; the usual letters have to do.
    return undefined;
  }
}
