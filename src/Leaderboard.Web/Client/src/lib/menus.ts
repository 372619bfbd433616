/** Menus that scroll sideways on a phone show where one is: the current link is brought into view, nothing else moves. */
export function showCurrentLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLElement>(".site-nav a[aria-current], .tabs a[aria-current]")) {
    const menu = link.closest<HTMLElement>(".site-nav, .tabs");
    if (!menu) continue;
    const outer = menu.getBoundingClientRect();
    const inner = link.getBoundingClientRect();
    menu.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }
}
