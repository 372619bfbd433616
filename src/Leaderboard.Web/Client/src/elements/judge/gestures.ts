const far = 72;

/** Calls `go` with 1 (to the left) or -1 (to the right) for a swipe over `surface`; scrolling is left alone. */
export function onSwipe(surface: HTMLElement, go: (step: 1 | -1) => void): void {
  let start: { x: number; y: number; id: number } | undefined;
  surface.addEventListener("pointerdown", (event) => {
    const draggable = (event.target as Element).closest("input[type=range], textarea, es-piano-roll");
    start = event.pointerType === "touch" && event.isPrimary && !draggable ? { x: event.clientX, y: event.clientY, id: event.pointerId } : undefined;
  });
  surface.addEventListener("pointercancel", () => (start = undefined));
  surface.addEventListener("pointerup", (event) => {
    if (!start || event.pointerId !== start.id) return;
    const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
    start = undefined;
    if (Math.abs(dx) >= far && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? 1 : -1);
  });
}

/** What a key means on the desk. */
export type DeskKey = { score: number } | { criterion: 1 | -1 } | { track: 1 | -1 } | "play" | undefined;

/** Reads a key press; keys that the control in focus has a use for are left to it. */
export function deskKey(event: KeyboardEvent): DeskKey {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target as Element;
  if (target.closest("textarea, select, input:not([type=radio], [type=range])")) return undefined;
  if (/^[1-5]$/.test(event.key)) return { score: Number(event.key) };
  const onRadio = target.matches("input");
  if (event.key === " " && !target.closest("button, a, summary")) return "play";
  if (onRadio) return undefined;
  switch (event.key) {
    case "ArrowDown": return { criterion: 1 };
    case "ArrowUp": return { criterion: -1 };
    case "ArrowRight": return { track: 1 };
    case "ArrowLeft": return { track: -1 };
    default: return undefined;
  }
}
