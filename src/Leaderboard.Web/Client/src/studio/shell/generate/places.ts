import type { PluginParameter } from "../../api/plugins";
import type { PieceFacts } from "./piece-facts";

/** The unit of a parameter that is a bar of the piece; "bars" counts them. */
const bar = "bar";
const part = "part";

/** Whether a parameter is a place in the piece rather than an amount. */
export function isPlace({ type, unit }: PluginParameter): boolean {
  return type === "integer" && (unit === bar || unit === part);
}

/** The parameter as far as the piece goes: a bar or a part that it does not have cannot be meant. What the plugin declares is the limit. */
export function withinPiece(parameter: PluginParameter, { bars, parts }: PieceFacts): PluginParameter {
  if (!isPlace(parameter)) return parameter;
  const [least, most] = [parameter.min ?? 1, parameter.unit === bar ? bars : parts.length];
  const max = Math.max(least, Math.min(parameter.max ?? most, most));
  return { ...parameter, max, default: Math.min(max, Number(parameter.default)) };
}

/** Of a part: the tracks that can be meant, by the names that they have. Undefined of all else. */
export function partChoices({ unit, type, min, max }: PluginParameter, { parts }: PieceFacts): { value: string; label: string }[] | undefined {
  if (type !== "integer" || unit !== part || (min ?? 1) !== 1 || parts.length === 0) return undefined;
  return parts.slice(0, max ?? parts.length).map((name, i) => ({ value: String(i + 1), label: `${i + 1}: ${name}` }));
}

/** The parameters that are the first and the last bar; undefined where a task has no two of them. */
export function barsIn(parameters: readonly PluginParameter[]): { readonly first: PluginParameter; readonly last: PluginParameter } | undefined {
  const [first, last] = parameters.filter((parameter) => isPlace(parameter) && parameter.unit === bar);
  return first && last && { first, last };
}

/** What the piece says that parameters should be, by name: what is marked, and which track is edited. */
export function placesOf(parameters: readonly PluginParameter[], { marked, part: edited }: PieceFacts): Map<string, string> {
  const places = new Map<string, string>();
  const bars = barsIn(parameters);
  const track = parameters.find((parameter) => isPlace(parameter) && parameter.unit === part);
  if (bars && marked) places.set(bars.first.name, String(marked.first)).set(bars.last.name, String(marked.last));
  if (track && edited !== undefined) places.set(track.name, String(edited));
  return places;
}
