import type { StudioState } from "../state/studio-state";
import { pathTo } from "../state/tree";

/** The way from nothing to an entry. */
export type StepName = "begin" | "listen" | "compose" | "change" | "submit";

export interface Step {
  readonly name: StepName;
  readonly title: string;
  readonly about: string;
  /** What is said instead where one points with fingers. */
  readonly byTouch?: string;
}

export const steps: readonly Step[] = [
  { name: "begin", title: "Choose a beginning", about: "Take one of our melodies, a file, or play something yourself." },
  { name: "listen", title: "Listen", about: "Press play, or the space bar.", byTouch: "Tap the round button below." },
  { name: "compose", title: "Let a composer add to it", about: "Choose what should happen, press the button, hear what comes, and keep what you like." },
  { name: "change", title: "Change a note", about: "Drag a note up or down, or tap the grid to add one. You can undo everything." },
  { name: "submit", title: "Hand it in", about: "Check the title and press the button. You can replace it until the deadline." },
];

/** What was done that the state of the piece does not tell. */
export type Marks = ReadonlySet<"listen" | "submit">;

/** Which steps are done: by what there is in the piece, and by what was marked. */
export function doneSteps({ versions, current }: Pick<StudioState, "versions" | "current">, marks: Marks): Set<StepName> {
  const done = new Set<StepName>(marks);
  if (versions.length > 0) done.add("begin");
  if (versions.some(({ kind }) => kind === "generated")) done.add("compose");
  // A change of what a composer made, or of the piece after it: the order is not forced.
  if (versions.some(({ kind }) => kind === "edited") || pathTo(versions, current).some(({ kind }) => kind === "edited")) done.add("change");
  return done;
}

/** The step to take next; undefined: all are done. */
export function nextStep(done: ReadonlySet<StepName>): Step | undefined {
  return steps.find(({ name }) => !done.has(name));
}
