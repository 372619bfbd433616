// @vitest-environment jsdom
import { expect, it } from "vitest";
import { showCurrentLinks } from "../src/lib/menus";

function box(element: Element, left: number, width: number): void {
  element.getBoundingClientRect = () => ({ left, width }) as DOMRect;
}

it("a menu is scrolled until its current link stands in the middle", () => {
  document.body.innerHTML = '<nav class="site-nav"><a>Board</a><a aria-current="page">Console</a></nav>';
  const menu = document.querySelector(".site-nav")!;
  box(menu, 0, 300);
  box(document.querySelector("[aria-current]")!, 350, 100);

  showCurrentLinks(document);

  expect(menu.scrollLeft).toBe(250);
});

it("a menu without a current link stays where it is", () => {
  document.body.innerHTML = '<nav class="site-nav"><a>Board</a></nav>';

  showCurrentLinks(document);

  expect(document.querySelector(".site-nav")!.scrollLeft).toBe(0);
});
