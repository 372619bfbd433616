/** What keys do in the roll. */
export type Command =
  | "left" | "right" | "up" | "down" | "bar-left" | "bar-right" | "octave-up" | "octave-down" | "home" | "end"
  | "longer" | "shorter" | "start-later" | "start-earlier" | "louder" | "softer"
  | "add" | "delete" | "escape" | "next" | "previous" | "next-too" | "previous-too" | "all" | "all-of-pitch"
  | "loop-from" | "loop-to" | "loop" | "marks"
  | "copy" | "cut" | "paste" | "duplicate" | "undo" | "redo"
  | "closer" | "farther" | "taller" | "lower" | "fit" | "help";

/** One line of the help: keys as they are pressed ("Mod" is Control, or Command on a Mac), and what they do. */
export interface Shortcut {
  readonly keys: readonly [chord: string, command: Command][];
  readonly shown: string;
  readonly words: string;
}

export const shortcuts: readonly Shortcut[] = [
  { keys: [["ArrowLeft", "left"], ["ArrowRight", "right"], ["ArrowUp", "up"], ["ArrowDown", "down"]], shown: "← → ↑ ↓", words: "move the cursor, or the selected notes" },
  { keys: [["Mod+ArrowLeft", "bar-left"], ["Mod+ArrowRight", "bar-right"]], shown: "Ctrl ← →", words: "the same by a bar" },
  { keys: [["Shift+ArrowUp", "octave-up"], ["Shift+ArrowDown", "octave-down"]], shown: "Shift ↑ ↓", words: "the same by an octave" },
  { keys: [["Home", "home"], ["End", "end"]], shown: "Home End", words: "cursor to the start, to the end" },
  { keys: [["Enter", "add"]], shown: "Enter", words: "add a note at the cursor, or select the one that is there" },
  { keys: [["Shift+ArrowRight", "longer"], ["Shift+ArrowLeft", "shorter"]], shown: "Shift ← →", words: "shorter, longer" },
  { keys: [["Alt+Shift+ArrowLeft", "start-earlier"], ["Alt+Shift+ArrowRight", "start-later"]], shown: "Alt Shift ← →", words: "begin earlier, later" },
  { keys: [["Alt+ArrowUp", "louder"], ["Alt+ArrowDown", "softer"]], shown: "Alt ↑ ↓", words: "louder, softer" },
  { keys: [[".", "next"], [",", "previous"]], shown: ", .", words: "select the note before, the next one" },
  { keys: [[">", "next-too"], [":", "next-too"], ["<", "previous-too"], [";", "previous-too"]], shown: "Shift , .", words: "the same, keeping what is selected" },
  { keys: [["Mod+a", "all"]], shown: "Ctrl A", words: "select all" },
  { keys: [["Mod+Shift+a", "all-of-pitch"]], shown: "Ctrl Shift A", words: "select all in this pitch" },
  { keys: [["Escape", "escape"]], shown: "Esc", words: "select nothing" },
  { keys: [["Delete", "delete"], ["Backspace", "delete"]], shown: "Del", words: "delete" },
  { keys: [["Shift+Home", "loop-from"], ["[", "loop-from"], ["Shift+End", "loop-to"], ["]", "loop-to"]], shown: "Shift Home, Shift End, or [ ]", words: "repeat from here, up to here" },
  { keys: [["Shift+Enter", "loop"]], shown: "Shift Enter", words: "repeat what is selected, or the bar; once more, repeat nothing" },
  { keys: [["Mod+Enter", "marks"]], shown: "Ctrl Enter", words: "another tempo or meter from here" },
  { keys: [["Mod+c", "copy"], ["Mod+x", "cut"], ["Mod+v", "paste"]], shown: "Ctrl C X V", words: "copy, cut, paste at the playhead" },
  { keys: [["Mod+d", "duplicate"]], shown: "Ctrl D", words: "repeat right behind" },
  { keys: [["Mod+z", "undo"], ["Mod+Shift+z", "redo"], ["Mod+y", "redo"]], shown: "Ctrl Z, Ctrl Shift Z", words: "undo, redo" },
  { keys: [["+", "closer"], ["=", "closer"], ["-", "farther"]], shown: "+ −", words: "closer, farther" },
  { keys: [["Alt++", "taller"], ["Alt+=", "taller"], ["Alt+-", "lower"]], shown: "Alt + −", words: "taller, lower rows" },
  { keys: [["0", "fit"]], shown: "0", words: "show everything" },
  { keys: [["?", "help"], ["F1", "help"]], shown: "?", words: "this help" },
];

const commands = new Map(shortcuts.flatMap(({ keys }) => keys));

/** What a key press means here; undefined when it means nothing, so that the page may have it. */
export function commandOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): Command | undefined {
  const mod = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1;
  // On its own a sign says by itself whether Shift was held.
  const shift = event.shiftKey && (!letter || mod);
  const chord = `${mod ? "Mod+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${letter ? event.key.toLowerCase() : event.key}`;
  return commands.get(chord);
}
