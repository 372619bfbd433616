/**
 * What of the piece is seen. Ticks run to the right, pitches down from 127. `left` is the tick at the left edge, `top` the
 * rows above the upper edge; `across` is pixels a tick, `row` pixels a semitone; width and height are of the grid.
 */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export const rows = 128;
export const leastRow = 7;
export const mostRow = 44;
const leastAcross = 0.002;
const mostAcross = 1.5;

export function xOf(view: View, tick: number): number {
  return (tick - view.left) * view.across;
}

/** The upper edge of a pitch's row. */
export function yOf(view: View, pitch: number): number {
  return (rows - 1 - pitch - view.top) * view.row;
}

export function tickAt(view: View, x: number): number {
  return view.left + x / view.across;
}

/** The pitch whose row lies at `y`, 0–127. */
export function pitchAt(view: View, y: number): number {
  return Math.min(rows - 1, Math.max(0, rows - 1 - Math.floor(view.top + y / view.row)));
}

/** The view moved back to where there is something: ticks 0 to `extent`, pitches 0 to 127. */
export function within(view: View, extent: number): View {
  const row = Math.min(mostRow, Math.max(leastRow, view.row, view.height / rows));
  const across = Math.min(mostAcross, Math.max(leastAcross, view.across, view.width / Math.max(1, extent)));
  const left = Math.max(0, Math.min(view.left, extent - view.width / across));
  const top = Math.max(0, Math.min(view.top, rows - view.height / row));
  return { ...view, left, top, row, across };
}

/** Moved by pixels: to the right and down. */
export function pan(view: View, x: number, y: number, extent: number): View {
  return within({ ...view, left: view.left + x / view.across, top: view.top + y / view.row }, extent);
}

/** Time closer (factor over 1) or farther, with the tick under `x` staying where it is. */
export function zoomTime(view: View, factor: number, x: number, extent: number): View {
  const tick = tickAt(view, x);
  const { across } = within({ ...view, across: view.across * factor }, extent);
  return within({ ...view, across, left: tick - x / across }, extent);
}

/** Rows taller or lower, with the pitch under `y` staying where it is. */
export function zoomPitch(view: View, factor: number, y: number, extent: number): View {
  const at = view.top + y / view.row;
  const { row } = within({ ...view, row: view.row * factor }, extent);
  return within({ ...view, row, top: at - y / row }, extent);
}

/** The view that shows ticks `from` to `to` and pitches `low` to `high`, rows no lower than `row` if that is given. */
export function fitted(view: View, range: { from: number; to: number; low: number; high: number }, extent: number, row = leastRow): View {
  const margin = 1.5;
  const across = view.width / Math.max(1, range.to - range.from);
  const tall = Math.min(28, Math.max(row, view.height / (range.high - range.low + 1 + 2 * margin)));
  const middle = rows - 1 - (range.low + range.high) / 2 + 0.5;
  return within({ ...view, across, row: tall, left: range.from, top: middle - view.height / tall / 2 }, extent);
}

/** Scrolled so far that a place is seen, and no farther. */
export function reveal(view: View, tick: number, pitch: number, extent: number): View {
  const [x, y] = [xOf(view, tick), yOf(view, pitch)];
  const edge = Math.min(48, view.width / 4);
  const byX = x < edge ? x - edge : Math.max(0, x - view.width + edge);
  const byY = y < view.row ? y - view.row : Math.max(0, y + 2 * view.row - view.height);
  return pan(view, byX, byY, extent);
}

/**
 * Turns the page when the playhead, seen until now, leaves to the right, or jumps away altogether. Who has scrolled away
 * from it on purpose is left alone.
 */
export function follow(view: View, before: number, now: number, extent: number): View {
  const seen = (tick: number): boolean => xOf(view, tick) >= 0 && xOf(view, tick) <= view.width;
  if (!seen(before) || (seen(now) && xOf(view, now) < view.width * 0.94)) return view;
  return within({ ...view, left: now - (view.width * 0.08) / view.across }, extent);
}
