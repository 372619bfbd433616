import { noteServerTime } from "../lib/server-clock";
import { within } from "../lib/time-limit";

/** A row of the agenda, as `GET /api/v1/events/{slug}` gives it; instants are ISO 8601. */
export interface AgendaItem {
  id: string;
  startsAt: string;
  endsAt: string;
  topic: string;
  place?: string;
}

/** What the pages need of an event. */
export interface EventInfo {
  agenda: AgendaItem[];
  deadline?: string | null;
}

const name = "es-agenda";
const patience = 30_000;
// Of two questions the later one counts, whichever is answered first.
let asked = 0;
let answered = 0;

/** Loads the event anew and tells every part of the page. A lost network changes nothing: what was known stays. */
export async function loadAgenda(slug: string, fetcher: typeof fetch = fetch): Promise<EventInfo | undefined> {
  const turn = ++asked;
  const told = await ask(slug, fetcher);
  if (told === undefined || turn < answered) return undefined;
  answered = turn;
  const info: EventInfo = { agenda: Array.isArray(told.agenda) ? told.agenda : [], deadline: told.deadline ?? null };
  document.dispatchEvent(new CustomEvent<EventInfo>(name, { detail: info }));
  return info;
}

async function ask(slug: string, fetcher: typeof fetch): Promise<Partial<EventInfo> | undefined> {
  try {
    return await within(patience, async (signal) => {
      const answer = await fetcher(`/api/v1/events/${encodeURIComponent(slug)}`, { headers: { Accept: "application/json" }, signal });
      if (!answer.ok) return undefined;
      noteServerTime(answer.headers.get("Date"));
      return (await answer.json()) as Partial<EventInfo>;
    });
  } catch (error) {
    console.warn("The agenda could not be loaded; the known one stays.", error);
    return undefined;
  }
}

/** Calls `listener` whenever the event was loaded anew; returns what ends that. */
export function onAgenda(listener: (info: EventInfo) => void): () => void {
  const heard = (event: Event): void => listener((event as CustomEvent<EventInfo>).detail);
  document.addEventListener(name, heard);
  return () => document.removeEventListener(name, heard);
}
