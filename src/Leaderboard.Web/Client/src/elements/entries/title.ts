// The rules of EventSuite.Core's CompositionTitle and SubmissionName, so that faults are told while typing. The host has
// the last word.
const pattern = /^[A-Za-z0-9]{1,40}$/;
const longest = 40;

/** Whether `text` is a title. */
export function isTitle(text: string): boolean {
  return pattern.test(text);
}

/** The title nearest to what was typed: accents dropped, words run together, cut at 40; empty when nothing is left. */
export function suggestTitle(typed: string): string {
  if (/\p{Surrogate}/u.test(typed)) return "";
  let title = "";
  let startOfWord = false;
  for (const unit of typed.normalize("NFKD").split("")) {
    if (/[A-Za-z0-9]/.test(unit)) {
      title += startOfWord && title !== "" ? unit.toUpperCase() : unit;
      startOfWord = false;
    } else if (!/\p{Mn}/u.test(unit) && unit !== "'" && unit !== "\u2019") {
      startOfWord = true;
    }
    if (title.length === longest) break;
  }
  return title;
}

/** The full name of an entry. */
export function fullName(slug: string, user: string, title: string): string {
  return `#${slug}-${user}-${title}`;
}

/** What a typed title or whole name comes to: the title, or every fault of it and the title that would be right. */
export interface Named {
  title: string | undefined;
  faults: string[];
  suggestion: string;
}

/** Reads what was typed: a title, or a whole name when it begins with '#'. */
export function readTitle(typed: string, slug: string, user: string): Named {
  if (typed.startsWith("#")) return readName(typed, slug, user);
  if (typed === "") return { title: undefined, faults: ["Give your composition a title."], suggestion: "" };
  if (isTitle(typed)) return { title: typed, faults: [], suggestion: typed };
  return { title: undefined, faults: [titleFault(typed)], suggestion: suggestTitle(typed) };
}

/** Reads a whole name, or a file's name without its ending. */
export function readName(name: string, slug: string, user: string): Named {
  const faults: string[] = [];
  const units = name.split("");
  if (units.some(isUnsafe)) faults.push("The name has invisible or direction-changing characters. Type it anew.");
  let rest = units.filter((unit) => !isUnsafe(unit)).join("");
  if (rest.startsWith("#")) rest = rest.slice(1);
  else faults.push("The name must begin with '#'.");
  rest = takePart(rest, slug, faults, `After '#' comes the event's name '${slug}'.`, slug.split("-").length);
  rest = takePart(rest, user, faults, `After the event comes your user name '${user}'.`, 1);
  if (!isTitle(rest)) faults.push(titleFault(rest));
  if (faults.length === 0) return { title: rest, faults, suggestion: rest };
  const suggestion = suggestTitle(rest);
  faults.push(`The right name would be ${fullName(slug, user, suggestion || "MyTune")}`);
  return { title: undefined, faults, suggestion };
}

function titleFault(typed: string): string {
  const suggestion = suggestTitle(typed);
  const mend = suggestion !== "" ? `'${suggestion}' would do.` : "For example 'MyTune'.";
  return `A title has 1 to ${longest} letters A–Z, a–z or digits, without spaces or accents. ${mend}`;
}

function takePart(rest: string, part: string, faults: string[], message: string, skippedParts: number): string {
  if (rest.startsWith(part + "-")) return rest.slice(part.length + 1);
  faults.push(message);
  for (let i = 0; i < skippedParts && rest.includes("-"); i++) rest = rest.slice(rest.indexOf("-") + 1);
  return rest;
}

function isUnsafe(unit: string): boolean {
  return /[\p{Cc}\p{Cf}]/u.test(unit);
}
