/**
 * Scrolls what lies around an element by CSS pixels, as far as it goes: where the roll itself cannot be scrolled any
 * farther the finger is meant for the page.
 */
export function scrollAround(element: Element, down: number): void {
  for (let around = element.parentElement; around && down !== 0; around = around.parentElement) {
    if (!scrolls(around)) continue;
    const before = around.scrollTop;
    around.scrollTop += down;
    down -= around.scrollTop - before;
    if (Math.abs(down) < 1) return;
  }
}

function scrolls(element: Element): boolean {
  return element.scrollHeight > element.clientHeight && (element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY));
}
