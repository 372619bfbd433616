import type { ParameterValue } from "../../api/making";
import { parametersOf, type Plugin, type PluginParameter } from "../../api/plugins";

/** More parameters than this are folded away, so that the first ones are seen. */
const essentials = 4;

/** The parameters of a task as its plugin orders them: those at hand, and the rest to be unfolded. */
export function parametersFor(plugin: Plugin, task: string): { first: PluginParameter[]; more: PluginParameter[] } {
  const own = parametersOf(plugin, task);
  // One alone is not worth a fold.
  const first = own.length <= essentials + 1 ? own.length : essentials;
  return { first: own.slice(0, first), more: own.slice(first) };
}

/** The value as the host takes it, or what is wrong with what was typed. */
export type Typed = { readonly value: ParameterValue } | { readonly fault: string };

/** Reads what stands in a parameter's control. */
export function readTyped(parameter: PluginParameter, typed: string): Typed {
  switch (parameter.type) {
    case "switch":
      return { value: typed === "true" };
    case "choice":
      return parameter.choices.some(({ value }) => value === typed) ? { value: typed } : { fault: "Choose one of these." };
    case "text":
      return parameter.maxLength && typed.length > parameter.maxLength ? { fault: `At most ${parameter.maxLength} characters.` } : { value: typed };
    default:
      return readNumber(parameter, typed);
  }
}

/** A default or an earlier value as it stands in the control. */
export function asTyped(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}

/** The bounds of a number in words, such as "30 to 240 quarters a minute"; empty: there are none. */
export function rangeWords({ min, max, unit }: PluginParameter): string {
  // A bar is a place, not an amount.
  if (unit === "bar" && min !== null && max !== null) return `bar ${min} to ${max}`;
  const of = unit ? ` ${unit}` : "";
  const [least, most] = [min ?? undefined, max ?? undefined];
  if (least !== undefined && most !== undefined) return `${shown(least)} to ${shown(most)}${of}`;
  if (least !== undefined) return `${shown(least)} or more${of}`;
  if (most !== undefined) return `${shown(most)} or less${of}`;
  return unit ? `In ${unit}` : "";
}

function readNumber(parameter: PluginParameter, typed: string): Typed {
  const value = Number(typed.trim().replace(",", "."));
  if (typed.trim() === "" || !Number.isFinite(value)) return { fault: "Type a number." };
  if (parameter.type === "integer" && !Number.isInteger(value)) return { fault: "Type a whole number." };
  if (value < (parameter.min ?? -Infinity) || value > (parameter.max ?? Infinity)) return { fault: `It goes from ${rangeWords(parameter)}.` };
  return { value };
}

function shown(value: number): string {
  return String(value).replace("-", "\u2212");
}
