import { make } from "../../../lib/dom";
import { fastest, slowest } from "../../document/edits";

/** A field for quarter notes a minute. */
export function tempoInput(more: Readonly<Record<string, string>> = {}): HTMLInputElement {
  return make("input", { class: "input studio-tempo", type: "number", min: String(slowest), max: String(fastest), step: "any", inputmode: "decimal", ...more });
}

/** The tempo that is typed; undefined when it is none that a piece may have. */
export function readTempo({ value }: HTMLInputElement): number | undefined {
  const tempo = Number(value);
  return value !== "" && tempo >= slowest && tempo <= fastest ? tempo : undefined;
}
