/** The colour of a track, as a style sheet takes it: dark on paper, light on the dark. */
export function trackColour(hue: number): string {
  return `light-dark(oklch(0.53 0.15 ${hue}), oklch(0.8 0.12 ${hue}))`;
}

const named = {
  leaf: "var(--leaf)", well: "var(--well)", paper: "var(--paper)", line: "var(--line)", lineStrong: "var(--line-strong)",
  ink: "var(--ink)", inkSoft: "var(--ink-soft)", focus: "var(--focus)", spotlight: "var(--spotlight)",
  blackRow: "var(--roll-black-row)", beat: "var(--roll-beat)", bar: "var(--roll-bar)", whiteKey: "var(--roll-white-key)", blackKey: "var(--roll-black-key)",
  keyText: "var(--roll-key-text)",
} as const;

/** How many strengths of a track's colour stand for loudness. */
export const shades = 6;
const faintest = 30;

/** A track's colour, and its strengths on the paper from soft to loud, opaque so that nothing shines through. */
export interface TrackColours {
  readonly full: string;
  readonly shades: readonly string[];
}

/** The tokens as a canvas takes them; `track` gives the colours of a track's hue. */
export type Colours = Readonly<Record<keyof typeof named, string>> & { readonly track: (hue: number) => TrackColours };

/** Asks the style sheet, through an element that nobody sees, for the theme that holds now. */
export function readColours(probe: HTMLElement): Colours {
  const style = getComputedStyle(probe);
  const ask = (value: string): string => {
    probe.style.color = value;
    return style.color;
  };
  const strength = (shade: number): number => faintest + ((100 - faintest) * shade) / (shades - 1);
  const hues = new Map<number, TrackColours>();
  const track = (hue: number): TrackColours => {
    const known = hues.get(hue) ?? {
      full: ask(trackColour(hue)),
      shades: Array.from({ length: shades }, (_, shade) => ask(`color-mix(in srgb, ${trackColour(hue)} ${strength(shade)}%, var(--leaf))`)),
    };
    hues.set(hue, known);
    return known;
  };
  const asked = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, ask(value)])) as Record<keyof typeof named, string>;
  return { ...asked, track };
}
