import { icon, make } from "./dom";

/** What kind of news a notice brings. */
export type NoticeTone = "is-danger" | "is-warn" | "is-ok";

const marks: Record<NoticeTone, string> = {
  "is-danger": "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9l6 6M15 9l-6 6",
  "is-warn": "M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1",
  "is-ok": "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8 12.4l2.8 2.7L16 9.5",
};

/** What happened, why, and what to do, drawn as Notice.razor does. A failure is announced at once, the rest politely. */
export function notice(tone: NoticeTone, what: string, more: readonly (string | Node)[] = []): HTMLElement {
  return make("div", { class: `notice ${tone}`, role: tone === "is-danger" ? "alert" : "status" }, ...noticeParts(tone, what, more));
}

/** The inside of a notice, for a place that stands there already. */
export function noticeParts(tone: NoticeTone, what: string, more: readonly (string | Node)[]): Node[] {
  const mark = icon(marks[tone]);
  mark.classList.add("icon");
  return [mark, make("p", { class: "notice-what" }, what), ...more.map((part) => (typeof part === "string" ? make("p", {}, part) : part))];
}
