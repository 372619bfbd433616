import { pan, type View } from "../view";

const edge = 28;
const fastest = 10;

/** The view a frame later while something is dragged at or over its edge; the same view when the pointer is well within. */
export function scrolledAtEdge(view: View, x: number, y: number, extent: number, upDown: boolean): View {
  const across = pull(x, view.width);
  const down = upDown ? pull(y, view.height) : 0;
  if (across === 0 && down === 0) return view;
  const moved = pan(view, across, down, extent);
  return moved.left === view.left && moved.top === view.top ? view : moved;
}

/** Pixels a frame: faster the farther out. */
function pull(at: number, size: number): number {
  const over = at < edge ? at - edge : Math.max(0, at - size + edge);
  return Math.max(-fastest, Math.min(fastest, over / 3));
}
