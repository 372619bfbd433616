import { make } from "../../../lib/dom";
import { families, kits } from "./instruments";

/** A list of instruments by family, or of drum kits. */
export function instrumentSelect(drums: boolean, program: number, chosen: (program: number) => void): HTMLSelectElement {
  const select = make("select", { class: "select" });
  if (drums) select.append(...kits.map(([value, name]) => make("option", { value: String(value) }, name)));
  else families.forEach(({ name, instruments }, family) => {
    select.append(make("optgroup", { label: name }, ...instruments.map((text, i) => make("option", { value: String(family * 8 + i) }, text))));
  });
  // A kit in between sounds as the one before it.
  select.value = String(drums ? (kits.findLast(([from]) => from <= program)?.[0] ?? 0) : program);
  select.addEventListener("change", () => chosen(Number(select.value)));
  return select;
}
