import { make } from "../../../lib/dom";
import { meterWords, sameMeter } from "../../document/marks";
import type { Meter } from "../../document/studio-document";

const usual: readonly Meter[] = [
  { beats: 2, unit: 4 }, { beats: 3, unit: 4 }, { beats: 4, unit: 4 }, { beats: 5, unit: 4 }, { beats: 6, unit: 8 }, { beats: 7, unit: 8 }, { beats: 9, unit: 8 }, { beats: 12, unit: 8 },
];

/** Shows a meter in a list of usual ones; one that is not usual is in it too. Undefined: nothing changes, which `none` says. */
export function showMeter(select: HTMLSelectElement, meter: Meter | undefined, none?: string): void {
  const all = meter && !usual.some((one) => sameMeter(one, meter)) ? [...usual, meter] : usual;
  const options = [...(none === undefined ? [] : [make("option", { value: "" }, none)]), ...all.map((one) => make("option", {}, meterWords(one)))];
  if (options.map(({ text }) => text).join() !== [...select.options].map(({ text }) => text).join()) select.replaceChildren(...options);
  select.value = meter ? meterWords(meter) : "";
}

/** The meter that is chosen; undefined where nothing changes. */
export function readMeter({ value }: HTMLSelectElement): Meter | undefined {
  const [beats, unit] = value.split("/").map(Number);
  return beats && unit ? { beats, unit } : undefined;
}
