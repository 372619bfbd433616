export interface PageKeys {
  play(): void;
  undo(): void;
  redo(): void;
}

/** The keys of the whole page: space plays, Ctrl Z undoes. Where one types or presses a button, keys are theirs. */
export function pageKeys(root: HTMLElement, keys: PageKeys, signal: AbortSignal): void {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || document.querySelector("dialog[open]") || !(target === document.body || target.matches("main") || root.contains(target))) return;
    const mod = event.ctrlKey || event.metaKey;
    const act = event.key === " " && !mod && !takesSpace(target) ? keys.play
      : mod && event.key.toLowerCase() === "z" && !takesText(target) ? (event.shiftKey ? keys.redo : keys.undo)
      : mod && event.key.toLowerCase() === "y" && !takesText(target) ? keys.redo : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  }, { signal });
}

/** Whether the space bar means something there already. */
export function takesSpace(target: Element): boolean {
  return takesText(target) || target.matches("button, select, summary, a[href], input, [role=treeitem], [role=slider]");
}

function takesText(target: Element): boolean {
  return target.matches("textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])");
}
