import { layer, type Patch } from "./patch";

/** The instruments that the built-in synth knows; every General MIDI program is played by one of them. */
export const patches = {
  piano: {
    layers: [layer("piano", -1.5), layer("piano", 1.5, 0.8)], filter: { open: 9, rest: 2.5, settle: 0.5, rise: 0 },
    attack: 0.002, decay: 1.1, sustain: 0, release: 0.09, level: 0.34,
  },
  electricPiano: {
    layers: [layer("flute"), layer("sine", 0, 0.35, 7, 0.12), layer("sine", 3, 0.4)],
    attack: 0.002, decay: 1.3, sustain: 0, release: 0.1, level: 0.34,
  },
  bell: {
    layers: [layer("sine"), layer("sine", 0, 0.45, 3.98, 0.25), layer("sine", 0, 0.2, 9.1, 0.08)],
    attack: 0.001, decay: 0.8, sustain: 0, release: 0.3, level: 0.4,
  },
  organ: { layers: [layer("organ", -2), layer("organ", 2, 0.6)], attack: 0.008, decay: 0.1, sustain: 0.95, release: 0.04, level: 0.28 },
  guitar: {
    layers: [layer("plucked"), layer("plucked", 2, 0.4)], filter: { open: 12, rest: 2, settle: 0.22, rise: 0 },
    attack: 0.002, decay: 0.7, sustain: 0, release: 0.07, level: 0.42,
  },
  bass: {
    layers: [layer("bass"), layer("sine", 0, 0.5)], filter: { open: 9, rest: 3, settle: 0.15, rise: 0 },
    attack: 0.004, decay: 1.2, sustain: 0.15, release: 0.06, level: 0.42,
  },
  strings: {
    layers: [layer("string", -7), layer("string", 0, 0.8), layer("string", 8)], filter: { open: 6, rest: 5, settle: 0.5, rise: 0.09 },
    attack: 0.07, decay: 0.6, sustain: 0.85, release: 0.16, vibrato: { rate: 5.2, cents: 5, delay: 0.35 }, level: 0.31,
  },
  pad: {
    layers: [layer("choir", -9), layer("string", 0, 0.4), layer("choir", 9)], filter: { open: 5, rest: 3.5, settle: 1, rise: 0.2 },
    attack: 0.14, decay: 1, sustain: 0.9, release: 0.3, level: 0.32,
  },
  choir: {
    layers: [layer("choir", -8), layer("choir", 7)], filter: { open: 6, rest: 6, settle: 1, rise: 0.05 },
    attack: 0.09, decay: 0.5, sustain: 0.9, release: 0.2, vibrato: { rate: 5, cents: 9, delay: 0.4 }, breath: 0.05, level: 0.22,
  },
  brass: {
    layers: [layer("brass", -3), layer("brass", 4, 0.7)], filter: { open: 7, rest: 4, settle: 0.3, rise: 0.05 },
    attack: 0.025, decay: 0.3, sustain: 0.8, release: 0.07, vibrato: { rate: 5.2, cents: 4, delay: 0.5 }, level: 0.46,
  },
  reed: {
    layers: [layer("reed")], filter: { open: 7, rest: 5, settle: 0.3, rise: 0.02 },
    attack: 0.022, decay: 0.3, sustain: 0.85, release: 0.06, vibrato: { rate: 5, cents: 5, delay: 0.4 }, breath: 0.02, level: 0.26,
  },
  flute: {
    layers: [layer("flute")], attack: 0.035, decay: 0.2, sustain: 0.9, release: 0.08,
    vibrato: { rate: 5, cents: 8, delay: 0.35 }, breath: 0.06, level: 0.33,
  },
  lead: {
    layers: [layer("string", -4), layer("reed", 5, 0.6)], filter: { open: 8, rest: 4, settle: 0.3, rise: 0.01 },
    attack: 0.008, decay: 0.3, sustain: 0.75, release: 0.07, level: 0.27,
  },
} as const satisfies Record<string, Patch>;

export type PatchName = keyof typeof patches;

// General MIDI's groups of eight programs, with the few that are unlike their neighbours.
const groups: readonly PatchName[] = [
  "piano", "bell", "organ", "guitar", "bass", "strings", "strings", "brass",
  "reed", "flute", "lead", "pad", "pad", "guitar", "bell", "pad",
];
const exceptions: Readonly<Record<number, PatchName>> = {
  4: "electricPiano", 5: "electricPiano", 6: "guitar", 7: "guitar", 21: "reed", 22: "reed", 23: "reed",
  45: "guitar", 46: "guitar", 47: "bass", 52: "choir", 53: "choir", 54: "choir", 109: "reed", 110: "strings", 111: "reed",
};

/** The instrument that plays a General MIDI program, 0–127. */
export function patchOf(program: number): Patch {
  return patches[exceptions[program] ?? groups[program >> 3] ?? "piano"];
}
