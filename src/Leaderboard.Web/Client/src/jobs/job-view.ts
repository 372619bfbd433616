/** What the hub tells of a job or of an AI judge's run: the part that the pages show. */
export interface JobView {
  state: string;
  /** 0 to 1; null: it has not begun. */
  progress: number | null;
  message?: string | null;
  /** How many jobs come before it; null: it does not wait. */
  before?: number | null;
  entries?: number;
  scored?: number;
  failed?: number;
}

const over = ["finished", "failed", "cancelled"];

/** Whether nothing more happens to it. */
export function isOver(state: string): boolean {
  return over.includes(state.toLowerCase());
}

/** How long the wait is, as the page says it; null: it waits no more. */
export function placeOf(before: number | null | undefined): string | null {
  if (before === null || before === undefined) return null;
  if (before === 0) return "You are next.";
  return before === 1 ? "1 job before yours." : `${before} jobs before yours.`;
}

/** What it does at the moment, in words. */
export function saysOf(view: JobView): string {
  return placeOf(view.before) ?? view.message ?? (isRunning(view) ? "It has begun." : "It begins in a moment.");
}

/** How far it is: "12 of 40" for entries, else a share. */
export function farOf(view: JobView): string {
  if (view.entries !== undefined) return `${(view.scored ?? 0) + (view.failed ?? 0)} of ${view.entries}`;
  return isRunning(view) ? `${Math.round((view.progress ?? 0) * 100)}%` : "waiting";
}

function isRunning(view: JobView): boolean {
  return view.state.toLowerCase() === "running";
}
