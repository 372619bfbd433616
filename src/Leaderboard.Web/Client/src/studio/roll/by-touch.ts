/** Whether one points with fingers here, most of the time. */
export function byTouch(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
