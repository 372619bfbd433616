import type { Entry } from "./list";

/** The next entry that is open after `current`, from the start again after the last; undefined when none is left. */
export function nextOpen(entries: readonly Entry[], current: Entry | undefined, isOpen: (entry: Entry) => boolean): Entry | undefined {
  const open = entries.filter((e) => e.id !== current?.id && isOpen(e));
  return open.find((e) => e.number > (current?.number ?? 0)) ?? open[0];
}

/** The entries in the order they will be heard: this one, those still open after it and before it, then the rest. */
export function hearingOrder(entries: readonly Entry[], current: Entry | undefined, isOpen: (entry: Entry) => boolean): Entry[] {
  const from = current?.number ?? 0;
  const rank = (e: Entry): number => (e.id === current?.id ? 0 : !isOpen(e) ? 3 : e.number > from ? 1 : 2);
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.number - b.number);
}
