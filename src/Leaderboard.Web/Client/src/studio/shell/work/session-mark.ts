// Which version this tab was editing, so that a reload goes on in it. Of the tab, not of the device: two tabs that edit
// the same piece each make a branch of their own.
const key = (project: string): string => `studio/session/${project}`;

/** The version that this tab was editing in the piece. */
export function markedSession(project: string): string | undefined {
  try {
    return sessionStorage.getItem(key(project)) ?? undefined;
  } catch {
    // Storage is switched off: the next edit makes a version of its own.
    return undefined;
  }
}

/** Notes it, or that there is none. */
export function markSession(project: string, version: string | undefined): void {
  try {
    if (version) sessionStorage.setItem(key(project), version);
    else sessionStorage.removeItem(key(project));
  } catch (error) {
    console.warn("This tab keeps nothing; a reload begins a new version.", error);
  }
}
