import { make } from "../../lib/dom";
import { clock } from "../../lib/duration";
import { noticeParts } from "../../lib/notice";
import type { Refusal, Sheet } from "../../lib/offline/score-record";
import { CriterionButtons } from "./criterion";
import type { Entry, JudgeList } from "./list";

const mostComment = "2000";
const typing = 600;

/** What the desk tells about the sheet. */
export interface DeskTold {
  sheet: Sheet;
  words: string;
  state: string;
  canUndo: boolean;
  refused: Refusal | undefined;
}

/** What the judge does on the desk. */
export interface DeskActions {
  change: (sheet: Sheet) => void;
  undo: () => void;
  retry: () => void;
  dismiss: () => void;
}

/** The sheet of one track: picture, criteria, comment, and whether it is saved. The same one is used for every track. */
export class Desk {
  readonly element: HTMLElement;
  readonly #title = make("h1", { class: "judge-title", tabindex: "-1" });
  readonly #facts = make("p", { class: "judge-facts small soft" });
  readonly #rollPlace = make("div", { class: "judge-roll" });
  readonly #criteria: CriterionButtons[];
  readonly #comment = make("textarea", { class: "textarea", id: "judge-comment", maxlength: mostComment, rows: "3" });
  readonly #commentFold: HTMLDetailsElement;
  readonly #words = make("span", { class: "judge-saved", role: "status", "data-testid": "judge-saved" });
  readonly #undo = make("button", { type: "button", class: "button is-small is-quiet", "data-testid": "judge-undo" }, "Undo");
  readonly #refusal = make("div", { class: "notice is-danger", role: "alert", hidden: "", "data-testid": "judge-refused" });
  readonly #actions: DeskActions;
  #sheet: Sheet = { values: {}, comment: "" };
  #current = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(list: JudgeList, actions: DeskActions) {
    this.#actions = actions;
    this.#criteria = list.criteria.map((c) => new CriterionButtons(c, list.scoreTitles, (value) => this.#choose(c.id, value)));
    this.#commentFold = make("details", { class: "disclosure judge-comment" }, make("summary", {}, "Comment"),
      make("label", { class: "visually-hidden", for: "judge-comment" }, "Comment"), this.#comment);
    this.#comment.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.settle(), typing);
    });
    this.#comment.addEventListener("blur", () => this.settle());
    this.#undo.addEventListener("click", () => actions.undo());
    this.element = make("section", { class: "judge-desk", "aria-label": "Track" },
      make("div", { class: "judge-head" }, this.#title, this.#facts), this.#rollPlace, this.#refusal,
      make("div", { class: "judge-criteria" }, ...this.#criteria.map((c) => c.element)),
      make("div", { class: "judge-status" }, this.#words, this.#undo), this.#commentFold);
  }

  /** Puts another track on the desk; the roll is the caller's. */
  show(entry: Entry, roll: HTMLElement): void {
    this.settle();
    this.#title.textContent = `Track ${entry.number}`;
    this.#facts.textContent = `${entry.label} · ${entry.bars} ${entry.bars === 1 ? "bar" : "bars"} · ${clock(entry.seconds)}`;
    this.#rollPlace.replaceChildren(roll);
    this.element.dataset["entry"] = entry.id;
    this.#commentFold.open = false;
    this.#mark(0);
  }

  /** Brings the sheet up to date; what is being typed is left alone. */
  tell({ sheet, words, state, canUndo, refused }: DeskTold): void {
    this.#sheet = { values: { ...sheet.values }, comment: sheet.comment };
    for (const buttons of this.#criteria) buttons.value = sheet.values[buttons.criterion.id];
    if (document.activeElement !== this.#comment) this.#comment.value = sheet.comment;
    this.#commentFold.querySelector("summary")!.textContent = sheet.comment.trim() === "" ? "Comment" : `Comment: ${firstWords(sheet.comment)}`;
    if (this.#words.textContent !== words) this.#words.textContent = words;
    this.element.dataset["state"] = state;
    this.#undo.hidden = !canUndo;
    this.#tellRefusal(refused);
  }

  /** Keeps a comment that is still being typed. */
  settle(): void {
    clearTimeout(this.#typing);
    if (this.#comment.value === this.#sheet.comment) return;
    this.#change({ ...this.#sheet, comment: this.#comment.value });
  }

  /** Gives a score to the criterion that the number keys go to, and goes on to the next. */
  score(value: number): void {
    const buttons = this.#criteria[this.#current];
    if (!buttons) return;
    this.#choose(buttons.criterion.id, value);
    this.#mark(Math.min(this.#current + 1, this.#criteria.length - 1));
  }

  /** Moves where the number keys go. */
  step(by: 1 | -1): void {
    this.#mark(Math.min(Math.max(0, this.#current + by), this.#criteria.length - 1));
  }

  focus(): void {
    this.#title.focus({ preventScroll: true });
  }

  #mark(index: number): void {
    this.#current = index;
    this.#criteria.forEach((c, i) => (c.current = i === index));
  }

  #choose(id: string, value: number): void {
    this.#mark(this.#criteria.findIndex((c) => c.criterion.id === id));
    if (this.#sheet.values[id] === value) return;
    this.#change({ values: { ...this.#sheet.values, [id]: value }, comment: this.#comment.value });
  }

  #change(sheet: Sheet): void {
    clearTimeout(this.#typing);
    this.#sheet = sheet;
    this.#actions.change(sheet);
  }

  #tellRefusal(refused: Refusal | undefined): void {
    this.#refusal.hidden = !refused;
    if (!refused) return this.#refusal.replaceChildren();
    const retry = make("button", { type: "button", class: "button is-small" }, "Try again");
    const dismiss = make("button", { type: "button", class: "button is-small is-quiet" }, "Let it go");
    retry.addEventListener("click", () => this.#actions.retry());
    dismiss.addEventListener("click", () => this.#actions.dismiss());
    this.#refusal.replaceChildren(...noticeParts("is-danger", "The host did not accept this score.",
      [...refused.messages, make("div", { class: "button-row" }, retry, dismiss)]));
  }
}

function firstWords(text: string): string {
  // By signs: half of an emoji is none.
  const signs = [...text.trim().replace(/\s+/g, " ")];
  return signs.length > 32 ? `${signs.slice(0, 31).join("")}…` : signs.join("");
}
