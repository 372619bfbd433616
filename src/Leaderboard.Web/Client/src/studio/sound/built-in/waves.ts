const harmonics = {
  sine: [1],
  piano: [1, 0.5, 0.38, 0.22, 0.15, 0.1, 0.07, 0.06, 0.03, 0.02, 0.015],
  string: series(24, (n) => 1 / n ** 1.1),
  plucked: series(18, (n) => Math.abs(Math.sin(n * Math.PI * 0.27)) / n ** 1.2),
  organ: [0.8, 1, 0.5, 0.55, 0, 0.28, 0, 0.3],
  brass: series(14, (n) => (n < 4 ? 1 : 3.2 / n)),
  reed: series(16, (n) => (n % 2 === 1 ? 1 : 0.25) / n ** 0.9),
  flute: [1, 0.22, 0.1, 0.03],
  bass: series(10, (n) => 1 / n ** 1.4),
  choir: [1, 0.55, 0.6, 0.3, 0.12, 0.16, 0.07, 0.04],
} as const satisfies Record<string, readonly number[]>;

/** A sound's colour: how loud its harmonics are. */
export type WaveName = keyof typeof harmonics;

const made = new WeakMap<BaseAudioContext, Map<WaveName, PeriodicWave>>();

/** The wave, made once for every audio context. */
export function wave(context: BaseAudioContext, name: WaveName): PeriodicWave {
  const waves = made.get(context) ?? new Map<WaveName, PeriodicWave>();
  made.set(context, waves);
  const found = waves.get(name) ?? make(context, harmonics[name]);
  waves.set(name, found);
  return found;
}

/** Makes all of them, so that the first note need not wait. */
export function warmWaves(context: BaseAudioContext): void {
  for (const name of Object.keys(harmonics)) wave(context, name as WaveName);
}

function make(context: BaseAudioContext, levels: readonly number[]): PeriodicWave {
  const imag = new Float32Array([0, ...levels]);
  return new PeriodicWave(context, { real: new Float32Array(imag.length), imag });
}

function series(count: number, level: (harmonic: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => level(i + 1));
}
