import { ticksPerQuarter } from "../document/studio-document";

/** The grids one can choose, by their names; `ticks` is one step, 0 is none. */
export const snaps = [
  { name: "1/4", label: "1/4", ticks: ticksPerQuarter },
  { name: "1/8", label: "1/8", ticks: ticksPerQuarter / 2 },
  { name: "1/16", label: "1/16", ticks: ticksPerQuarter / 4 },
  { name: "1/32", label: "1/32", ticks: ticksPerQuarter / 8 },
  { name: "1/4t", label: "1/4 triplets", ticks: (ticksPerQuarter * 2) / 3 },
  { name: "1/8t", label: "1/8 triplets", ticks: ticksPerQuarter / 3 },
  { name: "1/16t", label: "1/16 triplets", ticks: ticksPerQuarter / 6 },
  { name: "off", label: "No grid", ticks: 0 },
] as const;

export type Snap = (typeof snaps)[number]["name"];

export function isSnap(name: string): name is Snap {
  return snaps.some((snap) => snap.name === name);
}

/** The ticks of one step of the grid; 0 when it is off. */
export function snapTicks(name: Snap): number {
  return snaps.find((snap) => snap.name === name)!.ticks;
}

/** By how much a key moves: a step of the grid, or a sixty-fourth without one. */
export function keyStep(grid: number): number {
  return grid > 0 ? grid : ticksPerQuarter / 16;
}
