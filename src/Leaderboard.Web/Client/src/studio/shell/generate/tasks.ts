import { isUsable, type Plugin } from "../../api/plugins";

/** A task in words for somebody who has never composed. */
export interface TaskWords {
  readonly name: string;
  readonly about: string;
  /** Of the button, and of what is being done. */
  readonly verb: string;
}

const known: Readonly<Record<string, TaskWords>> = {
  accompany: { name: "Accompany it", about: "Sets chords, a bass or more voices to your melody.", verb: "Accompany it" },
  continue: { name: "Continue it", about: "Goes on where your piece ends.", verb: "Continue it" },
  drumify: { name: "Add drums", about: "Sets a beat to your piece.", verb: "Add drums" },
  edit: { name: "Change it", about: "Writes your piece, or some bars of it, anew.", verb: "Change it" },
  humanize: { name: "Play it like a person", about: "Keeps the notes; moves time and loudness as a player would.", verb: "Play it" },
  interpolate: { name: "Lead to another piece", about: "Finds a way from your piece to another one of yours.", verb: "Lead over" },
  compose: { name: "Write something new", about: "Begins from nothing. What you have stays among your versions.", verb: "Write it" },
};

const order = Object.keys(known);

/** The words for a task; one that nobody has heard of speaks for itself. */
export function taskWords(task: string): TaskWords {
  return known[task] ?? { name: task, about: "", verb: task };
}

/** How many pieces a task starts from: 0, 1 or 2. */
export function inputsOf(task: string): number {
  return task === "compose" ? 0 : task === "interpolate" ? 2 : 1;
}

/** The composers that can be asked now. */
export function composers(plugins: readonly Plugin[]): Plugin[] {
  return plugins.filter((plugin) => isUsable(plugin) && plugin.tasks.length > 0);
}

/** What can be done by some composer, the nearest at hand first; without music only what begins from nothing. */
export function tasksOf(plugins: readonly Plugin[], hasMusic: boolean): string[] {
  const all = [...new Set(plugins.flatMap(({ tasks }) => tasks))].filter((task) => hasMusic || inputsOf(task) === 0);
  const place = (task: string): number => (order.includes(task) ? order.indexOf(task) : order.length);
  return all.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Who can do it. */
export function composersFor(plugins: readonly Plugin[], task: string): Plugin[] {
  return plugins.filter(({ tasks }) => tasks.includes(task));
}
