/** The instruments of General MIDI by family; programs count from 0. */
export const families: readonly { readonly name: string; readonly instruments: readonly string[] }[] = [
  { name: "Piano", instruments: ["Grand piano", "Bright piano", "Electric grand", "Honky-tonk piano", "Electric piano 1", "Electric piano 2", "Harpsichord", "Clavinet"] },
  { name: "Bells and mallets", instruments: ["Celesta", "Glockenspiel", "Music box", "Vibraphone", "Marimba", "Xylophone", "Tubular bells", "Dulcimer"] },
  { name: "Organ", instruments: ["Drawbar organ", "Percussive organ", "Rock organ", "Church organ", "Reed organ", "Accordion", "Harmonica", "Tango accordion"] },
  { name: "Guitar", instruments: ["Nylon guitar", "Steel guitar", "Jazz guitar", "Clean guitar", "Muted guitar", "Overdriven guitar", "Distorted guitar", "Guitar harmonics"] },
  { name: "Bass", instruments: ["Acoustic bass", "Fingered bass", "Picked bass", "Fretless bass", "Slap bass 1", "Slap bass 2", "Synth bass 1", "Synth bass 2"] },
  { name: "Strings", instruments: ["Violin", "Viola", "Cello", "Double bass", "Tremolo strings", "Plucked strings", "Harp", "Timpani"] },
  { name: "Ensemble", instruments: ["Strings 1", "Strings 2", "Synth strings 1", "Synth strings 2", "Choir aahs", "Choir oohs", "Synth voice", "Orchestra hit"] },
  { name: "Brass", instruments: ["Trumpet", "Trombone", "Tuba", "Muted trumpet", "French horn", "Brass section", "Synth brass 1", "Synth brass 2"] },
  { name: "Reeds", instruments: ["Soprano sax", "Alto sax", "Tenor sax", "Baritone sax", "Oboe", "English horn", "Bassoon", "Clarinet"] },
  { name: "Pipes", instruments: ["Piccolo", "Flute", "Recorder", "Pan flute", "Bottle", "Shakuhachi", "Whistle", "Ocarina"] },
  { name: "Synth lead", instruments: ["Square lead", "Saw lead", "Calliope lead", "Chiff lead", "Charang lead", "Voice lead", "Fifths lead", "Bass and lead"] },
  { name: "Synth pad", instruments: ["New age pad", "Warm pad", "Polysynth pad", "Choir pad", "Bowed pad", "Metallic pad", "Halo pad", "Sweep pad"] },
  { name: "Synth effects", instruments: ["Rain", "Soundtrack", "Crystal", "Atmosphere", "Brightness", "Goblins", "Echoes", "Sci-fi"] },
  { name: "From around the world", instruments: ["Sitar", "Banjo", "Shamisen", "Koto", "Kalimba", "Bagpipe", "Fiddle", "Shanai"] },
  { name: "Percussion", instruments: ["Tinkle bell", "Agogo", "Steel drums", "Woodblock", "Taiko", "Melodic tom", "Synth drum", "Reverse cymbal"] },
  { name: "Sound effects", instruments: ["Fret noise", "Breath noise", "Seashore", "Bird", "Telephone", "Helicopter", "Applause", "Gunshot"] },
];

/** The drum kits of General MIDI that most SoundFonts have, by program. */
export const kits: readonly (readonly [program: number, name: string])[] = [
  [0, "Standard kit"], [8, "Room kit"], [16, "Power kit"], [24, "Electronic kit"], [25, "Analogue kit"], [32, "Jazz kit"], [40, "Brush kit"], [48, "Orchestra kit"],
];

/** What a track sounds like, in words. */
export function instrumentName({ program, drums }: { readonly program: number; readonly drums: boolean }): string {
  if (drums) return kits.findLast(([from]) => from <= program)?.[1] ?? "Drums";
  return families[program >> 3]?.instruments[program & 7] ?? `Program ${program + 1}`;
}
