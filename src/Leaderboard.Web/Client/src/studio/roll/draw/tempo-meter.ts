import { marksOf, meterWords, tempoWords, type Mark } from "../../document/marks";
import { gridWidth } from "../areas";
import { xOf } from "../view";
import type { Picture } from "./picture";

const padding = 5;

/** The marks of tempo and meter over the ruler: a flag for each, with words where there is room up to the next one. */
export function paintTempoMeter({ to, model, areas, colours, font }: Picture): void {
  if (areas.marks === 0) return;
  const { view } = model;
  to.fillStyle = colours.line;
  to.fillRect(0, areas.marks - 1, gridWidth(areas), 1);
  to.font = `600 12px ${font}`;
  to.textAlign = "left";
  to.textBaseline = "middle";
  const marks = marksOf(model.shown);
  marks.forEach((mark, i) => {
    const x = Math.round(xOf(view, mark.tick));
    const room = (marks[i + 1] ? xOf(view, marks[i + 1]!.tick) : Infinity) - x - padding;
    if (x > gridWidth(areas) || x + room < 0) return;
    to.fillStyle = colours.inkSoft;
    to.fillRect(x, 3, 2, areas.marks - 4);
    const words = markWords(mark);
    if (to.measureText(words).width <= room - padding) to.fillText(words, x + padding + 2, areas.marks / 2);
  });
}

function markWords({ tempo, meter }: Mark): string {
  return [...(tempo === undefined ? [] : [`\u2669=${tempoWords(tempo)}`]), ...(meter ? [meterWords(meter)] : [])].join("  ");
}
