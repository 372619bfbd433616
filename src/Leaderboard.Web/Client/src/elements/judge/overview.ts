import { make } from "../../lib/dom";
import { clock } from "../../lib/duration";
import { notice } from "../../lib/notice";
import type { ScoreRecord, ScoreState } from "../../lib/offline/score-record";
import type { Criterion, Entry, JudgeList } from "./list";

const states: Record<ScoreState, string> = { open: "to hear", draft: "begun", waiting: "waiting", saved: "saved", refused: "not accepted" };

/** What the overview asks of each entry. */
export interface OverviewTold {
  stateOf: (entry: Entry) => ScoreState;
  recordOf: (entry: Entry) => ScoreRecord;
  /** Refused scores of rounds that are over. */
  strays: ScoreRecord[];
}

/** Every track with how it stands, to go to any of them; with warm words when all are done. */
export function drawOverview(list: JudgeList, told: OverviewTold, open: (entry: Entry) => void, dismiss: (record: ScoreRecord) => void): HTMLElement {
  const refused = list.entries.filter((e) => told.stateOf(e) === "refused");
  const notYet = list.entries.filter((e) => told.stateOf(e) === "open" || told.stateOf(e) === "draft");
  const left = [...refused, ...notYet];
  const waiting = list.entries.filter((e) => told.stateOf(e) === "waiting").length;
  const rows = (entries: Entry[]): HTMLElement => make("ol", { class: "judge-tracks" }, ...entries.map((e) => row(e, list.criteria, told, open)));
  const rest = list.entries.filter((e) => !left.includes(e));
  return make("section", { class: "judge-overview", "data-testid": "judge-overview" },
    ...(left.length === 0 ? done(list, waiting) : [make("h1", { tabindex: "-1" }, list.roundName ?? "Tracks")]),
    ...told.strays.map((record) => stray(record, dismiss)),
    ...(left.length > 0 ? [make("h2", { class: "judge-group" }, `${left.length} left`), rows(left)] : []),
    ...(rest.length > 0 ? [make("h2", { class: "judge-group" }, `${rest.length} scored`), rows(rest)] : []));
}

function done(list: JudgeList, waiting: number): HTMLElement[] {
  const words = waiting > 0
    ? "The last scores are still on their way: leave this page open until every one is saved."
    : "Thank you for listening so closely. Until the round ends you can hear any of them again and change your mind.";
  return [make("div", { class: "judge-done", "data-testid": "judge-done" }, make("div", { class: "staff staff-end", "aria-hidden": "true" }),
    make("h1", { tabindex: "-1" }, `All ${list.entries.length} are done`), make("p", { class: "lead" }, words))];
}

function row(entry: Entry, criteria: Criterion[], told: OverviewTold, open: (entry: Entry) => void): HTMLElement {
  const state = told.stateOf(entry);
  const { values } = told.recordOf(entry);
  const given = criteria.map((c) => values[c.id]);
  const marks = given.map((v) => make("span", v === undefined ? {} : { "data-score": String(v) }, v === undefined ? "–" : String(v)));
  const said = criteria.map((c, i) => `${c.name} ${given[i] ?? "not yet"}`).join(", ");
  const button = make("button", { type: "button", class: "judge-row", "data-state": state, "data-testid": `judge-track-${entry.number}` },
    make("b", { class: "num" }, String(entry.number)),
    make("span", { class: "judge-row-what" }, entry.label, " ", make("span", { class: "soft" }, clock(entry.seconds))),
    ...(state === "open" ? [] : [make("span", { class: "judge-marks", "aria-label": said, role: "img" }, ...marks)]),
    make("span", { class: "judge-row-state" }, states[state]));
  button.addEventListener("click", () => open(entry));
  return make("li", {}, button);
}

function stray(record: ScoreRecord, dismiss: (record: ScoreRecord) => void): HTMLElement {
  const [round = "", id = ""] = record.entry.split("/");
  const button = make("button", { type: "button", class: "button is-small" }, "Understood");
  button.addEventListener("click", () => dismiss(record));
  return notice("is-danger", `A score of another round was not accepted: ${round}, track ${id.slice(0, 4).toUpperCase()}.`,
    [...(record.refused?.messages ?? []), make("div", { class: "button-row" }, button)]);
}
