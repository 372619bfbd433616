// Builds small Standard MIDI files for tests.

export function header(division: number, tracks = 1): number[] {
  return [...chunk("MThd", [0, 1, 0, tracks, division >> 8, division & 0xff])];
}

export function chunk(kind: string, body: number[]): number[] {
  const length = [24, 16, 8, 0].map((shift) => (body.length >> shift) & 0xff);
  return [...[...kind].map((letter) => letter.charCodeAt(0)), ...length, ...body];
}

export function meta(kind: number, body: number[]): number[] {
  return [0xff, kind, body.length, ...body];
}

/** One track of events, each with its delta time first. */
export function smf(division: number, events: number[][]): Uint8Array {
  return Uint8Array.from([...header(division), ...chunk("MTrk", events.flat())]);
}
