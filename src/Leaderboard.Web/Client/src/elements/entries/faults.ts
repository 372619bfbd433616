import { make } from "../../lib/dom";

/** Shows the faults of a control beneath it, all at once; none takes them away. Gives the place, to add a mend. */
export function tellFaults(control: HTMLInputElement, faults: readonly string[]): HTMLElement {
  const field = control.closest(".field") ?? control.parentElement!;
  const id = `${control.id}-told`;
  // What the host drew into the page is answered by what is told now.
  for (const old of field.querySelectorAll(`.field-error:not(#${CSS.escape(id)} *)`)) old.remove();
  let place = field.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!place) {
    place = make("div", { id, class: "entry-faults", "aria-live": "polite" });
    field.append(place);
    control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  }
  const lines = faults.map((fault) => make("p", { class: "field-error" }, make("span", {}, fault)));
  place.replaceChildren(...lines);
  if (faults.length > 0) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  return place;
}
