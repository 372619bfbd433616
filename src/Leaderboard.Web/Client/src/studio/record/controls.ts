import { icon, make } from "../../lib/dom";

let lastId = 0;

/** A button with its word and, before it, an icon. */
export function button(words: string, press: () => void, kind = "", path?: string): HTMLButtonElement {
  const element = make("button", { type: "button", class: `button ${kind}`.trim() }, ...(path ? [icon(path, true)] : []), words);
  element.addEventListener("click", press);
  return element;
}

/** A choice among few, with its label. */
export function choice(label: string, options: readonly (readonly [value: string, words: string])[], chosen: (value: string) => void): { field: HTMLElement; select: HTMLSelectElement } {
  const id = `recorder-${++lastId}`;
  const select = make("select", { id, class: "select" }, ...options.map(([value, words]) => make("option", { value }, words)));
  select.addEventListener("change", () => chosen(select.value));
  return { field: make("div", { class: "field" }, make("label", { for: id }, label), select), select };
}

/** A box to tick, with its label. */
export function check(label: string, changed: (checked: boolean) => void): { field: HTMLElement; input: HTMLInputElement } {
  const input = make("input", { type: "checkbox" });
  input.addEventListener("change", () => changed(input.checked));
  return { field: make("label", { class: "check" }, input, make("span", {}, label)), input };
}
