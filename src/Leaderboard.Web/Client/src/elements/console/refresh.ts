/** Puts the parts of `fresh` marked data-live in place of those with the same id in `shown`; returns how many changed. */
export function replaceLive(shown: ParentNode, fresh: ParentNode): number {
  const news = new Map([...fresh.querySelectorAll<HTMLElement>("[data-live][id]")].map((part) => [part.id, part]));
  let changed = 0;
  for (const part of shown.querySelectorAll<HTMLElement>("[data-live][id]")) {
    const next = news.get(part.id);
    if (!next || isInUse(part) || sameWords(part, next)) continue;
    part.replaceWith(document.importNode(next, true));
    changed++;
  }
  return changed;
}

/** True while replacing `part` would take something from under the reader's hands: the focus, typed words, what is unfolded. */
export function isInUse(part: HTMLElement): boolean {
  if (part.contains(document.activeElement)) return true;
  if (part.querySelector("details[open], dialog[open]")) return true;
  for (const field of part.querySelectorAll("input, textarea"))
    if (isTouched(field as HTMLInputElement | HTMLTextAreaElement)) return true;
  return false;
}

function isTouched(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (field.type === "hidden") return false;
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

// Tokens differ on each load, and countdowns and own times are written by script: words and bars are what counts.
function sameWords(a: HTMLElement, b: HTMLElement): boolean {
  return essence(a) === essence(b);
}

function essence(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const odd of copy.querySelectorAll("input[type=hidden], es-countdown, [data-own]")) odd.remove();
  const bars = [...copy.querySelectorAll("rect, progress")].map((bar) => bar.getAttribute("width") ?? bar.getAttribute("value"));
  const classes = [...copy.querySelectorAll("[class]")].map((element) => element.getAttribute("class"));
  return `${copy.textContent?.replace(/\s+/g, " ") ?? ""}|${bars.join()}|${classes.join()}`;
}
