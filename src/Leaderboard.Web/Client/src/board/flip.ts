import { lessMotion } from "../lib/dom";

/** Changes the order of rows by `change` and lets each glide from where it was. Rows far out of sight just jump. */
export function glide(rows: () => Iterable<HTMLElement>, change: () => void): void {
  if (lessMotion()) {
    change();
    return;
  }
  const before = new Map<HTMLElement, number>();
  for (const row of rows()) before.set(row, row.getBoundingClientRect().top);
  change();
  for (const row of rows()) {
    const was = before.get(row);
    const now = row.getBoundingClientRect().top;
    if (was === undefined || was === now || (isFar(was) && isFar(now))) continue;
    row.animate(
      [{ transform: `translateY(${was - now}px)` }, { transform: "none" }],
      { duration: 600, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" });
  }
}

function isFar(top: number): boolean {
  return top < -200 || top > innerHeight + 200;
}
