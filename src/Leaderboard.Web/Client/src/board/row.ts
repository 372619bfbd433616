import { make } from "../lib/dom";
import { fullBar, keyOf, type BoardEntry, type BoardSnapshot } from "./snapshot";
import { movementWords, pointsWords, rankWords } from "./words";

const svgSpace = "http://www.w3.org/2000/svg";

/** Makes a row. Board.razor draws the same one. */
export function makeRow(entry: BoardEntry): HTMLTableRowElement {
  const meter = document.createElementNS(svgSpace, "svg");
  meter.setAttribute("class", "meter");
  meter.setAttribute("viewBox", "0 0 100 1");
  meter.setAttribute("preserveAspectRatio", "none");
  meter.setAttribute("aria-hidden", "true");
  const bar = document.createElementNS(svgSpace, "rect");
  bar.setAttribute("height", "1");
  meter.append(bar);
  return make("tr", { class: "board-row", "data-key": keyOf(entry) },
    make("td", { class: "board-rank" }, make("b", {}), make("span", { class: "board-move" })),
    make("th", { class: "board-entry", scope: "row" }, make("bdi", { class: "board-title" }), make("bdi", { class: "board-name" })),
    make("td", { class: "board-points" }, make("b", {}), make("span", { class: "board-scores" }), meter),
    make("td", { class: "board-play" }));
}

/** Brings a row up to date; touches only what differs. True when its points changed: whoever only makes room is no mover. */
export function fillRow(row: HTMLTableRowElement, entry: BoardEntry, snapshot: Pick<BoardSnapshot, "entries" | "maxPoints">): boolean {
  setText(row, ".board-rank b", rankWords(entry));
  const points = setText(row, ".board-points b", pointsWords(entry.points));
  const movement = movementWords(entry.movement);
  const moved = row.querySelector<HTMLElement>(".board-move");
  if (moved) {
    moved.dataset["move"] = movement.kind;
    moved.textContent = movement.sign;
    if (movement.spoken) moved.setAttribute("aria-label", movement.spoken);
    else moved.removeAttribute("aria-label");
  }
  setText(row, ".board-title", entry.title);
  setText(row, ".board-name", entry.name);
  setText(row, ".board-scores", scoresWords(entry.scores));
  const full = fullBar(snapshot, entry);
  const width = full > 0 ? Math.min(100, Math.max(0, ((entry.points ?? 0) / full) * 100)) : 0;
  row.querySelector(".meter rect")?.setAttribute("width", width.toFixed(2));
  row.dataset["rank"] = entry.rank === null ? "" : String(entry.rank);
  fillPlay(row, entry);
  return points;
}

function scoresWords(scores: number | undefined): string {
  if (scores === undefined) return "";
  return scores === 1 ? "1 judgment" : `${scores} judgments`;
}

function fillPlay(row: HTMLTableRowElement, entry: BoardEntry): void {
  const cell = row.querySelector(".board-play");
  const source = entry.audio && entry.id ? `/api/v1/submissions/${encodeURIComponent(entry.id)}/audio` : undefined;
  const button = cell?.querySelector("button");
  if (source === undefined) button?.remove();
  else if (cell && !button)
    cell.append(make("button", { type: "button", class: "icon-button", "data-play": source, "aria-label": `Play ${entry.title}` }));
}

function setText(row: HTMLElement, selector: string, text: string): boolean {
  const element = row.querySelector(selector);
  if (!element || element.textContent === text) return false;
  element.textContent = text;
  return true;
}
