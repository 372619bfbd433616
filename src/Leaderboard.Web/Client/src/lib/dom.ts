/** Makes an element with attributes and children; text is always encoded. A null attribute is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | null> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const svgSpace = "http://www.w3.org/2000/svg";

/** An icon of one or more paths in a 24 by 24 box, drawn as Icon.razor does; `filled` for solid shapes. */
export function icon(path: string, filled = false): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, "svg");
  const shape = document.createElementNS(svgSpace, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", path);
  shape.setAttribute("fill", filled ? "currentColor" : "none");
  shape.setAttribute("stroke", "currentColor");
  shape.setAttribute("stroke-width", "1.9");
  shape.setAttribute("stroke-linecap", "round");
  shape.setAttribute("stroke-linejoin", "round");
  svg.append(shape);
  return svg;
}

/** The paths that scripts draw with. */
export const paths = {
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M7 5.5h3v13H7zM14 5.5h3v13h-3z",
  close: "M6 6l12 12M18 6 6 18",
} as const;

/** True when the viewer asked for less motion. */
export function lessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
