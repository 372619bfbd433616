import type { AgendaItem, EventInfo } from "./event-info";

/** What is on at `now` (milliseconds) and what comes next; undefined where there is nothing. */
export function nowAndNext(agenda: AgendaItem[], now: number): { now: AgendaItem | undefined; next: AgendaItem | undefined } {
  const byStart = [...agenda].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return {
    now: byStart.findLast((item) => Date.parse(item.startsAt) <= now && now < Date.parse(item.endsAt)),
    next: byStart.find((item) => Date.parse(item.startsAt) > now),
  };
}

/** The instant that `key` names: `deadline`, `now` (the end of what is on), `next` (its start) or an agenda row's id. */
export function findMoment(info: EventInfo, key: string | undefined, now: number): string | undefined {
  if (key === undefined || key === "") return undefined;
  if (key === "deadline") return info.deadline ?? undefined;
  const { now: current, next } = nowAndNext(info.agenda, now);
  if (key === "now") return current?.endsAt;
  if (key === "next") return next?.startsAt;
  return info.agenda.find((item) => item.id === key)?.startsAt;
}
